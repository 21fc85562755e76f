import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemoryEvent, Rating, ReviewEvent } from '../../../study/memory/event.ts'
import {
  countedReviews,
  DEFAULT_KNOWN,
  foldEvents,
  knownParameters,
} from '../../../study/memory/fold.ts'
import { NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'

const MS_PER_DAY = 86_400_000

function review(
  id: string,
  day: number,
  rating: Rating,
  more: Partial<ReviewEvent> = {},
): ReviewEvent {
  return {
    kind: 'review',
    id,
    at: day * MS_PER_DAY + 40_000_000,
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
const undo = (reviewId: string): MemoryEvent => ({
  kind: 'undo',
  id: `undo-${reviewId}`,
  at: 1,
  reviewId,
})
const fold = (events: readonly MemoryEvent[]) => foldEvents('aaaaaaaaaa', events, DEFAULT_KNOWN)

test('no events, or none that count, are a new card', () => {
  expect(fold([])).toEqual(NEW_STATE)
  expect(fold([review('a', 1, 'good'), undo('a')])).toEqual(NEW_STATE)
  expect(fold([undo('a'), review('a', 1, 'good')])).toEqual(NEW_STATE)
})

test('a review that arrives late takes its place in time', () => {
  const [monday, tuesday] = [review('z', 10, 'good'), review('a', 11, 'again')]
  expect(fold([tuesday, monday])).toEqual(fold([monday, tuesday]))
  expect(fold([tuesday, monday]).last?.day).toBe(11)
})

test('undo takes back one review and leaves the others', () => {
  const events = [review('a', 1, 'easy'), review('b', 9, 'again'), review('c', 9, 'good')]
  expect(fold([...events, undo('b')])).toEqual(
    fold([events[0], events[2]].filter((e) => e !== undefined)),
  )
})

test('of two reviews at one moment the one with the smaller id comes first', () => {
  expect(
    countedReviews([review('b', 1, 'good'), review('a', 1, 'hard')]).map(({ id }) => id),
  ).toEqual(['a', 'b'])
})

const ratings = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy')
const logs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), ratings, fc.boolean()), { maxLength: 12 })
  .map((rows) =>
    rows.flatMap(([day, rating, isUndone], at): MemoryEvent[] => {
      const event = review(`r${at}`, day, rating)
      return isUndone ? [event, undo(event.id)] : [event]
    }),
  )

describe('for any log', () => {
  test('order of arrival and repetition make no difference', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(
            fc.constant(log),
            fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }),
          ),
        ),
        ([log, arrived]) => {
          expect(fold(arrived)).toEqual(fold(log))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('counts are those of the reviews that count', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const state = fold(log)
        const counted = countedReviews(log)
        expect(state.reps).toBe(counted.length)
        expect(state.last?.day).toBe(counted.at(-1)?.day)
        expect(state.first?.day).toBe(counted[0]?.day)
      }),
    )
  })
})

describe('changed parameters', () => {
  const eager = {
    ...DEFAULT_PARAMETERS,
    desiredRetention: 0.97,
    weights: DEFAULT_PARAMETERS.weights.map((w, at) => (at === 3 ? w / 2 : w)),
  }
  const events = [review('a', 1, 'easy'), review('b', 9, 'good')]
  const before = fold(events)
  const after = foldEvents('aaaaaaaaaa', events, knownParameters(eager, [DEFAULT_PARAMETERS]))

  test('change stability and difficulty, while due stays', () => {
    expect(after.due).toEqual(before.due)
    expect(after.intervalDays).toBe(before.intervalDays)
    expect(after.stabilityDays).toBeLessThan(before.stabilityDays)
  })

  test('are what the next review is scheduled with', () => {
    const known = knownParameters(eager, [DEFAULT_PARAMETERS])
    const next = review('c', 30, 'good', { parameters: known.currentId })
    const state = foldEvents('aaaaaaaaaa', [...events, next], known)
    const stayed = fold([...events, review('c', 30, 'good')])
    expect(state.intervalDays).toBeLessThan(stayed.intervalDays / 2)
  })
})
