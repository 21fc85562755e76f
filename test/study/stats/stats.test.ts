import { describe, expect, test } from 'vitest'
import type { MemoryEvent, Rating, ReviewEvent } from '../../../study/memory/event.ts'
import { DEFAULT_KNOWN } from '../../../study/memory/fold.ts'
import { growMemory } from '../../../study/memory/grow-memory.ts'
import {
  type Memory,
  type MemoryState,
  NEW_STATE,
  newMemory,
} from '../../../study/memory/memory.ts'
import { answeredIn, doneIn } from '../../../study/stats/answered.ts'
import { calendarOf, sumOf } from '../../../study/stats/calendar.ts'
import { comingByHour } from '../../../study/stats/coming.ts'
import { forecastDue } from '../../../study/stats/forecast.ts'
import { hardestCards } from '../../../study/stats/hardest-cards.ts'
import { streakOf } from '../../../study/stats/streak.ts'
import { trueRetention } from '../../../study/stats/true-retention.ts'

const MS_PER_DAY = 86_400_000

let made = 0
function review(day: number, rating: Rating, more: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    kind: 'review',
    id: `r${String(made++).padStart(4, '0')}`,
    at: day * MS_PER_DAY + made,
    day,
    rating,
    right: rating !== 'again',
    form: 'choice',
    rev: '00000000',
    given: { kind: 'rating', rating },
    parameters: DEFAULT_KNOWN.currentId,
    ...more,
  }
}
function memory(cardId: string, ...events: MemoryEvent[]): Memory {
  return growMemory(newMemory(cardId), events, DEFAULT_KNOWN)
}
const answered = (...memories: Memory[]) => answeredIn(memories, DEFAULT_KNOWN)

describe('true retention', () => {
  // `easy` on day 0 gives about eight days; `easy` on day 10 then some forty: mature.
  const [first, second] = [review(0, 'easy'), review(10, 'easy')]

  test('counts cards in review, by the interval they had, and no learning steps', () => {
    const learner = answered(
      memory('a', first, second, review(60, 'again'), review(60, 'good')),
      memory('b', review(0, 'good'), review(0, 'again'), review(0, 'good'), review(0, 'good')),
      memory('c', review(0, 'easy'), review(10, 'hard')),
    )
    expect(trueRetention(learner, { fromDay: 0, toDay: 100 })).toEqual({
      young: { remembered: 2, of: 2 },
      mature: { remembered: 0, of: 1 },
      all: { remembered: 2, of: 3 },
    })
  })

  test('counts within the days asked for, and only the first answer of a day', () => {
    const learner = answered(memory('a', first, second, review(10, 'good'), review(60, 'good')))
    expect(trueRetention(learner, { fromDay: 10, toDay: 59 }).all).toEqual({ remembered: 1, of: 1 })
    expect(trueRetention(learner, { fromDay: 11, toDay: 59 }).all).toEqual({ remembered: 0, of: 0 })
  })

  test('leaves out what was undone or only practised, and takes a correction for right', () => {
    const wrong = review(10, 'again')
    const undo: MemoryEvent = { kind: 'undo', id: 'u', at: 1, reviewId: wrong.id }
    const override: MemoryEvent = { kind: 'override', id: 'o', at: 1, reviewId: wrong.id }
    const span = { fromDay: 0, toDay: 100 }
    expect(trueRetention(answered(memory('a', first, wrong, undo)), span).all.of).toBe(0)
    expect(
      trueRetention(answered(memory('a', first, { ...wrong, practice: true })), span).all.of,
    ).toBe(0)
    expect(trueRetention(answered(memory('a', first, wrong, override)), span).all).toEqual({
      remembered: 1,
      of: 1,
    })
  })
})

test('the calendar says what was done on each day, practice too, and what was undone not', () => {
  const undone = review(7, 'good')
  const undo: MemoryEvent = { kind: 'undo', id: 'u', at: 1, reviewId: undone.id }
  const done = doneIn([
    memory(
      'a',
      review(5, 'good', { durationMs: 4000 }),
      review(5, 'again', { durationMs: 600_000 }),
    ),
    memory('b', review(9, 'good', { practice: true }), review(7, 'good'), undone, undo),
  ])
  expect(calendarOf(done)).toEqual([
    { day: 5, reviews: 2, right: 1, durationMs: 64_000 },
    { day: 7, reviews: 1, right: 1, durationMs: 0 },
    { day: 9, reviews: 1, right: 1, durationMs: 0 },
  ])
  expect(sumOf(done)).toEqual({ reviews: 4, right: 3, durationMs: 64_000 })
})

