import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { changeMemory } from '../../../study/act/change-memory.ts'
import { readLatestReview } from '../../../study/act/read-latest-review.ts'
import { readToday } from '../../../study/act/read-today.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Card } from '../../../study/bank/card.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let embedded: EmbeddedStore
let study: TestStudy
let learnerId: string
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  learnerId = (await startLearner(study)).profile.learnerId
})

async function answer(
  card: Card,
  reviewId: string,
  { rating = 'good', practice = false }: { rating?: 'good' | 'again'; practice?: boolean } = {},
): Promise<void> {
  const asked = { cardId: card.id, form: 'recall', rev: card.questions[0]?.rev ?? '' }
  const given = { kind: 'rating', rating } as const
  const attempt = { reviewId, ...asked, given, ...(practice ? { practice } : {}) }
  expect((await answerQuestion(study, { learnerId }, attempt)).kind).toBe('answered')
  study.clock += MINUTE_MS
}

async function undo(card: Card, reviewId: string): Promise<void> {
  const change = { kind: 'undo', id: `undo-${reviewId}`, reviewId } as const
  await changeMemory(study, { learnerId }, { cardId: card.id, change })
}

describe('the review that would be taken back', () => {
  test('is none before any', async () => {
    expect(await readLatestReview(study, { learnerId })).toEqual({ kind: 'none' })
  })

  test('is the last one given, of whatever card, and what its undoing is called', async () => {
    await answer(SENCHA, 'first-001')
    await answer(MATCHA, 'second-01')
    await answer(MATCHA, 'third-001', { rating: 'again' })
    await answer(ASSAM, 'practised', { practice: true })
    expect(await readLatestReview(study, { learnerId })).toMatchObject({
      kind: 'latest',
      latest: { cardId: MATCHA.id, review: { id: 'third-001', rating: 'again' }, undone: false },
      undoId: 'undo-third-001',
    })
    await answer(SENCHA, 'fourth-01')
    expect(await readLatestReview(study, { learnerId })).toMatchObject({
      latest: { cardId: SENCHA.id, review: { id: 'fourth-01' } },
    })
  })

  test('is the one before, once it was taken back, and none when all were', async () => {
    await answer(SENCHA, 'first-001')
    await answer(MATCHA, 'second-01')
    await undo(MATCHA, 'second-01')
    expect(await readLatestReview(study, { learnerId })).toMatchObject({
      latest: { cardId: SENCHA.id, review: { id: 'first-001' } },
    })
    await undo(SENCHA, 'first-001')
    expect(await readLatestReview(study, { learnerId })).toEqual({ kind: 'none' })
  })

  test('is not for a token that nobody gave, and today is not either', async () => {
    await answer(SENCHA, 'first-001')
    const who = { learnerId, token: { hash: 'of-nobody', scope: 'read' } } as const
    expect((await readLatestReview(study, who)).kind).toBe('refused')
    expect((await readToday(study, who)).kind).toBe('refused')
  })
})

describe('what was done today', () => {
  test('is nothing before the first answer', async () => {
    const nothing = { kind: 'today', begun: 0, known: 0, missed: [] }
    expect(await readToday(study, { learnerId })).toEqual(nothing)
  })

  test('counts what was begun today, what was known in the end, and what was missed', async () => {
    await answer(SENCHA, 'yesterday')
    study.clock += DAY_MS
    await answer(SENCHA, 'today-001')
    await answer(MATCHA, 'today-002', { rating: 'again' })
    await answer(MATCHA, 'today-003')
    await answer(ASSAM, 'today-004', { rating: 'again' })
    expect(await readToday(study, { learnerId })).toEqual({
      kind: 'today',
      begun: 2,
      known: 2,
      missed: expect.arrayContaining([MATCHA.id, ASSAM.id]),
    })
    study.clock += DAY_MS
    const over = { kind: 'today', begun: 0, known: 0, missed: [] }
    expect(await readToday(study, { learnerId })).toEqual(over)
  })

  test('leaves out what was taken back', async () => {
    await answer(SENCHA, 'today-001', { rating: 'again' })
    await undo(SENCHA, 'today-001')
    const nothing = { kind: 'today', begun: 0, known: 0, missed: [] }
    expect(await readToday(study, { learnerId })).toEqual(nothing)
  })
})
