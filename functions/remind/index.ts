import type { Context } from 'aws-lambda'
import { createLogger } from '../../app/lambda/create-logger.ts'

const logger = createLogger('remind')

/** Runs once an hour. Reminders cannot be subscribed to yet, so nobody gets one. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  logger.addContext(context)
  logger.info({ message: 'nothing to send', sent: 0 })
}
