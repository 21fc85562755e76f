import { expect, test } from 'vitest'
import type { Sequence } from '../../../study/fit/sequence.ts'
import { Trace, WEIGHT_COUNT } from '../../../study/fit/trace.ts'
import { RATINGS } from '../../../study/memory/event.ts'
import { NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { scheduleReview } from '../../../study/memory/schedule.ts'
import { Dice } from '../../simulation/dice.ts'
import { OTHER_WEIGHTS } from './learner.ts'

const dice = new Dice(20)

/** Nine reviews, some on one day, some years later. */
function someReviews(): Sequence {
  return Array.from({ length: 9 }, (_, at) => ({
    days: at === 0 || dice.chance(0.3) ? 0 : dice.below(dice.pick([3, 30, 800])),
    grade: 1 + dice.below(4),
  }))
}

function traceOf(weights: readonly number[], steps: Sequence): Trace {
  const trace = new Trace(weights)
  for (const step of steps) trace.review(step)
  return trace
}

test.each([
  ['the usual', DEFAULT_PARAMETERS.weights],
  ['other', OTHER_WEIGHTS],
])('with %s weights, stability and difficulty are those of the schedule', (_, weights) => {
  const parameters = { ...DEFAULT_PARAMETERS, weights }
  for (let log = 0; log < 20; log++) {
    const trace = new Trace(weights)
    let [state, day] = [NEW_STATE, 20_000]
    for (const { days, grade } of someReviews()) {
      day += days
      const rating = RATINGS[grade - 1] ?? 'good'
      const moment = { day, at: day * 86_400_000 }
      state = scheduleReview(state, { ...moment, rating }, { cardId: 'a', parameters })
      trace.review({ days, grade })
      expect(trace.stabilityDays / state.stabilityDays).toBeCloseTo(1, 5)
      expect(trace.difficulty).toBeCloseTo(state.difficulty, 5)
    }
  }
})

test('the chance of recall follows the forgetting curve', () => {
  // 2.3065 days after a first good: (1 + 0.980337 × 2 ÷ 2.3065) ^ −0.1542.
  const trace = traceOf(DEFAULT_PARAMETERS.weights, [{ days: 0, grade: 3 }])
  expect(trace.chance).toBe(0)
  expect(trace.chanceAfter(2)).toBeCloseTo(0.909494, 5)
  expect(trace.chanceAfter(2.3065)).toBeCloseTo(0.9, 5)
  trace.review({ days: 2, grade: 3 })
  expect(trace.chance).toBeCloseTo(0.909494, 5)
})

test('how the chance changes with each weight is what a small change of it shows', () => {
  const seen = new Set<number>()
  const weights = OTHER_WEIGHTS.with(0, 0.3)
  for (let log = 0; log < 12; log++) {
    const steps = [...someReviews(), { days: 1 + dice.below(40), grade: 3 }]
    const { chanceBy } = traceOf(weights, steps)
    for (let at = 0; at < WEIGHT_COUNT; at++) {
      const chanceWith = (by: number): number =>
        traceOf(weights.with(at, (weights[at] ?? 0) + by), steps).chance
      const slope = (chanceWith(1e-6) - chanceWith(-1e-6)) / 2e-6
      expect(chanceBy[at], `weight ${at} of ${JSON.stringify(steps)}`).toBeCloseTo(slope, 4)
      if (Math.abs(slope) > 0.001) seen.add(at)
    }
  }
  expect(seen.size).toBe(WEIGHT_COUNT)
})

test('how much is left of a young memory that is forgotten follows from what one day’s reviews gain', () => {
  const steps = [0, 1, 5].map((days, at) => ({ days, grade: at === 1 ? 1 : 3 }))
  const weights = DEFAULT_PARAMETERS.weights.with(2, 0.2).with(11, 5)
  const { chanceBy } = traceOf(weights, steps)
  for (const at of [17, 18]) {
    const chanceWith = (by: number): number =>
      traceOf(weights.with(at, (weights[at] ?? 0) + by), steps).chance
    const slope = (chanceWith(1e-6) - chanceWith(-1e-6)) / 2e-6
    expect(Math.abs(slope)).toBeGreaterThan(0.001)
    expect(chanceBy[at], `weight ${at}`).toBeCloseTo(slope, 5)
  }
})

test('where a weight or a stability is at its end, it has no say', () => {
  const weights = OTHER_WEIGHTS.with(0, 0.05)
  const briefly = traceOf(weights, [
    { days: 0, grade: 1 },
    { days: 1, grade: 3 },
  ])
  expect([briefly.chanceBy[0], briefly.chanceBy[20]]).toEqual([0, expect.not.closeTo(0, 1)])
  // A hundred years are the longest: what made them so no longer matters.
  const long = [0, 1000, 9000, 30_000, 30_000].map((days) => ({ days, grade: 4 }))
  const { stabilityDays, chanceBy } = traceOf(DEFAULT_PARAMETERS.weights, long)
  expect(stabilityDays).toBe(36_500)
  expect([...chanceBy.keys()].filter((at) => chanceBy[at] !== 0)).toEqual([20])
})

test('another card begins anew', () => {
  const trace = traceOf(DEFAULT_PARAMETERS.weights, someReviews())
  trace.begin()
  trace.review({ days: 9, grade: 4 })
  expect([trace.stabilityDays, trace.chance, trace.chanceBy.some((by) => by !== 0)]).toEqual([
    8.2956,
    0,
    false,
  ])
})
