import { beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { changeMemory } from '../../../study/act/change-memory.ts'
import { readToday } from '../../../study/act/read-today.ts'
import { rescheduleAll } from '../../../study/act/reschedule-all.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import { summariseDue } from '../../../study/act/summarise-due.ts'
import type { Card } from '../../../study/bank/card.ts'
import type { Settings } from '../../../study/drill/settings.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'
import { ASSAM, fixtureBank, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

/** The day of noon, and when one begins. */
const TODAY = 20_777
const startOf = (day: number): number => day * 86_400_000 + 4 * 3_600_000

let store: Store
let study: TestStudy
beforeEach(() => {
  store = openSimulatedStore()
  study = testStudy(store)
})

const inReview = (dueDay: number, more: Partial<MemoryState> = {}): MemoryState => ({
  ...{ ...NEW_STATE, phase: 'review', due: { kind: 'day', day: dueDay } },
  ...{ stabilityDays: 5, difficulty: 5, intervalDays: 5, reps: 2 },
  first: { day: TODAY - 9, at: NOON - 9 * 86_400_000 },
  last: { day: dueDay - 5, at: startOf(dueDay - 5) },
  ...more,
})
const inLearning = (more: Partial<MemoryState> = {}): MemoryState =>
  inReview(TODAY, {
    phase: 'learning',
    due: { kind: 'moment', at: NOON + 60_000 },
    last: { day: TODAY, at: NOON },
    ...more,
  })

describe('when more comes', () => {
  /** What is due to somebody whose cards stand so. */
  async function summary(states: [Card, MemoryState][], settings: Partial<Settings> = {}) {
    const { learnerId } = (await startLearner(study, settings)).profile
    study.current = fixtureBank({ tea: states.map(([card]) => card), empty: [] })
    const known = new Map(states.map(([{ id }, state]) => [id, state]))
    const standing = { ...study, store: { ...store, states: async () => known } }
    const found = await summariseDue(standing, { learnerId })
    if (found.kind !== 'summary') throw new Error(found.kind)
    return found
  }

  test.each<[string, [Card, MemoryState][]]>([
    ['is due', [[SENCHA, inReview(TODAY)]]],
    ['is new', [[SENCHA, NEW_STATE]]],
    [
      'is due and as much is new',
      [
        [SENCHA, inReview(TODAY)],
        [MATCHA, NEW_STATE],
      ],
    ],
    [
      'is due and as much being learned',
      [
        [SENCHA, inReview(TODAY)],
        [MATCHA, inLearning()],
      ],
    ],
  ])('is not told while something %s', async (_, states) => {
    const found = await summary([...states, [ASSAM, inReview(TODAY + 3)]])
    expect(found).not.toHaveProperty('nextAt')
    const { learning, due, fresh } = found.total
    expect(learning + due + fresh).toBe(states.length)
  })

  test.each<[string, MemoryState[], number | undefined]>([
    ['the first of those to come', [inReview(TODAY + 9), inReview(TODAY + 4)], TODAY + 4],
    ['the end of a card’s rest', [inReview(TODAY - 3, { buriedUntilDay: TODAY + 2 })], TODAY + 2],
    ['tomorrow for a step put off', [inLearning({ buriedUntilDay: TODAY + 1 })], TODAY + 1],
    ['nothing for cards put away', [inReview(TODAY + 1, { suspended: true })], undefined],
    ['nothing for cards never asked', [{ ...NEW_STATE, buriedUntilDay: TODAY + 5 }], undefined],
  ])('is %s', async (_, states, day) => {
    const { nextAt } = await summary(
      states.map((state, at) => [[SENCHA, MATCHA][at] ?? ASSAM, state]),
    )
    expect(nextAt).toBe(day === undefined ? undefined : startOf(day))
  })

  test('is tomorrow for what the day’s cap holds back', async () => {
    const capped = await summary([[SENCHA, inReview(TODAY - 1)]], { reviewsPerDay: 0 })
    expect([capped.heldBack, capped.nextAt]).toEqual([1, startOf(TODAY + 1)])
  })

  test('a deck without cards has none', async () => {
    const nothing = { learning: 0, due: 0, fresh: 0, studied: 0, cards: 0 }
    expect((await summary([])).decks.get('empty')).toEqual(nothing)
  })
})

test('rescheduling leaves alone what is not in review, or has no day', async () => {
  const { learnerId } = (await startLearner(study)).profile
  const far = { day: TODAY - 100, at: startOf(TODAY - 100) }
  const { last: _, ...never } = inReview(TODAY)
  const states = new Map<string, MemoryState>([
    ['relearning', inReview(TODAY, { phase: 'relearning', last: far })],
    ['never', never],
    ['step', inLearning({ phase: 'review', last: far })],
  ])
  const standing = { ...study, store: { ...store, states: async () => states } }
  const outcome = await rescheduleAll(standing, { learnerId }, { id: 'wish-0001' })
  expect(outcome).toEqual({ kind: 'rescheduled', cards: 0, left: 0 })
})

test('today, what was begun, known and missed are told apart', async () => {
  const { learnerId } = (await startLearner(study)).profile
  const rate = (card: Card, reviewId: string, rating: 'again' | 'good', more = {}) =>
    answerQuestion(
      study,
      { learnerId },
      {
        ...{ reviewId, cardId: card.id, form: 'recall', rev: card.questions[0]?.rev ?? '' },
        ...{ given: { kind: 'rating', rating }, ...more },
      },
    )
  await rate(SENCHA, 'day-one-1', 'again')
  study.clock += 86_400_000
  await rate(SENCHA, 'day-two-1', 'good')
  await rate(SENCHA, 'practised', 'again', { practice: true })
  await rate(MATCHA, 'day-two-2', 'again')
  await rate(ASSAM, 'day-two-3', 'good')
  await changeMemory(
    study,
    { learnerId },
    { cardId: ASSAM.id, change: { kind: 'undo', id: 'undo-0001', reviewId: 'day-two-3' } },
  )
  expect(await readToday(study, { learnerId })).toEqual({
    ...{ kind: 'today', begun: 1, known: 1, missed: [MATCHA.id] },
  })
})
