import type { Bot } from '../../../bot/bot.ts'
import { changeReminder } from '../../../bot/remind/reminder-records.ts'
import { sendReminders } from '../../../bot/remind/send-reminders.ts'
import type { Rest } from '../../../bot/rest.ts'
import type { Records } from '../../../study/act/records.ts'
import type { Store } from '../../../study/act/store.ts'
import { NEW_STATE } from '../../../study/memory/memory.ts'
import { FakeChannels, type Mishap } from '../discord/fake-channels.ts'
import { testBot } from '../discord/test-bot.ts'
import { recordsInMemory } from '../records-in-memory.ts'
import { NOON, testStudy } from '../test-study.ts'

/** What a simulation came to. */
export interface Simulated {
  /** Learners who got more than one message, or none although theirs is open. */
  readonly doubled: number
  readonly lost: number
  /**
   * Talks that are closed and were tried again, though the worker that heard so lived on. (One that
   * is killed between hearing and noting it cannot tell; the next tries once more.)
   */
  readonly tooMany: number
  readonly kills: number
  readonly faults: number
}

const DUE = { ...NEW_STATE, reps: 1, phase: 'review', last: { day: 0, at: 0 } } as const

/** A store in which everybody has one card due. */
const STORE = {
  read: async () => ({ memories: new Map() }),
  states: async () => new Map([['sencha2222', DUE]]),
} as unknown as Store

/** Numbers from 0 up to 1 that depend on the seed alone. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/**
 * Reminds so many learners once, over a Discord that answers 429 and 5xx, drops what it accepted and
 * refuses one talk in twenty, by workers that are killed at any step and started again minutes later.
 */
export async function simulateReminders(learners: number, seed: number): Promise<Simulated> {
  const dice = diceOf(seed)
  const counts = { kills: 0, faults: 0 }
  const records = recordsInMemory()
  const channels = new FakeChannels()
  const refused = new Map<number, boolean[]>()
  let isDying = false
  channels.isChecking = false
  const study = testStudy(STORE)
  study.wait = async (ms) => {
    study.clock += ms
  }
  const ids = Array.from(
    { length: learners },
    (_, at) => `55000000000000${String(at).padStart(5, '0')}`,
  )
  const isClosed = (at: number): boolean => at % 20 === 7
  const learnerOf = (at: number): string => `l${String(at).padStart(25, 'a')}`
  const calm = testBot(study, { records })
  for (const [at, userId] of ids.entries())
    await changeReminder(calm, learnerOf(at), () => ({
      ...{
        userId,
        locale: 'en',
        hour: 18,
        state: 'on',
        changedAt: NOON,
        nextAt: NOON + 6 * 3_600_000,
      },
    }))
  channels.mishap = (what): Mishap => {
    const number = Number(/55000000000000(\d{5})/.exec(what)?.[1])
    if (what.startsWith('post') && isClosed(number)) {
      refused.set(number, [...(refused.get(number) ?? []), isDying])
      return { refused: [403, 50_007] }
    }
    const roll = dice()
    if (roll < 0.2) counts.faults += 1
    return roll < 0.1 ? 'unavailable' : roll < 0.2 ? 'lost' : 'fine'
  }
  study.clock = NOON + 6 * 3_600_000
  let isDone = false
  for (let run = 0; run < 60 && !isDone; run++) {
    // Now and then a worker is killed after so many steps; then nothing of it works any more.
    const isKilled = run < 12
    const steps = isKilled ? Math.floor(dice() * learners * 6) : Infinity
    const mortal = killedAfter(steps, { records, rest: channels })
    if (isKilled) counts.kills += 1
    isDying = isKilled
    const bot: Bot = { ...calm, records: mortal.records }
    const sent = await sendReminders({ bot, rest: mortal.rest }, study.clock + 50_000).catch(
      () => undefined,
    )
    isDone = !isKilled && sent?.left === 0
    study.clock += 5 * 60_000
    // Discord forgets nonces after some minutes.
    channels.forgetNonces()
  }
  const got = Map.groupBy(channels.messages, ({ channelId }) => channelId)
  const open = ids.filter((_, at) => !isClosed(at))
  return {
    doubled: open.filter((id) => (got.get(`7${id}`.slice(0, 20))?.length ?? 0) > 1).length,
    lost: open.filter((id) => !got.has(`7${id}`.slice(0, 20))).length,
    tooMany: [...refused.values()].filter((tries) => tries.slice(0, -1).includes(false)).length,
    ...counts,
  }
}

/** The outside world of a worker that is killed after so many steps: nothing of it answers then. */
function killedAfter(steps: number, world: { readonly records: Records; readonly rest: Rest }) {
  let left = steps
  const mortal =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (left-- <= 0) throw new Error('killed')
      return work(...args)
    }
  const { records, rest } = world
  return {
    records: {
      read: mortal((keys: Parameters<Records['read']>[0]) => records.read(keys)),
      keep: mortal((...args: Parameters<Records['keep']>) => records.keep(...args)),
      remove: mortal((key: Parameters<Records['remove']>[0]) => records.remove(key)),
      list: (...args: Parameters<Records['list']>) => records.list(...args),
    },
    rest: {
      post: mortal((...args: Parameters<Rest['post']>) => rest.post(...args)),
      edit: mortal((...args: Parameters<Rest['edit']>) => rest.edit(...args)),
      recent: mortal((id: string) => rest.recent(id)),
      openTalk: mortal((id: string) => rest.openTalk(id)),
    },
  }
}
