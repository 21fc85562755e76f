import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerBatch } from '../../../study/act/answer-batch.ts'
import type { Attempt } from '../../../study/act/attempt.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { type Store, StoreUnavailable } from '../../../study/act/store.ts'
import type { Study } from '../../../study/act/study.ts'
import type { Card } from '../../../study/bank/card.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { fixtureBank, fixtureCard } from '../../support/fixture-bank.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const CARDS = Array.from({ length: 95 }, (_, at) =>
  fixtureCard(`card${String(at).padStart(6, '0')}`, {
    stem: `Which is ${at}?`,
    answer: `It ${at}`,
  }),
)
const [FIRST, SECOND, THIRD] = CARDS as [Card, Card, Card, ...Card[]]
const HOUR_MS = 3_600_000

let embedded: EmbeddedStore
let study: TestStudy
let learnerId: string
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  study.current = fixtureBank({ all: CARDS })
  learnerId = (await startLearner(study)).profile.learnerId
})

const attemptTo = (card: Card, reviewId: string, more: Partial<Attempt> = {}): Attempt => ({
  reviewId,
  cardId: card.id,
  form: 'recall',
  rev: card.questions[0]?.rev ?? '',
  given: { kind: 'rating', rating: 'good' },
  ...more,
})
async function send(attempts: readonly Attempt[], by: Study = study) {
  const batch = await answerBatch(by, { learnerId }, attempts)
  if (batch.kind !== 'batch') throw new Error(batch.kind)
  return batch.answers
}
const kindsOf = (answers: readonly { kind: string; replayed?: boolean }[]): string[] =>
  answers.map(({ kind, replayed }) => (replayed ? 'replayed' : kind))
const logOf = async (card: Card): Promise<string[]> => {
  const { memories } = await embedded.store.read(learnerId, { cardIds: [card.id] })
  return (memories.get(card.id)?.events ?? []).map(({ id }) => id)
}
/** The study with a store that does something else now and then. */
const withStore = (change: Partial<Store>): Study => ({
  ...study,
  store: { ...embedded.store, ...change },
  bank: study.bank,
  now: study.now,
})

test('answers come in the order of what was sent, each with what its card came to in the end', async () => {
  const answers = await send([
    attemptTo(SECOND, 'second-01'),
    attemptTo(FIRST, 'first-001', { given: { kind: 'rating', rating: 'again' } }),
    attemptTo(SECOND, 'second-02'),
    attemptTo({ ...THIRD, id: 'gone222222' }, 'gone-0001'),
    attemptTo(THIRD, 'third-001', { rev: '00000000' }),
    attemptTo(FIRST, 'first-001', { given: { kind: 'rating', rating: 'again' } }),
    attemptTo(FIRST, 'first-001'),
  ])
  expect(kindsOf(answers)).toEqual([
    'answered',
    'answered',
    'answered',
    'retired',
    'rewritten',
    'replayed',
    'mismatch',
  ])
  expect(answers[0]).toMatchObject({ review: { id: 'second-01' }, memory: { state: { reps: 2 } } })
  expect(answers[1]).toMatchObject({ review: { id: 'first-001' }, memory: { cardId: FIRST.id } })
  expect([await logOf(FIRST), await logOf(SECOND), await logOf(THIRD)]).toEqual([
    ['first-001'],
    ['second-01', 'second-02'],
    [],
  ])
})

test('nothing is answered with nothing', async () => {
  expect(await send([])).toEqual([])
})

test('more cards than are read at once are all kept, each by one write', async () => {
  const appended: string[] = []
  const counting = withStore({
    append: (who, memory, events) => {
      appended.push(memory.cardId)
      return embedded.store.append(who, memory, events)
    },
  })
  const attempts = [...CARDS, ...CARDS].map((card, at) => attemptTo(card, `review-${at}`))
  expect(new Set(kindsOf(await send(attempts, counting)))).toEqual(new Set(['answered']))
  expect(appended.toSorted()).toEqual(CARDS.map(({ id }) => id))
  expect(await logOf(CARDS[94] as Card)).toEqual(['review-94', 'review-189'])
})

