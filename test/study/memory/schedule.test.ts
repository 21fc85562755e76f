import { createEmptyCard, Rating as FsrsRating, fsrs, generatorParameters } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { Rating } from '../../../study/memory/event.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { previewRatings, retrievability, scheduleReview } from '../../../study/memory/schedule.ts'

const MS_PER_DAY = 86_400_000
const scheduling = { cardId: 'aaaaaaaaaa', parameters: DEFAULT_PARAMETERS }

function review(
  state: MemoryState,
  rating: Rating,
  day: number,
  at = day * MS_PER_DAY,
): MemoryState {
  return scheduleReview(state, { rating, day, at }, scheduling)
}

test('a new card goes through two learning steps, then days', () => {
  const noon = 100 * MS_PER_DAY + 43_200_000
  const first = review(NEW_STATE, 'good', 100, noon)
  expect(first).toMatchObject({ phase: 'learning', step: 1, reps: 1, lapses: 0, intervalDays: 0 })
  expect(first.due).toEqual({ kind: 'moment', at: noon + 10 * 60_000 })
  const second = review(first, 'good', 100, noon + 600_000)
  // The stability after two goods on one day is 2.31 days (FSRS-6, default weights): due in two.
  expect(second).toMatchObject({ phase: 'review', intervalDays: 2, due: { kind: 'day', day: 102 } })
  expect(second.first).toEqual({ day: 100, at: noon })
  expect(second.last).toEqual({ day: 100, at: noon + 600_000 })
})

test.each([
  ['again', 1],
  ['hard', 6],
  ['good', 10],
] as const)('a new card rated %s comes back in %i minutes', (rating, minutes) => {
  expect(review(NEW_STATE, rating, 50, 50 * MS_PER_DAY + 7).due).toEqual({
    kind: 'moment',
    at: 50 * MS_PER_DAY + 7 + minutes * 60_000,
  })
})

test('a new card rated easy skips the steps', () => {
  const state = review(NEW_STATE, 'easy', 50)
  expect(state.phase).toBe('review')
  // Initial stability of easy is 8.2956 days; eight, fuzzed within 7 to 10.
  expect(state.stabilityDays).toBeCloseTo(8.2956, 4)
  expect(state.intervalDays).toBeGreaterThanOrEqual(7)
  expect(state.intervalDays).toBeLessThanOrEqual(10)
})

test('again on a card in review is a lapse, and a learning step again', () => {
  let state = review(NEW_STATE, 'easy', 50)
  state = review(state, 'again', 58)
  expect(state).toMatchObject({ phase: 'relearning', lapses: 1, reps: 2 })
  expect(state.due).toEqual({ kind: 'moment', at: 58 * MS_PER_DAY + 600_000 })
  expect(review(state, 'again', 58).lapses).toBe(1)
})

test('stability and difficulty follow the published example of FSRS-6', () => {
  // Ratings again, good ×5 after 0, 0, 1, 3, 8 and 21 days: the reference implementations agree on these.
  let state = NEW_STATE
  let day = 0
  const steps: [Rating, number][] = [
    ['again', 0],
    ['good', 0],
    ['good', 1],
    ['good', 3],
    ['good', 8],
    ['good', 21],
  ]
  for (const [rating, after] of steps) {
    day += after
    state = review(state, rating, day)
  }
  expect(state.stabilityDays).toBeCloseTo(53.62691, 4)
  expect(state.difficulty).toBeCloseTo(6.3574867, 4)
})

test('without its fuzz, every interval is the one that ts-fsrs gives', () => {
  const plain = fsrs(generatorParameters({ enable_fuzz: false }))
  let card = createEmptyCard(new Date(0))
  let state = NEW_STATE
  let day = 0
  for (const rating of ['good', 'good', 'good', 'hard', 'again', 'good', 'easy', 'good'] as const) {
    const name = (rating.charAt(0).toUpperCase() + rating.slice(1)) as 'Good'
    card = plain.next(card, new Date(day * MS_PER_DAY), FsrsRating[name]).card
    state = review(state, rating, day)
    expect(state.stabilityDays).toBe(card.stability)
    expect(state.difficulty).toBe(card.difficulty)
    expect(state.lapses).toBe(card.lapses)
    // Fuzz is at most 15 % of what lies under 7 days, 10 % to 20, 5 % beyond, and one day.
    expect(Math.abs(state.intervalDays - card.scheduled_days)).toBeLessThanOrEqual(
      card.scheduled_days < 2.5 ? 0 : 1 + 0.15 * Math.min(7, card.scheduled_days) + 0.1 * 13,
    )
    day += Math.max(state.intervalDays, card.scheduled_days)
  }
})

