import { describe, expect, test } from 'vitest'
import { fitWeights } from '../../../study/fit/fit-weights.ts'
import { meanLoss, misfitOf } from '../../../study/fit/misfit.ts'
import { lessonsIn, type Sequence, sequencesIn } from '../../../study/fit/sequence.ts'
import { solve } from '../../../study/fit/solve.ts'
import type { MemoryEvent, Rating } from '../../../study/memory/event.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { areWeights } from '../../../study/memory/read-parameters.ts'
import { answersOf, OTHER_WEIGHTS } from './learner.ts'

const USUAL = DEFAULT_PARAMETERS.weights
/** How far some weights lie from the usual ones, over many learners. */
const SPREADS = [
  [4, 0.57],
  [5, 0.28],
  [6, 0.6],
  [8, 0.39],
  [9, 0.18],
  [10, 0.33],
  [13, 0.16],
  [14, 0.57],
  [15, 0.25],
  [20, 0.27],
] as const

const review = (id: string, day: number, rating: Rating, more: object = {}): MemoryEvent => ({
  kind: 'review',
  id,
  at: day * 86_400_000 + 43_200_000,
  day,
  rating,
  right: rating !== 'again',
  form: 'recall',
  rev: 'x',
  given: { kind: 'rating', rating },
  parameters: 'x',
  ...more,
})

describe('what there is to learn', () => {
  test('are days and grades, whatever the order of arrival', () => {
    const log = [review('c', 13, 'hard'), review('a', 10, 'again'), review('b', 10, 'good')]
    expect(sequencesIn(log)).toEqual([
      [
        { days: 0, grade: 1 },
        { days: 0, grade: 3 },
        { days: 3, grade: 2 },
      ],
    ])
  })

  test('leaves out what was undone or practised, and takes what was right after all for good', () => {
    const log: MemoryEvent[] = [
      review('a', 10, 'good'),
      review('b', 11, 'again'),
      review('c', 12, 'easy', { practice: true }),
      review('d', 14, 'again'),
      { kind: 'undo', id: 'u', at: 0, reviewId: 'b' },
      { kind: 'override', id: 'o', at: 0, reviewId: 'd' },
    ]
    expect(sequencesIn(log)).toEqual([
      [
        { days: 0, grade: 3 },
        { days: 4, grade: 3 },
      ],
    ])
  })

  test('begins anew where the card did, and takes a day before the last for it', () => {
    const log: MemoryEvent[] = [
      review('a', 10, 'good'),
      { kind: 'reset', id: 'r', at: 11 * 86_400_000 },
      review('b', 12, 'easy'),
      review('c', 13, 'good', { day: 11 }),
      review('d', 14, 'good'),
    ]
    expect(sequencesIn(log)).toEqual([
      [{ days: 0, grade: 3 }],
      [
        { days: 0, grade: 4 },
        { days: 0, grade: 3 },
        { days: 2, grade: 3 },
      ],
    ])
    expect(lessonsIn(sequencesIn(log))).toBe(1)
  })
})

describe('the misfit', () => {
  const after = (days: number, grade: number): Sequence[] => [
    [
      { days: 0, grade: 3 },
      { days, grade },
    ],
  ]

  test('is minus the logarithm of the chance that was given to each answer', () => {
    // After a first good, two days later, the chance is 0.909494.
    expect(misfitOf(USUAL, after(2, 3))).toMatchObject({ lessons: 1 })
    expect(misfitOf(USUAL, after(2, 3)).loss).toBeCloseTo(0.094867, 5)
    expect(misfitOf(USUAL, after(2, 1)).loss).toBeCloseTo(2.402345, 4)
    expect(meanLoss(USUAL, [...after(2, 3), ...after(2, 1)])).toBeCloseTo(1.248606, 4)
  })

  test('says nothing of what was answered on the same day, or of nothing', () => {
    expect(misfitOf(USUAL, after(0, 1))).toMatchObject({ loss: 0, lessons: 0 })
    expect(meanLoss(USUAL, [])).toBeNaN()
  })

  test('makes of no surprise more than one in ten thousand', () => {
    // Easy after a hundred years: forgotten a day later, which had a chance of 1 in 240,000.
    const known = [0, 1000, 9000, 30_000, 36_500].map((days) => ({ days, grade: 4 }))
    const forgotten = [...known, { days: 1, grade: 1 }]
    const loss = misfitOf(USUAL, [forgotten]).loss - misfitOf(USUAL, [known]).loss
    expect(loss).toBeCloseTo(9.21034, 5)
  })

  test('has the slope that a small change of a weight shows', () => {
    const answers = answersOf(OTHER_WEIGHTS, 10)
    const { slope } = misfitOf(USUAL, answers)
    for (const [at, weight] of USUAL.entries()) {
      const lossWith = (by: number): number => misfitOf(USUAL.with(at, weight + by), answers).loss
      expect(slope[at], `weight ${at}`).toBeCloseTo((lossWith(1e-6) - lossWith(-1e-6)) / 2e-6, 2)
    }
  })
})

