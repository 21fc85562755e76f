import type { Bot } from '../bot/bot.ts'
import { advanceQuiz } from '../bot/quiz/advance-quiz.ts'
import { openQueue } from '../bot/remind/queue.ts'
import { sendReminders } from '../bot/remind/send-reminders.ts'
import type { Rest } from '../bot/rest.ts'
import { openProcessTimers, type TimerSettings } from './timers/open-process-timers.ts'

/** What the stage of this machine works with. */
export interface LocalStageSettings extends Pick<TimerSettings, 'later'> {
  readonly bot: Omit<Bot, 'timers'>
  readonly rest: Rest
  /** Told of what went wrong. */
  report(error: unknown): void
}

/** Quizzes and reminders on this machine. */
export interface LocalStage {
  /** The bot with what wakes its quizzes. */
  readonly bot: Bot
  /** Goes on with quizzes that an earlier process began, and sends reminders from now on. */
  start(): Promise<void>
  /** Does what was to happen by now: the clock was put forward. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

const REMIND_EVERY_MS = 30_000

/** Opens the stage; nothing happens on it before it is started. */
export function openLocalStage(settings: LocalStageSettings): LocalStage {
  const { bot, rest, report, later } = settings
  const { records, study } = bot
  const timers = openProcessTimers({
    ...{ records, now: study.now, report },
    ...(later ? { later } : {}),
  })
  const whole = { ...bot, timers }
  const queue = openQueue(study.now)
  let reminding: Promise<unknown> = Promise.resolve()
  let interval: NodeJS.Timeout | undefined
  const remind = async (): Promise<void> => {
    const until = study.now() + REMIND_EVERY_MS - 5000
    const send = async (): Promise<void> => {
      const { refusal } = await sendReminders({ bot: whole, rest }, until, queue)
      if (refusal) report(refusal)
    }
    reminding = reminding.then(send).catch(report)
    await reminding
  }
  return {
    bot: whole,
    async start() {
      await timers.start((channelId) => advanceQuiz({ bot: whole, rest, timers }, channelId))
      interval = setInterval(() => void remind(), REMIND_EVERY_MS)
      void remind()
    },
    async catchUp() {
      timers.refresh()
      await remind()
    },
    async close() {
      clearInterval(interval)
      await Promise.all([timers.close(), reminding])
    },
  }
}
