import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { createTimerHandler } from '../../app/lambda/create-timer-handler.ts'
import { openStage } from '../../app/lambda/open-stage.ts'

const wake = createTimerHandler(await openStage())

/** Wakes the quizzes whose time has come. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return wake(event, context)
}
