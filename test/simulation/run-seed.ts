import { isDeepStrictEqual } from 'node:util'
import { createStore } from '../../store/create-store.ts'
import { examineTable } from '../../store/doctor/examine-table.ts'
import { parametersOf } from '../../study/act/clock.ts'
import { eraseLearner } from '../../study/act/erase-learner.ts'
import { exportLearner } from '../../study/act/export-learner.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { type MemoryEvent, unkept } from '../../study/memory/event.ts'
import { foldEvents } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { fixtureBank, fixtureCard } from '../support/fixture-bank.ts'
import { Workload } from './workload.ts'
import { QUIET, type Rates, World } from './world.ts'

/** What came of a seed. */
export interface Ran {
  readonly seed: number
  readonly operations: number
  readonly events: number
  readonly fired: Rates
  /** What was lost, doubled, or otherwise wrong; empty if all is well. */
  readonly complaints: readonly string[]
}

const CARDS = ['a', 'b', 'c', 'd'].map((letter) =>
  fixtureCard(letter.repeat(10), { stem: `Which is ${letter}?`, answer: letter.toUpperCase() }),
)
const [FIRST, , ...OTHERS] = CARDS
const EDITED = fixtureCard('a'.repeat(10), { stem: 'Which, again, is a?', answer: 'A' })

/** The notes as they are, then with a card rewritten, and one removed. */
const BANKS: readonly Bank[] = [
  fixtureBank({ letters: CARDS }),
  fixtureBank({ letters: [...(FIRST ? [EDITED] : []), ...OTHERS] }),
]

/** What there is more of than usual, in one seed of four each. */
interface Theme {
  /** Anonymous learners, who become the first: as many at most. */
  readonly anonymous: number
  /** The share of what is done that is a merge. */
  readonly merging: number
  /** How often somebody is erased. */
  readonly erasures: number
  /** Cards whose logs are about to be set apart. */
  readonly longLogs: number
}

const PLAIN: Theme = { anonymous: 3, merging: 0.04, erasures: 0, longLogs: 0 }
const THEMES: readonly Theme[] = [
  { ...PLAIN, anonymous: 0, longLogs: 2 },
  PLAIN,
  { ...PLAIN, anonymous: 8, merging: 0.2 },
  { ...PLAIN, anonymous: 3, merging: 0.1, erasures: 5 },
]
/** A log is looked at when it has 320 events. */
const LONG_LOG_EVENTS = 316

/** Days and nights of a few learners, in which everything goes wrong as often as the seed has it. */
export async function runSeed(seed: number, rounds = 40): Promise<Ran> {
  const [bank = fixtureBank({})] = BANKS
  const world = new World(seed, () => bank)
  const { dice } = world
  const learners = [learnerOfDiscord(`of seed ${seed}`)]
  const theme = THEMES[seed % THEMES.length] ?? PLAIN
  for (let more = dice.below(1 + theme.anonymous); more > 0; more--) {
    const started = await world.run((study) => startLearner(study))
    if (started.kind === 'done') learners.push(started.value.profile.learnerId)
  }
  const workload = new Workload(world, { learners, banks: BANKS, merging: theme.merging })
  for (let card = 0; card < theme.longLogs; card++) await workload.practise(LONG_LOG_EVENTS)
  const rate = (most: number): number => (dice.chance(0.3) ? 0 : dice.next() * most)
  world.rates = {
    throttled: rate(0.3),
    lost: rate(0.3),
    killed: rate(0.3),
    // A merge copies what it reads: it relies on reads that are never stale, as DynamoDB promises.
    stale: learners.length === 1 ? rate(0.3) : 0,
    left: rate(0.3),
  }
  const erasures = Array.from({ length: dice.below(theme.erasures) }, () => dice.below(rounds))
  for (let round = 0; round < rounds; round++) {
    await workload.round()
    if (!erasures.includes(round)) continue
    // Whoever was erased is back at once, and begins anew.
    workload.busy(await erase(world, workload, learners))
    await world.settle()
  }
  if (dice.chance(theme.erasures / 10)) await erase(world, workload, learners)
  world.rates = QUIET
  world.bank = () => bank
  const unsent = await workload.flush()
  for (const letter of unsent) workload.ledger.complaints.push(`stuck: ${JSON.stringify(letter)}`)
  // By then merges are over, and whoever reads finishes them.
  world.clock += 24 * 3_600_000
  const events = await check(world, workload, learners)
  const { complaints } = workload.ledger
  return { seed, operations: workload.operations, events, fired: world.fired, complaints }
}

