import { beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { asFirst } from '../../../study/act/as-first.ts'
import type { Attempt } from '../../../study/act/attempt.ts'
import { type CardChange, changeMemory } from '../../../study/act/change-memory.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import type { Store } from '../../../study/act/store.ts'
import type { Kept } from '../../../study/act/weigh-attempt.ts'
import { SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const learnerId = 'changer'.padEnd(26, '2')

let store: Store
let study: TestStudy
beforeEach(() => {
  store = openSimulatedStore()
  study = testStudy(store)
})

const rate = (reviewId: string, rating: 'again' | 'good' | 'easy', more: Partial<Attempt> = {}) =>
  answerQuestion(
    study,
    { learnerId },
    {
      ...{ reviewId, cardId: SENCHA.id, form: 'recall', rev: SENCHA.questions[0]?.rev ?? '' },
      given: { kind: 'rating', rating },
      ...more,
    },
  )
const change = (what: CardChange['change'], time: Partial<CardChange> = {}) =>
  changeMemory(study, { learnerId }, { cardId: SENCHA.id, change: what, ...time })
const logOf = async () => {
  const { memories } = await store.read(learnerId, { cardIds: [SENCHA.id] })
  return memories.get(SENCHA.id)?.events ?? []
}
const reports = async () => (await store.listEntries('report', SENCHA.id)).size

describe('a change', () => {
  test('is another one with another id, and stands where the same id comes with another wish', async () => {
    const bury = { kind: 'bury', id: 'bury-0001', untilDay: 20_778 } as const
    expect(await change(bury)).toMatchObject({ kind: 'changed', replayed: false })
    expect(await change(bury)).toMatchObject({ kind: 'changed', replayed: true })
    expect(await change({ ...bury, id: 'bury-0002' })).toMatchObject({ replayed: false })
    expect(await change({ ...bury, untilDay: 20_779 })).toMatchObject({
      kind: 'mismatch',
      memory: { state: { buriedUntilDay: 20_778 } },
    })
    expect((await logOf()).map(({ id }) => id)).toEqual(['bury-0001', 'bury-0002'])
  })

  test('made now comes after all there is; one that says when is then', async () => {
    await rate('review-01', 'easy', { at: NOON + 100_000 })
    await change({ kind: 'bury', id: 'bury-0001', untilDay: 0 })
    await change({ kind: 'bury', id: 'bury-0002', untilDay: 0 }, { at: NOON - 5000 })
    expect((await logOf()).map(({ at }) => at - NOON)).toEqual([100_000, 100_001, -5000])
  })

  test('is told to the author of the notes only where an answer was right after all', async () => {
    await rate('review-01', 'again')
    await rate('review-02', 'again')
    await change({ kind: 'undo', id: 'undo-0001', reviewId: 'review-01' })
    expect(await reports()).toBe(0)
    await change({ kind: 'override', id: 'right-001', reviewId: 'review-01' })
    expect(await reports()).toBe(1)
    const other = { kind: 'override', id: 'right-001', reviewId: 'review-02' } as const
    expect((await change(other)).kind).toBe('mismatch')
    expect(await reports()).toBe(1)
    const stranger = { learnerId, token: { hash: 'made-up', scope: 'study' } } as const
    const wished = { cardId: SENCHA.id, change: { ...other, id: 'right-002' } }
    expect((await changeMemory(study, stranger, wished)).kind).toBe('refused')
    expect(await reports()).toBe(1)
  })
})

test('a learner is there since the first change of settings', async () => {
  await changeSettings(study, { learnerId }, { newCardsPerDay: 3 })
  study.clock += 1000
  await changeSettings(study, { learnerId }, { newCardsPerDay: 4 })
  const { profile } = await store.read(learnerId, {})
  expect([profile?.createdAt, profile?.version, profile?.origin]).toEqual([NOON, 2, 'discord'])
})

describe('an answer', () => {
  test('to a form that the card does not have is to a question that was rewritten', async () => {
    expect(await rate('review-01', 'good', { form: 'cloze' })).toEqual({
      kind: 'rewritten',
      card: expect.objectContaining({ id: SENCHA.id }),
    })
  })

  test('may have the id of what was no answer, and a wish to reschedule that of a change', async () => {
    await change({ kind: 'bury', id: 'review-01', untilDay: 0 })
    expect(await rate('review-01', 'good')).toMatchObject({ kind: 'answered', replayed: false })
    const wish = { kind: 'reschedule', id: 'review-01', parameters: 'none' } as const
    expect(await change(wish)).toMatchObject({ kind: 'changed', replayed: false })
  })

  test('no change has the id of one of another kind', async () => {
    await change({ kind: 'bury', id: 'change-01', untilDay: 0 })
    expect(await change({ kind: 'reset', id: 'change-01' })).toMatchObject({ kind: 'mismatch' })
  })

  test('makes a leech of a card only when it is forgotten, and says so of that answer alone', async () => {
    await changeSettings(study, { learnerId }, { leechThreshold: 1 })
    expect(await rate('review-01', 'easy')).toMatchObject({ isLeech: false })
    study.clock += 30 * 86_400_000
    expect(await rate('review-02', 'again')).toMatchObject({ isLeech: true })
    study.clock += 1000
    expect(await rate('review-03', 'good')).toMatchObject({ isLeech: false })
    expect(await rate('review-01', 'easy')).toMatchObject({ replayed: true, isLeech: false })
    expect(await rate('review-02', 'again')).toMatchObject({ replayed: true, isLeech: true })
  })

  test('that was kept unheard is no replay, but one that another device sent is', async () => {
    const answered = await rate('review-01', 'good')
    if (answered.kind !== 'answered') throw new Error(answered.kind)
    const { review } = answered
    const again = { ...answered, replayed: true }
    const unheard = (at: number) =>
      ({ review: { ...review, at }, answered: { ...answered, isLeech: true } }) as unknown as Kept
    expect(asFirst(again, unheard(NOON))).toEqual({ ...answered, isLeech: true })
    expect(asFirst(again, unheard(NOON - 1))).toBe(again)
    expect(asFirst(again, undefined)).toBe(again)
  })
})
