import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { systemStudy } from '../app/system-study.ts'
import type { Item } from '../store/attributes.ts'
import { encodeEvent } from '../store/event-codec.ts'
import { memoryKey } from '../store/keys.ts'
import { stateAttributes } from '../store/memory-item.ts'
import type { Table } from '../store/table.ts'
import type { Who } from '../study/act/admit.ts'
import { answerBatch } from '../study/act/answer-batch.ts'
import { answerQuestion } from '../study/act/answer-question.ts'
import { askNext, type Next } from '../study/act/ask-next.ts'
import type { Attempt } from '../study/act/attempt.ts'
import { changeMemory } from '../study/act/change-memory.ts'
import { exportLearner, writeJsonLines } from '../study/act/export-learner.ts'
import { startLearner } from '../study/act/start-learner.ts'
import type { Study } from '../study/act/study.ts'
import { readToken } from '../study/act/token.ts'
import type { ReviewEvent } from '../study/memory/event.ts'
import { DEFAULT_KNOWN } from '../study/memory/fold.ts'
import { growMemory } from '../study/memory/grow-memory.ts'
import { newMemory } from '../study/memory/memory.ts'
import { openEmbeddedStore } from '../test/support/embedded-store.ts'
import { fixtureBank, fixtureCard } from '../test/support/fixture-bank.ts'
import { meterTable, type TableUse } from './lambda/meter-table.ts'
import type { Measurement } from './report.ts'

const DAY_MS = 86_400_000
const TODAY = Date.UTC(2026, 10, 20, 12)
const SIZES = [100, 1000, 20_000]
/** Of a learner's cards, so many are due today: one in five. */
const DUE_EVERY = 5

/** What each action asks of the table, as seen in the requests that were really sent, and how long it takes. */
export async function measureActions(): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const size of SIZES) {
    const bench = await openBench(size)
    measurements.push(...(await measureDrill(bench)))
    if (size === 1000) measurements.push(...(await measureOthers(bench)))
    await bench.close()
  }
  return measurements
}

interface Bench {
  readonly size: number
  readonly study: Study
  readonly who: Who
  readonly clock: { now: number }
  readonly use: TableUse
  close(): Promise<void>
}

/** A learner who has answered each of so many cards three times. */
async function openBench(size: number): Promise<Bench> {
  const { store, table, close } = await openEmbeddedStore()
  const cards = Array.from({ length: size }, (_, at) =>
    fixtureCard(idOf(at), { stem: `Which is number ${at}?`, answer: `Number ${at}` }),
  )
  const bank = fixtureBank({ numbers: cards })
  const clock = { now: TODAY }
  const study = { ...systemStudy({ store, bank: () => bank }), now: () => clock.now }
  const { token } = await startLearner(study, { newCardsPerDay: 0, reviewsPerDay: 9999 })
  const { learnerId = '', hash = '' } = readToken(token) ?? {}
  await seedMemories(table, learnerId, size)
  const who: Who = { learnerId, token: { hash, scope: 'study' } }
  return { size, study, who, clock, use: meterTable(table.client), close }
}

function idOf(at: number): string {
  return `card${String(at).padStart(6, '0')}`
}

const ITEMS_PER_WRITE = 25

async function seedMemories(table: Table, learnerId: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += ITEMS_PER_WRITE) {
    const count = Math.min(ITEMS_PER_WRITE, size - from)
    const items = Array.from({ length: count }, (_, at) => memoryItem(learnerId, from + at))
    const puts = items.map((item) => ({ PutRequest: { Item: item } }))
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: puts } }))
  }
}

function memoryItem(learnerId: string, at: number): Item {
  const cardId = idOf(at)
  const today = Math.floor(TODAY / DAY_MS)
  // Easy and twice good: due again after some sixty days.
  const lastDay = at % DUE_EVERY === 0 ? today - 120 : today - 5
  const events = [lastDay - 14, lastDay - 11, lastDay].map((day, turn) => reviewOn(day, turn))
  const memory = growMemory(newMemory(cardId), events, DEFAULT_KNOWN)
  const log = { L: events.map((event) => ({ S: encodeEvent(event) })) }
  return { ...memoryKey(learnerId, cardId), log, ...stateAttributes(memory) }
}

function reviewOn(day: number, turn: number): ReviewEvent {
  return {
    kind: 'review',
    id: `review-${turn}-of-22-letters`,
    at: day * DAY_MS + 43_200_000,
    day,
    rating: turn === 0 ? 'easy' : 'good',
    right: true,
    form: 'choice',
    rev: '0123abcd',
    given: { kind: 'options', ids: ['a1b2c3'] },
    parameters: DEFAULT_KNOWN.currentId,
    durationMs: 4200,
  }
}

