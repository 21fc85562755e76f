import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import { changeMemory, type MemoryChange } from '../../../study/act/change-memory.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { isLeech } from '../../../study/memory/is-leech.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
let learners = 0
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  learnerId = `changer${'abcdefghijklmnopqrstuvwxyz'.charAt(learners++)}`.padEnd(26, '2')
})

const rate = (reviewId: string, rating: 'again' | 'good' | 'easy') =>
  answerQuestion(
    study,
    { learnerId },
    {
      reviewId,
      cardId: SENCHA.id,
      form: 'recall',
      rev: SENCHA.questions[0]?.rev ?? '',
      given: { kind: 'rating', rating },
    },
  )
const change = (what: MemoryChange) =>
  changeMemory(study, { learnerId }, { cardId: SENCHA.id, change: what })
const stateAfter = async (what: MemoryChange) => {
  const changed = await change(what)
  return changed.kind === 'changed' ? changed.memory.state : undefined
}

test('a review is undone once, and is then not counted but still listed', async () => {
  await rate('review-01', 'again')
  const undo: MemoryChange = { kind: 'undo', id: 'undo-0001', reviewId: 'review-01' }
  expect(await change(undo)).toMatchObject({
    kind: 'changed',
    replayed: false,
    memory: { version: 2, state: { phase: 'new', reps: 0 } },
  })
  expect(await change(undo)).toMatchObject({
    kind: 'changed',
    replayed: true,
    memory: { version: 2 },
  })
  const listed = await listReviews(study, { learnerId })
  expect(listed).toMatchObject({ reviews: [{ undone: true, review: { id: 'review-01' } }] })
  const next = await askNext(study, { learnerId })
  expect(next).toMatchObject({ kind: 'asked', card: { id: SENCHA.id } })
})

test('an undo that arrives before its review takes it back when it comes', async () => {
  await change({ kind: 'undo', id: 'undo-0001', reviewId: 'review-01' })
  expect(await rate('review-01', 'easy')).toMatchObject({ memory: { state: { phase: 'new' } } })
})

test('two devices that undo the same review undo it once', async () => {
  await rate('review-01', 'easy')
  await rate('review-02', 'easy')
  await Promise.all(
    ['a', 'b'].map((id) => change({ kind: 'undo', id: `undo-${id}`, reviewId: 'review-02' })),
  )
  expect((await stateAfter({ kind: 'bury', id: 'b', untilDay: 0 }))?.reps).toBe(1)
})

test('“I was right” counts as good from then on', async () => {
  await rate('review-01', 'easy')
  await rate('review-02', 'again')
  const state = await stateAfter({ kind: 'override', id: 'right-01', reviewId: 'review-02' })
  expect(state).toMatchObject({ lapses: 0, phase: 'review', reps: 2 })
})

test('the author of the notes sees that an answer is said to have been right, once', async () => {
  const reports = async () => [...(await embedded.store.listEntries('report', SENCHA.id)).values()]
  const before = (await reports()).length
  await rate('review-01', 'again')
  await rate('review-02', 'good')
  for (const [id, reviewId] of [
    ['right-1', 'review-01'],
    ['right-1', 'review-01'],
    ['right-2', 'review-01'],
    ['right-3', 'review-02'],
    ['right-4', 'review-never'],
  ])
    await change({ kind: 'override', id: id ?? '', reviewId: reviewId ?? '' })
  const told = (await reports()).slice(before)
  expect(told).toEqual([
    {
      createdAt: NOON,
      updatedAt: NOON,
      cardId: SENCHA.id,
      question: `${SENCHA.id}.recall`,
      rev: SENCHA.questions[0]?.rev,
      reason: 'wrong',
      comment: 'A learner whose answer was graded wrong says that it was right.',
    },
  ])
  expect(JSON.stringify(told)).not.toContain(learnerId)
})

test('a suspended card is not asked until it is resumed', async () => {
  await change({ kind: 'suspend', id: 's1', suspended: true })
  const next = await askNext(study, { learnerId }, { deckId: 'green' })
  expect(next).toMatchObject({ kind: 'asked', card: { id: 'matcha2222' } })
  study.clock += 1000
  await change({ kind: 'suspend', id: 's2', suspended: false })
  study.clock += 86_400_000
  expect(await askNext(study, { learnerId }, { deckId: 'green' })).toMatchObject({
    card: { id: SENCHA.id },
  })
})

