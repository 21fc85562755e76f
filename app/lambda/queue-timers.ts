import type { Timers } from '../../bot/timers.ts'
import { sendToQueue } from './send-to-queue.ts'

/** What a message in the queue says. */
export interface WakeMessage {
  readonly channelId: string
}

/** As long as SQS keeps a message back at most. */
const LONGEST_DELAY_SECONDS = 900

/** Timers that wait in a queue: whoever takes the message looks at the quiz. */
export function queueTimers(queueUrl: string, now: () => number): Timers {
  return {
    async wake(channelId, at) {
      const seconds = Math.ceil((at - now()) / 1000)
      const delaySeconds = Math.min(LONGEST_DELAY_SECONDS, Math.max(0, seconds))
      const message: WakeMessage = { channelId }
      await sendToQueue({ queueUrl, body: JSON.stringify(message), delaySeconds })
    },
  }
}
