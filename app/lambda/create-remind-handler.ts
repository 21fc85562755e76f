import type { Context } from 'aws-lambda'
import type { Stage } from '../../bot/quiz/advance-quiz.ts'
import { openQueue } from '../../bot/remind/queue.ts'
import { sendReminders } from '../../bot/remind/send-reminders.ts'
import { createLogger } from './create-logger.ts'

/** What Lambda calls every five minutes. */
export type RemindHandler = (event: unknown, context: Context) => Promise<void>

/** What is begun may still take so long. */
const SPARE_MS = 30_000

/** Sends the reminders whose time has come, until the function's own time is nearly up. */
export function createRemindHandler(stage: Stage): RemindHandler {
  const logger = createLogger('remind')
  const queue = openQueue(stage.bot.study.now)
  return async (_, context) => {
    logger.addContext(context)
    const until = stage.bot.study.now() + context.getRemainingTimeInMillis() - SPARE_MS
    const { sent, passed, left, refusal } = await sendReminders(stage, until, queue)
    if (refusal) logger.error('Discord does not let the bot write to anybody', refusal)
    logger.info({ message: 'reminded', sent, passed, left })
  }
}
