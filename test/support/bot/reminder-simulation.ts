import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createRest } from '../../../app/discord/rest/create-rest.ts'
import type { Bot } from '../../../bot/bot.ts'
import { changeReminder, readReminder } from '../../../bot/remind/reminder-records.ts'
import { sendReminders } from '../../../bot/remind/send-reminders.ts'
import type { Rest } from '../../../bot/rest.ts'
import type { Records } from '../../../study/act/records.ts'
import type { Store } from '../../../study/act/store.ts'
import { NEW_STATE } from '../../../study/memory/memory.ts'
import { ChannelsServer, type Fault, refusal, tooMany } from '../discord/channels-server.ts'
import { testBot } from '../discord/test-bot.ts'
import { recordsInMemory } from '../records-in-memory.ts'
import { NOON, type TestStudy, testStudy } from '../test-study.ts'

/** What a simulation came to: numbers of learners. */
export interface Simulated {
  /** Who got more than one message. */
  readonly doubled: number
  /** Who got none, though the talk is open and they are not told that one may be missing. */
  readonly lost: number
  /** Whose talk is closed, and heard of us more than once. */
  readonly pestered: number
  /** Whose talk is open, but whose worker died with the message noted and not taken; they are told. */
  readonly unsure: number
  readonly kills: number
  readonly faults: number
  /** How long it took until nothing was left. */
  readonly lastedMs: number
}

const KILLS = 12
/** How often workers start. */
const EVERY_MS = 300_000
/** After so long Discord knows a nonce no more. */
const FORGOTTEN_MS = 125_000
/** Until the learners' day ends, at four. */
const RUNS = (10 * 3_600_000) / EVERY_MS
const AT_SIX = NOON + 6 * 3_600_000
const DUE = { ...NEW_STATE, reps: 1, phase: 'review', last: { day: 0, at: 0 } } as const

/** A store in which everybody has one card due. */
const STORE = {
  read: async () => ({ memories: new Map() }),
  states: async () => new Map([['sencha2222', DUE]]),
} as unknown as Store

interface Person {
  readonly userId: string
  readonly learnerId: string
  readonly talkId: string
  readonly isClosed: boolean
}

/** One in twenty has closed the talk with the bot. */
function personAt(at: number): Person {
  const userId = `55000000000000${String(at).padStart(5, '0')}`
  return {
    userId,
    learnerId: `l${String(at).padStart(25, 'a')}`,
    talkId: `7${userId}`.slice(0, 20),
    isClosed: at % 20 === 7,
  }
}

/**
 * Reminds so many learners once, over a Discord behind HTTP that answers 429 and 5xx, drops what it
 * accepted and refuses one talk in twenty, by workers that are killed before or after any step and
 * started again every five minutes, when Discord has forgotten its nonces.
 */
export async function simulateReminders(learners: number, seed: number): Promise<Simulated> {
  const people = Array.from({ length: learners }, (_, at) => personAt(at))
  const server = await new ChannelsServer().start()
  const study = Object.assign(testStudy(STORE), {
    // Waits side by side take as long as the longest of them.
    wait: async (ms: number) => {
      const until = study.clock + ms
      await setImmediate()
      study.clock = Math.max(study.clock, until)
    },
  })
  const calm = testBot(study, { records: recordsInMemory() })
  for (const { userId, learnerId } of people)
    await changeReminder(calm, learnerId, () => ({
      ...{ userId, locale: 'en', hour: 18, state: 'on', changedAt: NOON, nextAt: AT_SIX },
    }))
  const weather = weatherOf(seed, people)
  server.channels.isChecking = false
  server.fault = weather.fault
  await work({ server, study, calm, learners, seed })
  const counts = await count(server, calm, people)
  server.close()
  return { ...counts, kills: KILLS, faults: weather.faults(), lastedMs: study.clock - AT_SIX }
}

