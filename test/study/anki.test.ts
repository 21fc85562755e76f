import { describe, expect, test } from 'vitest'
import { isDue } from '../../study/drill/due.ts'
import { planQueues } from '../../study/drill/plan-drill.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../study/drill/settings.ts'
import type { Rating, ReviewEvent } from '../../study/memory/event.ts'
import { DEFAULT_KNOWN, foldEvents } from '../../study/memory/fold.ts'
import { isLeech, leechAt } from '../../study/memory/is-leech.ts'
import { type MemoryState, NEW_STATE } from '../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { previewRatings, scheduleReview } from '../../study/memory/schedule.ts'
import { calendarOf } from '../../study/stats/calendar.ts'

// What Anki's manual says of itself, case by case, worked by hand from its words (docs.ankiweb.net:
// Deck Options, Studying, Leeches). Where we differ on purpose, the test says so.

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const NOON = { day: 1000, at: 1000 * DAY_MS + 43_200_000 }
type Steps = Pick<typeof DEFAULT_PARAMETERS, 'learningStepsMinutes' | 'relearningStepsMinutes'>

/** What comes of ratings given one after another at noon of one day, and of one more on the day it is due. */
function after(ratings: readonly Rating[], steps: Partial<Steps> = {}): MemoryState {
  const parameters = { ...DEFAULT_PARAMETERS, ...steps }
  return ratings.reduce(
    (state, rating) =>
      scheduleReview(state, { ...NOON, rating }, { cardId: 'aaaaaaaaaa', parameters }),
    NEW_STATE,
  )
}
const minutesOf = ({ due }: MemoryState): number | 'days' =>
  due.kind === 'moment' ? (due.at - NOON.at) / MINUTE_MS : 'days'

describe('learning steps', () => {
  test.each<[number[], Rating[], number | 'days']>([
    // "Again moves the card back to the first step." "Good moves it to the next step."
    [[1, 10], ['again'], 1],
    [[1, 10], ['good'], 10],
    [[1, 10], ['good', 'again'], 1],
    [[1, 10], ['good', 'good'], 'days'],
    // "Hard repeats the current step after the first; on the first it is the average of Again and Good."
    [[1, 10], ['hard'], 6],
    [[1, 10], ['good', 'hard'], 10],
    [[2, 30, 60], ['hard'], 16],
    [[2, 30, 60], ['good'], 30],
    [[2, 30, 60], ['good', 'hard'], 30],
    [[2, 30, 60], ['good', 'good'], 60],
    [[2, 30, 60], ['good', 'good', 'good'], 'days'],
    // "If there is only one step, Hard is 50 % more of it."
    [[10], ['hard'], 15],
    [[10], ['good'], 'days'],
    // "Easy immediately moves the card to review." "Without steps, cards go straight to review."
    [[1, 10], ['easy'], 'days'],
    [[1, 10], ['again', 'easy'], 'days'],
    [[], ['again'], 'days'],
    [[], ['good'], 'days'],
  ])('%j: after %j it comes in %s', (learningStepsMinutes, ratings, comes) => {
    expect(minutesOf(after(ratings, { learningStepsMinutes }))).toBe(comes)
  })
})

describe('lapses', () => {
  const learned: Rating[] = ['easy']

  test.each<[number[], Rating[], number | 'days', number]>([
    // "When you click Again on a review card, it is called a lapse", and goes through relearning steps.
    [[10], ['again'], 10, 1],
    [[10], ['again', 'again'], 10, 1],
    [[10], ['again', 'hard'], 15, 1],
    [[10], ['again', 'good'], 'days', 1],
    [[10], ['again', 'good', 'again'], 10, 2],
    [[5, 20], ['again'], 5, 1],
    [[5, 20], ['again', 'good'], 20, 1],
    [[5, 20], ['again', 'good', 'hard'], 20, 1],
    [[5, 20], ['again', 'good', 'good'], 'days', 1],
    [[], ['again'], 'days', 1],
    [[10], ['hard'], 'days', 0],
  ])('relearning %j: after %j it comes in %s, with %i lapses', (steps, ratings, comes, lapses) => {
    const state = after([...learned, ...ratings], { relearningStepsMinutes: steps })
    expect(minutesOf(state)).toBe(comes)
    expect(state.lapses).toBe(lapses)
  })

  test('a leech is told at 8 lapses, then every 4: "half the initial threshold"', () => {
    const told = Array.from({ length: 24 }, (_, at) => at + 1).filter((lapses) =>
      isLeech(lapses, 8),
    )
    expect(told).toEqual([8, 12, 16, 20, 24])
  })

  test('a leech is told though several lapses come at once, and not without one', () => {
    const pairs = [
      [7, 8],
      [7, 9],
      [8, 9],
      [8, 8],
      [9, 8],
      [0, 24],
    ] as const
    const told = pairs.map(([before, after]) => leechAt({ before, after }, 8))
    expect(told).toEqual([8, 8, undefined, undefined, undefined, 8])
  })
})