/** Erases somebody, whatever goes wrong, until it is known to be done; gives who it was. */
async function erase(world: World, workload: Workload, all: readonly string[]): Promise<string> {
  const learnerId = world.dice.pick(all)
  const becomes = await ownersOf(world, all)
  for (;;) {
    const outcome = await world.run((study) => eraseLearner(study, { learnerId }))
    if (outcome.kind === 'done') break
  }
  for (const each of all) if (becomes.get(each) === becomes.get(learnerId)) workload.forget(each)
  return learnerId
}

/** Who each learner has become by now. */
async function ownersOf(world: World, all: readonly string[]): Promise<Map<string, string>> {
  const store = createStore(world.quietTable())
  const owners = new Map<string, string>()
  for (const learnerId of all) {
    const { profile } = await store.read(learnerId, {})
    owners.set(learnerId, profile?.mergedInto ?? learnerId)
  }
  return owners
}

/** Whether all that was promised is there, once, and nothing else; gives the number of events. */
async function check(
  world: World,
  workload: Workload,
  learners: readonly string[],
): Promise<number> {
  const { ledger } = workload
  const logs = new Map<string, readonly Memory[]>()
  const ownerOf = new Map<string, string>()
  for (const learnerId of learners) {
    const outcome = await world.run(async (study) => {
      const exported = await exportLearner(study, { learnerId })
      if (exported.kind !== 'export') return undefined
      const memories: Memory[] = []
      for await (const memory of exported.memories) memories.push(memory)
      return { profile: exported.profile, memories }
    })
    if (outcome.kind !== 'done' || !outcome.value) {
      ledger.complaints.push(`unreadable: ${learnerId} ${JSON.stringify(outcome)}`)
      continue
    }
    const { profile, memories } = outcome.value
    ownerOf.set(learnerId, profile.learnerId)
    logs.set(profile.learnerId, memories)
    const known = parametersOf(profile)
    for (const { cardId, events, state, foldedWith } of memories) {
      const current = known.byId.get(foldedWith)
      const then = current ? { ...known, currentId: foldedWith, current } : known
      const folded = foldEvents(cardId, world.dice.shuffled(events), then)
      if (!isDeepStrictEqual(folded, state))
        ledger.complaints.push(`the state of ${cardId} is not the fold of its log`)
      for (const event of events)
        if (!ledger.wasSent(event)) ledger.complaints.push(`nobody sent ${event.kind} ${event.id}`)
    }
  }
  for (const { learnerId, cardId, kind, id, review } of ledger.promised) {
    const log = logs.get(ownerOf.get(learnerId) ?? '')?.find((each) => each.cardId === cardId)
    const found = (log?.events ?? []).filter((event) => event.kind === kind && event.id === id)
    if (found.length === 0) ledger.complaints.push(`lost: ${kind} ${id}`)
    if (found.length > 1) ledger.complaints.push(`doubled: ${kind} ${id}`)
    if (review && found.some((event: MemoryEvent) => !isDeepStrictEqual(unkept(event), review)))
      ledger.complaints.push(`changed: ${kind} ${id}`)
  }
  const table = world.quietTable()
  for await (const { item, rule, detail } of examineTable(table, {
    now: world.clock,
    repair: false,
  }))
    ledger.complaints.push(`doctor: ${item} ${rule}: ${detail}`)
  return [...logs.values()].flat().reduce((sum, { events }) => sum + events.length, 0)
}