test('more answers to a card than one write takes are all kept, in their order in time', async () => {
  const attempts = Array.from({ length: 70 }, (_, at) =>
    attemptTo(FIRST, `review-${at}`, { at: study.clock - (70 - at) * HOUR_MS, practice: true }),
  )
  const answers = await send(attempts)
  expect(new Set(kindsOf(answers))).toEqual(new Set(['answered']))
  expect(await logOf(FIRST)).toEqual(attempts.map(({ reviewId }) => reviewId))
  expect(answers[0]).toMatchObject({ memory: { events: { length: 70 } } })
  expect(new Set(kindsOf(await send(attempts)))).toEqual(new Set(['replayed']))
})

test.each(['before', 'after'])(
  'an answer of the store that is lost %s it wrote is asked for again',
  async (when) => {
    let isLost = true
    const losing = withStore({
      append: async (...write) => {
        if (!isLost) return embedded.store.append(...write)
        isLost = false
        if (when === 'after') await embedded.store.append(...write)
        throw new StoreUnavailable('lost')
      },
    })
    const answers = await send(
      [attemptTo(FIRST, 'first-001'), attemptTo(FIRST, 'first-002')],
      losing,
    )
    expect(kindsOf(answers)).toEqual(['answered', 'answered'])
    expect(await logOf(FIRST)).toEqual(['first-001', 'first-002'])
  },
)

test('what cannot be written is unavailable, and leaves the others as they are', async () => {
  const failing = withStore({
    append: (who, memory, events) => {
      if (memory.cardId === SECOND.id) throw new StoreUnavailable('away')
      return embedded.store.append(who, memory, events)
    },
  })
  const attempts = [FIRST, SECOND, THIRD].map((card, at) => attemptTo(card, `review-${at}`))
  expect(kindsOf(await send(attempts, failing))).toEqual(['answered', 'unavailable', 'answered'])
  expect(kindsOf(await send(attempts))).toEqual(['replayed', 'answered', 'replayed'])
})

test('a fault of ours is no absence of the store', async () => {
  const broken = withStore({
    append: () => Promise.reject(new RangeError('ours')),
  })
  await expect(send([attemptTo(FIRST, 'first-001')], broken)).rejects.toThrow('ours')
})

test.each([true, false])(
  'two devices at once: whoever is late answers after the other (told of it: %s)',
  async (isTold) => {
    let isFirst = true
    const racing = withStore({
      append: async (...write) => {
        if (!isFirst) return embedded.store.append(...write)
        isFirst = false
        await send([attemptTo(FIRST, 'other-001')])
        const lost = await embedded.store.append(...write)
        if (lost.kind !== 'conflict') throw new Error(lost.kind)
        const { memories } = await embedded.store.read(learnerId, { cardIds: [FIRST.id] })
        const memory = memories.get(FIRST.id)
        return isTold && memory ? { kind: 'conflict', memory } : { kind: 'conflict' }
      },
    })
    const answers = await send(
      [attemptTo(FIRST, 'other-001'), attemptTo(FIRST, 'late-0001')],
      racing,
    )
    expect(kindsOf(answers)).toEqual(['replayed', 'answered'])
    expect(await logOf(FIRST)).toEqual(['other-001', 'late-0001'])
    expect(answers[1]).toMatchObject({ memory: { state: { reps: 2 } } })
  },
)

test('nobody else may', async () => {
  const who = { learnerId, token: { hash: 'made-up', scope: 'study' } } as const
  const refused = { kind: 'refused', reason: 'unknown-token' }
  expect(await answerBatch(study, who, [attemptTo(FIRST, 'first-001')])).toEqual(refused)
  expect(await logOf(FIRST)).toEqual([])
})
