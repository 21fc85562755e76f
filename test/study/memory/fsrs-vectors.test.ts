import { describe, expect, test } from 'vitest'
import type { Rating } from '../../../study/memory/event.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { retrievability, scheduleReview } from '../../../study/memory/schedule.ts'

// The vectors that ts-fsrs holds itself to (packages/fsrs/__tests__/FSRS-6.test.ts; those of memory states
// are those of fsrs-rs, src/inference.rs), with the weights below, which are also its defaults.

const DAY_MS = 86_400_000
const WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const scheduling = { cardId: 'aaaaaaaaaa', parameters: { ...DEFAULT_PARAMETERS, weights: WEIGHTS } }
const review = (state: MemoryState, rating: Rating, day: number): MemoryState =>
  scheduleReview(state, { rating, day, at: day * DAY_MS }, scheduling)

test('the weights of the vectors are ours by default', () => {
  expect(DEFAULT_PARAMETERS.weights).toEqual(WEIGHTS)
})

test.each<[Rating, number, number, string]>([
  ['again', 0.212, 6.4133, 'learning'],
  ['hard', 1.2931, 5.11217071, 'learning'],
  ['good', 2.3065, 2.11810397, 'learning'],
  ['easy', 8.2956, 1, 'review'],
])(
  'a first %s gives stability %d and difficulty %d',
  (rating, stabilityDays, difficulty, phase) => {
    const state = review(NEW_STATE, rating, 0)
    expect(state).toMatchObject({ stabilityDays, difficulty, phase, reps: 1, lapses: 0 })
  },
)

test('again and five times good after 0, 0, 1, 3, 8 and 21 days', () => {
  let [state, day] = [NEW_STATE, 0]
  for (const [at, after] of [0, 0, 1, 3, 8, 21].entries()) {
    day += after
    state = review(state, at === 0 ? 'again' : 'good', day)
  }
  expect(state.stabilityDays).toBeCloseTo(53.62691, 4)
  expect(state.difficulty).toBeCloseTo(6.3574867, 4)
})

/** The most by which an interval is fuzzed, as published: 15 %, 10 % and 5 % of its parts beyond 2.5, 7 and 20 days. */
function fuzzOf(interval: number): number {
  if (interval < 2.5) return 0
  const within = (from: number, to: number): number => Math.max(0, Math.min(interval, to) - from)
  return 1 + 0.15 * within(2.5, 7) + 0.1 * within(7, 20) + 0.05 * within(20, Infinity)
}

test('thirteen reviews, each when it is due, have the intervals of the vector, but for the fuzz', () => {
  const ratings: Rating[] = Array.from({ length: 13 }, (_, at) =>
    at === 6 || at === 7 ? 'again' : 'good',
  )
  const intervals = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
  let [state, day] = [NEW_STATE, 0]
  for (const [at, rating] of ratings.entries()) {
    state = review(state, rating, day)
    const interval = intervals[at] ?? 0
    // At a desired retention of 90 % the interval without fuzz is the stability, rounded.
    if (interval > 0) expect(Math.round(state.stabilityDays)).toBe(interval)
    expect(Math.abs(state.intervalDays - interval)).toBeLessThanOrEqual(fuzzOf(interval))
    day += interval
  }
})

describe('retrievability', () => {
  test('of a first easy when it is due after eight days is the 0.9024733 of the vector', () => {
    const easy = review(NEW_STATE, 'easy', 0)
    expect(retrievability(easy, 8, scheduling.parameters)).toBeCloseTo(0.9024733, 7)
  })
})
