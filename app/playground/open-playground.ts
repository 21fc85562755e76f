import type { Bot } from '../../bot/bot.ts'
import { defineCommands } from '../../bot/commands/definitions.ts'
import { createDiscord } from '../discord/create-discord.ts'
import type { Door } from '../http.ts'
import { openLocalStage } from '../open-local-stage.ts'
import { withAppsByMachine } from './apps-by-machine.ts'
import { openClock } from './clock.ts'
import { openConversation } from './conversation.ts'
import { makeLocalKey } from './local-key.ts'
import { withOwnAgenda } from './own-agenda.ts'
import { playgroundDoor } from './playground-door.ts'
import { snowflakes } from './snowflakes.ts'

/** What the playground works with. */
export interface PlaygroundSettings {
  readonly bot: Omit<Bot, 'timers'>
  readonly applicationId: string
  /** Where interactions are posted: they come back to `answer`. */
  readonly endpoint: Door
  /** Told of what went wrong. */
  report(error: unknown): void
}

/** A stand-in for Discord on this machine, with two members to try the bot as and a clock of its own. */
export interface Playground {
  /** Its page's own door. */
  readonly door: Door
  /** Answers what it has signed itself, by a key that nothing else knows. */
  readonly answer: Door
  start(): Promise<void>
  close(): Promise<void>
}

const HOUR_MS = 3_600_000

/** Opens a playground in which nothing has been said yet. */
export function openPlayground(settings: PlaygroundSettings): Playground {
  const { applicationId, endpoint, report } = settings
  const { records, study, languages } = settings.bot
  const clock = openClock(records, study.now)
  const key = makeLocalKey()
  const makeId = snowflakes(clock.now)
  const conversation = openConversation(clock.now, makeId)
  const bot = {
    ...settings.bot,
    study: { ...study, now: clock.now, store: withAppsByMachine(study.store, clock.aheadMs) },
    records: withOwnAgenda(records),
  }
  const stage = openLocalStage({ bot, rest: conversation, report })
  const discord = createDiscord({ ...stage.bot, applicationId, publicKeys: [key.publicKey] })
  let passed: Promise<void> = Promise.resolve()
  const pass = async (ms: number): Promise<void> => {
    // Hour by hour, so that what was to happen on the way happens in its time.
    for (let left = ms; left > 0; left -= HOUR_MS) {
      await clock.putForward(Math.min(left, HOUR_MS))
      await stage.catchUp()
    }
  }
  const scene = {
    ...{ conversation, key, applicationId, endpoint, makeId, now: clock.now },
    wait(ms: number) {
      const waited = passed.then(() => pass(ms))
      passed = waited.catch(() => undefined)
      return waited
    },
    waited: () => passed,
  }
  return {
    door: playgroundDoor(scene, defineCommands(languages)),
    answer: discord.door,
    async start() {
      await clock.start()
      await stage.start()
    },
    close: () => stage.close(),
  }
}
