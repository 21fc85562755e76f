import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { advanceQuiz, type Stage } from '../../bot/quiz/advance-quiz.ts'
import { createLogger } from './create-logger.ts'
import { describeError } from './describe-error.ts'

/** What Lambda calls for messages of the queue. */
export type TimerHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>

/** Looks at the quiz that each message names; a message whose quiz could not be told comes again. */
export function createTimerHandler(stage: Stage): TimerHandler {
  const logger = createLogger('timer')
  return async ({ Records: messages }, context) => {
    logger.addContext(context)
    const failed: string[] = []
    for (const { messageId, body } of messages) {
      try {
        await advanceQuiz(stage, channelIn(body))
      } catch (error) {
        logger.warn({ message: 'a quiz waits', failure: describeError(error) })
        failed.push(messageId)
      }
    }
    logger.info({ message: 'woken', quizzes: messages.length, failed: failed.length })
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

function channelIn(body: string): string {
  const { channelId } = JSON.parse(body)
  return String(channelId)
}