const QUESTIONS = 19

async function measureDrill(bench: Bench): Promise<Measurement[]> {
  const { study, who, size, clock } = bench
  const first = await watch(bench, 1, () => askNext(study, who))
  const [nexts, answers] = [newSum(), newSum()]
  for (let question = 0; question < QUESTIONS; question++) {
    let next: Next | undefined
    add(nexts, await watch(bench, 1, async () => (next = await askNext(study, who))))
    if (next?.kind !== 'asked') break
    const attempt = attemptOf(next)
    add(answers, await watch(bench, 1, () => answerQuestion(study, who, attempt)))
    clock.now += 10_000
  }
  const learner = `a learner of ${size} cards`
  return [
    show(`next, the first of the day, ${learner}`, first, {}),
    // Two reads; of three, one brings up the next cards by a write and one more read.
    show(`next, ${learner}`, nexts, { atMost: 2.75 }),
    show(`answer, ${learner}`, answers, { atMost: 2 }),
  ]
}

function attemptOf({ card, question, reviewId }: Extract<Next, { kind: 'asked' }>): Attempt {
  const form = 'recall'
  const given = { kind: 'rating', rating: 'good' } as const
  return { reviewId, cardId: card.id, form, rev: question.rev, given }
}

async function measureOthers(bench: Bench): Promise<Measurement[]> {
  const { study, who, clock } = bench
  const attempts = Array.from({ length: 500 }, (_, at): Attempt => {
    const card = study.bank().card(idOf((at * 7) % 250))
    const rev = card?.questions[0]?.rev ?? ''
    const given = { kind: 'rating', rating: 'good' } as const
    const when = clock.now - 3_600_000 + at * 1000
    return {
      reviewId: `offline-${at}`,
      cardId: card?.id ?? '',
      form: 'recall',
      rev,
      given,
      at: when,
    }
  })
  const [{ cardId, reviewId } = { cardId: '', reviewId: '' }] = attempts
  const batch = await watch(bench, 1, () => answerBatch(study, who, attempts))
  const change = { kind: 'undo', id: 'undo-1', reviewId } as const
  const undo = await watch(bench, 1, () => changeMemory(study, who, { cardId, change }))
  const exported = await watch(bench, 1, async () => {
    const all = await exportLearner(study, who)
    if (all.kind === 'export') for await (const _ of writeJsonLines(all));
  })
  return [
    show('undo', undo, { atMost: 2 }),
    // Three reads of ninety cards, and one write a card.
    show('batch of 500 reviews of 250 cards', batch, { atMost: 253 }),
    show('export of 1000 cards', exported, {}),
  ]
}

interface Sum extends TableUse {
  times: number
  ms: number
}

function newSum(): Sum {
  return {
    requests: 0,
    readUnits: 0,
    writeUnits: 0,
    sentBytes: 0,
    broughtBytes: 0,
    times: 0,
    ms: 0,
  }
}

async function watch({ use }: Bench, times: number, action: () => Promise<unknown>): Promise<Sum> {
  const before = { ...use }
  const began = performance.now()
  await action()
  const ms = performance.now() - began
  return {
    times,
    ms,
    requests: use.requests - before.requests,
    readUnits: use.readUnits - before.readUnits,
    writeUnits: use.writeUnits - before.writeUnits,
    sentBytes: use.sentBytes - before.sentBytes,
    broughtBytes: use.broughtBytes - before.broughtBytes,
  }
}

function add(sum: Sum, more: Sum): void {
  sum.times += more.times
  sum.ms += more.ms
  sum.requests += more.requests
  sum.readUnits += more.readUnits
  sum.writeUnits += more.writeUnits
  sum.sentBytes += more.sentBytes
  sum.broughtBytes += more.broughtBytes
}

function show(name: string, sum: Sum, limit: Pick<Measurement, 'atMost'>): Measurement {
  const each = (value: number): string => String(Number((value / sum.times).toPrecision(3)))
  const units = `${each(sum.readUnits)} read and ${each(sum.writeUnits)} write units`
  const bytes = `${each(sum.sentBytes / 1000)} kB sent, ${each(sum.broughtBytes / 1000)} kB brought`
  const note = `${units}, ${bytes}, ${each(sum.ms)} ms`
  return {
    name: `requests for ${name}`,
    value: sum.requests / sum.times,
    unit: '×',
    ...limit,
    note,
  }
}