test('a buried card comes back by itself the next day', async () => {
  await change({ kind: 'bury', id: 'b1', untilDay: 20_778 })
  expect(await askNext(study, { learnerId }, { deckId: 'green' })).toMatchObject({
    card: { id: 'matcha2222' },
  })
  study.clock = Date.UTC(2026, 10, 21, 4)
  expect(await askNext(study, { learnerId }, { deckId: 'green' })).toMatchObject({
    card: { id: SENCHA.id },
  })
})

describe('settings', () => {
  test('change one by one, from any device, and none is lost', async () => {
    await Promise.all([
      changeSettings(study, { learnerId }, { newCardsPerDay: 7 }),
      changeSettings(study, { learnerId }, { timeZone: 'Asia/Tokyo' }),
      changeSettings(study, { learnerId }, { form: 'recall' }),
    ])
    const { profile } = await embedded.store.read(learnerId, {})
    expect(profile).toMatchObject({
      version: 3,
      createdAt: NOON,
      settings: { newCardsPerDay: 7, timeZone: 'Asia/Tokyo', form: 'recall', reviewsPerDay: 200 },
    })
  })

  test('keep the parameters that reviews were scheduled with', async () => {
    await rate('review-01', 'easy')
    const eager = { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 }
    await changeSettings(study, { learnerId }, { parameters: eager })
    await changeSettings(study, { learnerId }, { parameters: { ...eager, desiredRetention: 0.8 } })
    const changed = await changeSettings(study, { learnerId }, { parameters: eager })
    const retentions =
      changed.kind === 'changed'
        ? changed.profile.earlierParameters.map((p) => p.desiredRetention)
        : []
    expect(retentions).toEqual([0.9, 0.8])
    const before = await rate('review-01', 'easy')
    const state = await stateAfter({ kind: 'bury', id: 'b', untilDay: 0 })
    expect(state?.due).toEqual(before.kind === 'answered' ? before.memory.state.due : undefined)
  })
})

test.each([
  [8, [8, 12, 16, 20]],
  [5, [5, 8, 11, 14, 17, 20]],
  [1, Array.from({ length: 20 }, (_, at) => at + 1)],
])('with a threshold of %i a card is a leech at %j lapses', (threshold, lapses) => {
  expect(
    Array.from({ length: 20 }, (_, at) => at + 1).filter((each) => isLeech(each, threshold)),
  ).toEqual(lapses)
})

describe('a card that was forgotten for the eighth time', () => {
  async function forgetEightTimes() {
    let last: Awaited<ReturnType<typeof rate>> | undefined
    await rate('first-00', 'easy')
    for (let lapse = 1; lapse <= 8; lapse++) {
      study.clock += 30 * 86_400_000
      last = await rate(`again-0${lapse}`, 'again')
      if (lapse < 8) await rate(`good-00${lapse}`, 'good')
    }
    return last
  }

  test('is suspended with the same write, and says so', async () => {
    const last = await forgetEightTimes()
    expect(last).toMatchObject({ isLeech: true, memory: { state: { lapses: 8, suspended: true } } })
    expect(await rate('again-08', 'again')).toMatchObject({ replayed: true, isLeech: true })
    const state = await stateAfter({ kind: 'suspend', id: 's', suspended: false })
    expect(state).not.toHaveProperty('suspended')
  })

  test('is none, and not suspended, once one of the lapses is taken back or was right after all', async () => {
    await forgetEightTimes()
    const undo: MemoryChange = { kind: 'undo', id: 'undo-0001', reviewId: 'again-03' }
    const state = await stateAfter(undo)
    expect(state).toMatchObject({ phase: 'relearning', lapses: 7 })
    expect(state).not.toHaveProperty('suspended')
    const { memories } = await embedded.store.read(learnerId, { cardIds: [SENCHA.id] })
    expect(memories.get(SENCHA.id)?.state).toEqual(state)
    study.clock += 30 * 86_400_000
    await rate('good-008', 'good')
    study.clock += 30 * 86_400_000
    const again = await rate('again-09', 'again')
    expect(again).toMatchObject({
      isLeech: true,
      memory: { state: { lapses: 8, suspended: true } },
    })
    const right = await stateAfter({ kind: 'override', id: 'right-01', reviewId: 'again-05' })
    expect(right).toMatchObject({ lapses: 7 })
    expect(right).not.toHaveProperty('suspended')
  })

  test('is only said to be a leech if the learner wishes', async () => {
    await changeSettings(study, { learnerId }, { leechAction: 'tag' })
    const last = await forgetEightTimes()
    expect(last).toMatchObject({ isLeech: true, memory: { state: { lapses: 8 } } })
    expect(last).not.toHaveProperty('memory.state.suspended')
  })
})