describe('intervals', () => {
  const ripe: MemoryState = {
    ...after(['easy']),
    stabilityDays: 100,
    difficulty: 5,
    intervalDays: 100,
    last: { day: 900, at: 900 * DAY_MS },
  }
  const previewed = (maximumIntervalDays: number) => {
    const parameters = { ...DEFAULT_PARAMETERS, maximumIntervalDays }
    const preview = previewRatings(ripe, NOON, { cardId: 'aaaaaaaaaa', parameters })
    return [preview.hard, preview.good, preview.easy].map(({ intervalDays }) => intervalDays)
  }

  test('each button shows a longer one than the one before', () => {
    const [hard = 0, good = 0, easy = 0] = previewed(36_500)
    expect(hard).toBeLessThan(good)
    expect(good).toBeLessThan(easy)
  })

  test.each([1, 7, 30, 365])('"will never be longer than" %i days', (maximum) => {
    for (const interval of previewed(maximum)) expect(interval).toBeLessThanOrEqual(maximum)
  })

  test('a short one of two days is not fuzzed, whatever the card', () => {
    const intervals = Array.from({ length: 50 }, (_, at) => {
      const scheduling = { cardId: `card${at}`, parameters: DEFAULT_PARAMETERS }
      const first = scheduleReview(NEW_STATE, { ...NOON, rating: 'good' }, scheduling)
      return scheduleReview(first, { ...NOON, rating: 'good' }, scheduling).intervalDays
    })
    expect(new Set(intervals)).toEqual(new Set([2]))
  })
})

describe('the day', () => {
  const step = (at: number): MemoryState => ({
    ...NEW_STATE,
    phase: 'learning',
    reps: 1,
    due: { kind: 'moment', at },
    last: { day: NOON.day, at: NOON.at },
  })

  test.each([
    ['before its moment', NOON.at + 59 * MINUTE_MS, NOON.day, false],
    ['at its moment', NOON.at + 60 * MINUTE_MS, NOON.day, true],
    // "If a step crosses the day boundary, it is converted to days."
    ['before its moment, on the next day', NOON.at + 59 * MINUTE_MS, NOON.day + 1, true],
  ])('a learning step is due %s: %#', (_, at, day, expected) => {
    expect(isDue(step(NOON.at + 60 * MINUTE_MS), { at, day })).toBe(expected)
  })

  test('an answer counts for a minute at most', () => {
    const review = { kind: 'review', id: 'r', at: 0, day: 1, right: true } as const
    const long = { ...review, rating: 'good', durationMs: 90_000 } as unknown as ReviewEvent
    expect(
      calendarOf([long, { ...long, durationMs: 60_001 }, { ...long, durationMs: 59_999 }]),
    ).toEqual([{ day: 1, reviews: 3, right: 3, durationMs: 179_999 }])
  })
})

describe('the daily limits', () => {
  const entry = (cardId: string, group = cardId) => ({ cardId, group, deckId: 'd' })
  const due: MemoryState = {
    ...after(['easy']),
    due: { kind: 'day', day: NOON.day },
    first: { day: 1, at: 1 },
    last: { day: NOON.day - 8, at: 1 },
  }
  const plan = (
    entries: ReturnType<typeof entry>[],
    states: Record<string, MemoryState>,
    settings: Partial<Settings>,
  ) =>
    planQueues(
      {
        entries,
        states: new Map(Object.entries(states)),
        settings: { ...DEFAULT_SETTINGS, ...settings },
        now: NOON,
      },
      {},
    )

  test('unused ones do not carry over: two days without studying leave today’s ten', () => {
    const entries = Array.from({ length: 40 }, (_, at) => entry(`n${at}`))
    expect(plan(entries, {}, { newCardsPerDay: 10 }).fresh).toHaveLength(10)
  })

  test('learning cards come first, then reviews, then new ones; learning is never limited', () => {
    const learning: MemoryState = {
      ...due,
      phase: 'learning',
      due: { kind: 'moment', at: NOON.at },
    }
    const entries = ['n', 'r', 'l'].map((id) => entry(id))
    expect(plan(entries, { r: due, l: learning }, {})).toEqual({
      learning: ['l'],
      due: ['r'],
      fresh: ['n'],
      heldBack: 0,
    })
    expect(
      plan(entries, { l: learning }, { reviewsPerDay: 0, newCardsPerDay: 0 }).learning,
    ).toEqual(['l'])
  })

  test('siblings are buried until the next day, those between learning steps never are', () => {
    const learning: MemoryState = {
      ...due,
      phase: 'learning',
      due: { kind: 'moment', at: NOON.at },
    }
    const entries = [entry('a', 'g'), entry('b', 'g'), entry('c', 'g')]
    expect(plan(entries, { a: learning, b: learning, c: due }, {})).toMatchObject({
      learning: ['a', 'b'],
      due: [],
    })
  })

  test('new cards wait while reviews are held back: ours, where Anki asks the learner to stop them', () => {
    const entries = ['r1', 'r2', 'n'].map((id) => entry(id))
    const states = { r1: due, r2: due }
    expect(plan(entries, states, { reviewsPerDay: 1 })).toMatchObject({ heldBack: 1, fresh: [] })
    expect(plan(entries, states, { reviewsPerDay: 2 })).toMatchObject({ heldBack: 0, fresh: ['n'] })
  })
})

test('"Forget" makes a card new again and keeps its history', () => {
  const review: ReviewEvent = {
    kind: 'review',
    id: 'r1',
    ...NOON,
    rating: 'easy',
    right: true,
    form: 'recall',
    rev: '0',
    given: { kind: 'rating', rating: 'easy' },
    parameters: DEFAULT_KNOWN.currentId,
  }
  const log = [review, { kind: 'reset', id: 'f1', at: NOON.at + 1 } as const]
  expect(foldEvents('aaaaaaaaaa', log, DEFAULT_KNOWN)).toEqual(NEW_STATE)
  expect(log).toHaveLength(2)
})