test('the curvature is what one answer tells of each two weights, in the lower half alone', () => {
  const [answer] = [
    [
      { days: 0, grade: 3 },
      { days: 3, grade: 4 },
      { days: 9, grade: 3 },
    ],
  ]
  if (!answer) throw new Error('no answer')
  // The chance of each answer, and how it changes with each weight, by a small change of that.
  const chances = (weights: readonly number[]): number[] => {
    const lossTo = (count: number): number => misfitOf(weights, [answer.slice(0, count)]).loss
    return [Math.exp(-lossTo(2)), Math.exp(lossTo(2) - lossTo(3))]
  }
  const usual = chances(USUAL)
  const slopes = USUAL.map((weight, at) => {
    const [up, down] = [1e-5, -1e-5].map((by) => chances(USUAL.with(at, weight + by)))
    return usual.map((_, which) => ((up?.[which] ?? 0) - (down?.[which] ?? 0)) / 2e-5)
  })
  const { curvature } = misfitOf(USUAL, [answer])
  for (const [row, mine] of slopes.entries())
    for (const [column, other] of slopes.entries()) {
      const expected = usual.reduce(
        (sum, chance, which) =>
          sum + ((mine[which] ?? 0) * (other[which] ?? 0)) / (chance * (1 - chance)),
        0,
      )
      expect(curvature[row * USUAL.length + column], `${row}, ${column}`).toBeCloseTo(
        column <= row ? expected : 0,
        4,
      )
    }
})

test('equations are solved, but not those without one answer', () => {
  // 4x + 2y = 10 and 2x + 3y = 7; only the lower half is looked at.
  const [x, y] = solve(Float64Array.of(4, 99, 2, 3), Float64Array.of(10, 7)) ?? []
  expect(x).toBeCloseTo(2, 12)
  expect(y).toBeCloseTo(1, 12)
  expect(solve(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1))).toBeUndefined()
})

describe('fitted weights', () => {
  test('are the usual ones where there is nothing to learn from', () => {
    expect(fitWeights([])).toEqual(USUAL)
    expect(fitWeights([[{ days: 0, grade: 3 }]], OTHER_WEIGHTS)).toEqual(
      OTHER_WEIGHTS.map((weight) => Number(weight.toFixed(4))),
    )
  })

  test('hardly move for a few answers', () => {
    const fitted = fitWeights(answersOf(OTHER_WEIGHTS, 1))
    expect(Math.abs((fitted[20] ?? 0) - 0.1542)).toBeLessThan(0.1)
  })

  test('foretell as well as those that made the answers, and better than the usual ones', () => {
    const [seen, unseen] = [answersOf(OTHER_WEIGHTS, 60), answersOf(OTHER_WEIGHTS, 60, 2)]
    const fitted = fitWeights(seen)
    expect(areWeights(fitted)).toBe(true)
    expect(meanLoss(fitted, unseen)).toBeLessThan(meanLoss(USUAL, unseen) - 0.005)
    expect(meanLoss(fitted, unseen)).toBeLessThan(meanLoss(OTHER_WEIGHTS, unseen) + 0.01)
    expect(fitted[2]).toBeLessThan(1)
    expect(fitWeights(seen)).toEqual(fitted)
  })

  test('are where the answers pull as much as what is usual', () => {
    const seen = answersOf(OTHER_WEIGHTS, 40)
    const fitted = fitWeights(seen)
    const { slope } = misfitOf(fitted, seen)
    for (const [at, spread] of SPREADS) {
      const usual = ((fitted[at] ?? 0) - (USUAL[at] ?? 0)) / spread
      expect((slope[at] ?? 0) * spread + usual, `weight ${at}`).toBeCloseTo(0, 0)
      if ([8, 10, 13].includes(at)) expect(Math.abs(usual), `weight ${at}`).toBeGreaterThan(0.4)
    }
  })
})