describe('fuzz', () => {
  const ripe = review(review(NEW_STATE, 'easy', 0), 'easy', 8)

  test('is the same on the button and in what follows', () => {
    const moment = { day: 60, at: 60 * MS_PER_DAY + 5 }
    const preview = previewRatings(ripe, moment, scheduling)
    for (const rating of ['again', 'hard', 'good', 'easy'] as const)
      expect(scheduleReview(ripe, { ...moment, rating }, scheduling)).toEqual(preview[rating])
    const later = previewRatings(ripe, { day: 60, at: 60 * MS_PER_DAY + 3_600_000 }, scheduling)
    expect(later.good.intervalDays).toBe(preview.good.intervalDays)
  })

  test('spreads cards that were learned together', () => {
    const intervals = Array.from({ length: 40 }, (_, at) => {
      const own = { ...scheduling, cardId: `card${String(at).padStart(6, '0')}` }
      return scheduleReview(ripe, { rating: 'good', day: 60, at: 60 * MS_PER_DAY }, own)
        .intervalDays
    })
    expect(new Set(intervals).size).toBeGreaterThan(5)
  })
})

test('the longest interval holds', () => {
  const short = { ...scheduling, parameters: { ...DEFAULT_PARAMETERS, maximumIntervalDays: 30 } }
  let state = NEW_STATE
  for (let turn = 0; turn < 8; turn++)
    state = scheduleReview(
      state,
      { rating: 'easy', day: turn * 30, at: turn * 30 * MS_PER_DAY },
      short,
    )
  expect(state.intervalDays).toBeLessThanOrEqual(31)
  expect(state.stabilityDays).toBeGreaterThan(60)
})

test('a higher desired retention asks sooner', () => {
  const ripe = review(review(NEW_STATE, 'easy', 0), 'easy', 8)
  const at = (desiredRetention: number): number =>
    scheduleReview(
      ripe,
      { rating: 'good', day: 60, at: 60 * MS_PER_DAY },
      { ...scheduling, parameters: { ...DEFAULT_PARAMETERS, desiredRetention } },
    ).intervalDays
  expect(at(0.97)).toBeLessThan(at(0.9) / 2)
  expect(at(0.7)).toBeGreaterThan(at(0.9) * 2)
})

test('days pass with the learner’s day, not at midnight UTC', () => {
  // In Tokyo, day 101 lasts from 19:00Z on day 100 to 19:00Z on day 101: midnight UTC is in its middle.
  const before = { day: 101, at: 100 * MS_PER_DAY + 82_800_000 }
  const after = { day: 101, at: 101 * MS_PER_DAY + 3_600_000 }
  const first = scheduleReview(NEW_STATE, { ...before, rating: 'good' }, scheduling)
  const second = scheduleReview(first, { ...after, rating: 'good' }, scheduling)
  const sameDay = scheduleReview(
    first,
    { day: 101, at: before.at + 60_000, rating: 'good' },
    scheduling,
  )
  expect(second.stabilityDays).toBe(sameDay.stabilityDays)
  expect(second.due).toEqual({ kind: 'day', day: 103 })
})

test('a day before the last review’s, after a change of zone, counts as the same day', () => {
  const first = review(NEW_STATE, 'good', 100)
  const state = scheduleReview(
    first,
    { rating: 'good', day: 99, at: 100 * MS_PER_DAY + 1000 },
    scheduling,
  )
  expect(state.last?.day).toBe(100)
  expect(state.due).toEqual({ kind: 'day', day: 102 })
})

test('the chance of recall is 90 % after as many days as the stability', () => {
  const state = { ...review(NEW_STATE, 'easy', 0), stabilityDays: 8 }
  expect(retrievability(state, 8, DEFAULT_PARAMETERS)).toBeCloseTo(0.9, 10)
  expect(retrievability(state, 0, DEFAULT_PARAMETERS)).toBe(1)
  expect(retrievability(state, 800, DEFAULT_PARAMETERS)).toBeLessThan(0.5)
  expect(retrievability(NEW_STATE, 8, DEFAULT_PARAMETERS)).toBe(0)
})