test.each([
  ['none', [], { currentDays: 0, longestDays: 0 }],
  ['today alone', [10], { currentDays: 1, longestDays: 1 }],
  ['up to yesterday', [7, 8, 9], { currentDays: 3, longestDays: 3 }],
  ['ended the day before', [6, 7, 8], { currentDays: 0, longestDays: 3 }],
  ['begun anew', [1, 2, 3, 9, 10], { currentDays: 2, longestDays: 3 }],
])('a streak: %s', (_, days, streak) => {
  expect(streakOf(days, 10)).toEqual(streak)
})

test('the forecast counts what is overdue for today, and buried cards when they come back', () => {
  const due = (day: number, more: Partial<MemoryState> = {}): MemoryState => ({
    ...NEW_STATE,
    phase: 'review',
    reps: 2,
    due: { kind: 'day', day },
    ...more,
  })
  const states = [
    due(8),
    due(10),
    due(11),
    due(12),
    due(13),
    due(10, { buriedUntilDay: 11 }),
    due(10, { suspended: true }),
    due(0, { phase: 'learning', due: { kind: 'moment', at: 10 * MS_PER_DAY } }),
    NEW_STATE,
  ]
  expect(forecastDue(states, 10, 3)).toEqual([3, 2, 1])
})

test('the hardest cards were forgotten most often', () => {
  const state = (lapses: number, difficulty: number): MemoryState => ({
    ...NEW_STATE,
    lapses,
    difficulty,
  })
  const states = new Map([
    ['never', state(0, 9)],
    ['twice', state(2, 5)],
    ['twice, harder', state(2, 6)],
    ['once', state(1, 9)],
  ])
  expect(hardestCards(states, 2).map(({ cardId }) => cardId)).toEqual(['twice, harder', 'twice'])
  expect(hardestCards(states, 10)).toHaveLength(3)
})

test('of cards that are as hard, the order follows their ids, whatever order they come in', () => {
  const state = { ...NEW_STATE, lapses: 2, difficulty: 5 }
  for (const ids of [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    ['b', 'c', 'a'],
  ]) {
    const states = new Map(ids.map((id) => [id, state]))
    expect(hardestCards(states, 3).map(({ cardId }) => cardId)).toEqual(['a', 'b', 'c'])
  }
})

test('what comes due is counted by the hour: this one has what was due before, buried cards come with their day', () => {
  const start = { timeZone: 'UTC', dayStartsAtHour: 4 }
  const day = 20_000
  const now = day * MS_PER_DAY + 12.5 * 3_600_000
  const due = (at: number, more: Partial<MemoryState> = {}): MemoryState => ({
    ...NEW_STATE,
    reps: 1,
    due: { kind: 'moment', at },
    ...more,
  })
  const hour = 3_600_000
  const counts = comingByHour(
    [
      due(now - 100 * hour),
      due(now),
      due(now + 0.49 * hour),
      due(now + 0.5 * hour),
      due(now + 2 * hour),
      due(now + 2 * hour),
      due(now + 24 * hour),
      due(now, { suspended: true }),
      due(now, { reps: 0 }),
      due(now, { buriedUntilDay: day + 1 }),
      due(now, { buriedUntilDay: day - 1 }),
      { ...due(now), due: { kind: 'day', day: day + 1 } },
    ],
    { now, hours: 20, start },
  )
  // Four in the morning is the sixteenth hour from twelve.
  const expected = Array.from({ length: 20 }, () => 0)
  for (const [at, count] of [
    [0, 4],
    [1, 1],
    [2, 2],
    [16, 2],
  ] as const)
    expected[at] = count
  expect(counts).toEqual(expected)
})

test.each([
  [20, { young: 1, mature: 0 }],
  [21, { young: 0, mature: 1 }],
])('a card of %i days is mature from three weeks on', (intervalDays, of) => {
  const before: MemoryState = { ...NEW_STATE, phase: 'review', intervalDays }
  const [one] = answered(memory('a', review(10, 'good')))
  if (!one) throw new Error('no answer')
  const kept = trueRetention([{ ...one, before }], { fromDay: 10, toDay: 10 })
  expect({ young: kept.young.of, mature: kept.mature.of }).toEqual(of)
})

test('days are in their order, whatever order their reviews come in', () => {
  const days = calendarOf([12, 3, 12, 7].map((day) => review(day, 'good')))
  expect(days.map(({ day, reviews }) => [day, reviews])).toEqual([
    [3, 1],
    [7, 1],
    [12, 2],
  ])
})