/** What happens to each request: the same for a seed, in whichever order they come. */
function weatherOf(seed: number, people: readonly Person[]) {
  const closed = new Set(people.flatMap(({ isClosed, talkId }) => (isClosed ? [talkId] : [])))
  const tries = new Map<string, number>()
  let faults = 0
  const fault = (what: string): Fault => {
    const [kind, about = ''] = what.split(' ')
    if (kind === 'post' && closed.has(about)) return refusal(403, 50_007)
    const nth = (tries.get(what) ?? 0) + 1
    tries.set(what, nth)
    const roll = rollOf(`${seed}/${what}/${nth}`)
    if (roll >= 0.25) return 'fine'
    faults += 1
    if (roll < 0.1) return 'lost'
    if (roll < 0.15) return { status: 503 }
    if (roll < 0.18) return tooMany(30)
    return roll < 0.23 ? tooMany(0.4) : tooMany(3, { global: true })
  }
  return { fault, faults: () => faults }
}

/** A number from 0 up to 1. */
function rollOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

interface Work {
  readonly server: ChannelsServer
  readonly study: TestStudy
  readonly calm: Bot
  readonly learners: number
  readonly seed: number
}

/** Lets workers run one after the other until nothing is left; the first twelve are killed after so many steps. */
async function work({ server, study, calm, learners, seed }: Work): Promise<void> {
  study.clock = AT_SIX
  for (let run = 0; run < RUNS; run++) {
    const isKilled = run < KILLS
    const steps = isKilled ? Math.floor(rollOf(`${seed}/kill/${run}`) * learners * 6) : Infinity
    const { token, apiUrl } = server
    const rest = createRest({ token, apiUrl, now: study.now, wait: study.wait })
    const mortal = killedAfter(steps, { records: calm.records, rest })
    const bot: Bot = { ...calm, records: mortal.records }
    const startedAt = study.clock
    const until = startedAt + EVERY_MS - FORGOTTEN_MS
    const sent = await sendReminders({ bot, rest: mortal.rest }, until).catch(() => undefined)
    if (!isKilled && sent?.left === 0) return
    study.clock = Math.max(startedAt + EVERY_MS, study.clock + FORGOTTEN_MS)
    server.channels.forgetNonces()
  }
}

async function count(server: ChannelsServer, calm: Bot, people: readonly Person[]) {
  const got = Map.groupBy(server.channels.messages, ({ channelId }) => channelId)
  const posts = Map.groupBy(server.requests, (what) => what)
  const counts = { doubled: 0, lost: 0, pestered: 0, unsure: 0 }
  for (const { learnerId, talkId, isClosed } of people) {
    const messages = got.get(talkId)?.length ?? 0
    const reminder = await readReminder(calm, learnerId)
    const isUnsure = reminder?.last?.outcome === 'unsure'
    if (messages > 1) counts.doubled += 1
    if (isClosed && (posts.get(`post ${talkId}`)?.length ?? 0) > 1) counts.pestered += 1
    if (!isClosed && messages === 0) counts[isUnsure ? 'unsure' : 'lost'] += 1
  }
  return counts
}

/** The outside world of a worker that is killed before or after a step: nothing of it answers then. */
function killedAfter(steps: number, world: { readonly records: Records; readonly rest: Rest }) {
  let left = steps
  const step = (): void => {
    left -= 1
    if (left < 0) throw new Error('killed')
  }
  const mortal =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      step()
      const result = await work(...args)
      step()
      return result
    }
  const { records, rest } = world
  return {
    records: {
      read: mortal((keys: Parameters<Records['read']>[0]) => records.read(keys)),
      keep: mortal((...args: Parameters<Records['keep']>) => records.keep(...args)),
      remove: mortal((key: Parameters<Records['remove']>[0]) => records.remove(key)),
      async *list(...args: Parameters<Records['list']>) {
        step()
        yield* records.list(...args)
      },
    },
    rest: {
      post: mortal((...args: Parameters<Rest['post']>) => rest.post(...args)),
      edit: mortal((...args: Parameters<Rest['edit']>) => rest.edit(...args)),
      recent: mortal((id: string) => rest.recent(id)),
      openTalk: mortal((id: string) => rest.openTalk(id)),
    },
  }
}
