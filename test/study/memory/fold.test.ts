import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedReviews } from '../../../study/memory/counted-events.ts'
import type { MemoryEvent, Rating, ReviewEvent } from '../../../study/memory/event.ts'
import { DEFAULT_KNOWN, foldEvents, knownParameters } from '../../../study/memory/fold.ts'
import { NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS, parametersId } from '../../../study/memory/parameters.ts'
import { ALL_KNOWN, arbitraryLogs, PARAMETER_SETS } from '../../support/arbitrary-log.ts'

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

test('the suspension of a leech falls with the review that made it one, and with none other', () => {
  const leech = { kind: 'suspend', id: 'leech-b', at: 9 * MS_PER_DAY, suspended: true } as const
  const events = [review('a', 1, 'easy'), review('b', 9, 'again'), leech]
  const right: MemoryEvent = { kind: 'override', id: 'o', at: 1, reviewId: 'b' }
  expect(fold(events).suspended).toBe(true)
  expect(fold([...events, undo('a')]).suspended).toBe(true)
  expect(fold([...events, undo('b')]).suspended).toBeUndefined()
  expect(fold([...events, right]).suspended).toBeUndefined()
})

test('a leech is suspended as long as there are the lapses that made it one, whichever is taken back', () => {
  const lapses = [9, 19, 29].map((day) => review(`l${day}`, day, 'again'))
  const learned = [1, 10, 20].map((day) => review(`g${day}`, day, 'easy'))
  const at = 29 * MS_PER_DAY + 40_000_000
  const leech: MemoryEvent = { kind: 'suspend', id: 'leech-l29', at, suspended: true, lapses: 3 }
  const events = [...lapses, ...learned, leech]
  const right: MemoryEvent = { kind: 'override', id: 'o', at: 1, reviewId: 'l9' }
  expect(fold(events)).toMatchObject({ lapses: 3, suspended: true })
  // Which of them goes makes no difference, nor whether it was undone or right after all.
  for (const taken of [undo('l9'), undo('l19'), right])
    expect(fold([...events, taken])).toEqual(fold([...lapses, ...learned, taken]))
  expect(fold([...events, undo('l9')]).suspended).toBeUndefined()
  // Not a lapse: what made the card a leech is all there.
  expect(fold([...events, undo('g20'), review('g21', 21, 'easy')]).suspended).toBe(true)
  // One more lapse, which came meanwhile, stands for the one that was taken back.
  const more = [review('g30', 30, 'easy'), review('l39', 39, 'again')]
  expect(fold([...events, ...more, undo('l9')])).toMatchObject({ lapses: 3, suspended: true })
  // It was a leech when it was begun anew: that alone does not end the suspension.
  const reset: MemoryEvent = { kind: 'reset', id: 'f', at: 40 * MS_PER_DAY }
  expect(fold([...events, reset])).toEqual({ ...NEW_STATE, suspended: true })
  // What the learner suspended is not the leech's.
  const own: MemoryEvent = { kind: 'suspend', id: 's', at: 30 * MS_PER_DAY, suspended: true }
  expect(fold([...events, own, undo('l9')]).suspended).toBe(true)
})

test('of two events of one name at one moment the kinds decide, not which came first', () => {
  const reset: MemoryEvent = { kind: 'reset', id: 'x', at: 9 * MS_PER_DAY }
  const same = review('x', 9, 'easy', { at: 9 * MS_PER_DAY })
  expect(fold([reset, same]).reps).toBe(1)
  expect(fold([same, reset])).toEqual(fold([reset, same]))
})

test('of two reviews at one moment the one with the smaller id comes first', () => {
  expect(
    countedReviews([review('b', 1, 'good'), review('a', 1, 'hard')]).map(({ id }) => id),
  ).toEqual(['a', 'b'])
})

describe('what a learner decides', () => {
  const learned = [review('a', 1, 'easy'), review('b', 9, 'good')]
  const at = (day: number): { id: string; at: number } => ({ id: `x${day}`, at: day * MS_PER_DAY })
  const suspend = (day: number, suspended: boolean): MemoryEvent => ({
    kind: 'suspend',
    ...at(day),
    suspended,
  })

  test('suspending leaves the schedule as it is, and ends when the learner says', () => {
    const state = fold([...learned, suspend(10, true)])
    expect(state).toEqual({ ...fold(learned), suspended: true })
    expect(fold([...learned, suspend(12, false), suspend(10, true)])).toEqual(fold(learned))
    expect(fold([...learned, suspend(10, true), review('c', 11, 'good')]).suspended).toBe(true)
  })

  test('burying holds until its day, whatever comes', () => {
    const bury: MemoryEvent = { kind: 'bury', ...at(10), untilDay: 11 }
    expect(fold([...learned, bury])).toEqual({ ...fold(learned), buriedUntilDay: 11 })
    expect(fold([bury]).phase).toBe('new')
  })

  test('a reset begins anew, and what is reviewed after it counts alone', () => {
    const reset: MemoryEvent = { kind: 'reset', ...at(10) }
    expect(fold([...learned, reset])).toEqual(NEW_STATE)
    expect(fold([...learned, reset, review('c', 11, 'easy')])).toEqual(
      fold([review('c', 11, 'easy')]),
    )
    // A review from before it that arrives late does not count either.
    expect(fold([reset, review('late', 9, 'easy')])).toEqual(NEW_STATE)
  })

  test('an answer that was right after all counts as good', () => {
    const events = [...learned, review('c', 30, 'again')]
    const override: MemoryEvent = { kind: 'override', ...at(31), reviewId: 'c' }
    expect(fold([...events, override])).toEqual(fold([...learned, review('c', 30, 'good')]))
    expect(fold([override, ...events]).lapses).toBe(0)
    expect(fold([...learned, { ...override, reviewId: 'b' }])).toEqual(fold(learned))
  })

  test('practice has no say in the schedule', () => {
    expect(fold([...learned, review('p', 10, 'again', { practice: true })])).toEqual(fold(learned))
  })

  test('rescheduling makes a card due as other parameters would have it', () => {
    const eager = { ...DEFAULT_PARAMETERS, desiredRetention: 0.97 }
    const known = knownParameters(eager, [DEFAULT_PARAMETERS])
    const before = foldEvents('aaaaaaaaaa', learned, known)
    const reschedule: MemoryEvent = { kind: 'reschedule', ...at(10), parameters: known.currentId }
    const after = foldEvents('aaaaaaaaaa', [...learned, reschedule], known)
    expect(after.intervalDays).toBeLessThan(before.intervalDays / 2)
    expect(after.due).toEqual({ kind: 'day', day: 9 + after.intervalDays })
    expect(after.stabilityDays).toBe(before.stabilityDays)
    const undoing = { ...reschedule, parameters: DEFAULT_KNOWN.currentId }
    expect(fold([...learned, undoing])).toEqual(fold(learned))
  })
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

  test('of whatever events under whatever parameters, order of arrival and repetition make no difference', () => {
    const foldAll = (log: readonly MemoryEvent[]) => foldEvents('aaaaaaaaaa', log, ALL_KNOWN)
    const arrivals = arbitraryLogs().chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log.slice(0, 4)], { minLength: log.length }),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([log, some]) => {
        const arrived = [...some, ...log.filter((event) => !some.includes(event))]
        expect(foldAll(arrived)).toEqual(foldAll(log))
      }),
      { numRuns: 250 },
    )
  })

  test('rescheduling with the parameters that made it due moves nothing; with others once, and back', () => {
    const sets = fc.constantFrom(...PARAMETER_SETS)
    const alone = sets.chain((set) => fc.tuple(arbitraryLogs([set]), fc.constant(set), sets))
    const wish = (parameters: typeof DEFAULT_PARAMETERS, at: number): MemoryEvent => ({
      ...{ kind: 'reschedule', id: `wish-${at}`, at: Number.MAX_SAFE_INTEGER - 9 + at },
      parameters: parametersId(parameters),
    })
    fc.assert(
      fc.property(alone, ([log, own, other]) => {
        const known = knownParameters(own, PARAMETER_SETS)
        const foldAll = (...wishes: MemoryEvent[]) =>
          foldEvents('aaaaaaaaaa', [...log, ...wishes], known)
        expect(foldAll(wish(own, 1))).toEqual(foldAll())
        const moved = foldAll(wish(other, 1))
        expect(foldAll(wish(other, 1), wish(other, 2))).toEqual(moved)
        expect(foldAll(wish(other, 1), wish(own, 2))).toEqual(foldAll())
      }),
      { numRuns: 250 },
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

  test('leave due what those between made of it, whichever came after', () => {
    const first = { ...DEFAULT_PARAMETERS, weights: DEFAULT_PARAMETERS.weights.with(8, 0.9) }
    const second = { ...DEFAULT_PARAMETERS, weights: DEFAULT_PARAMETERS.weights.with(8, 3) }
    const third = { ...DEFAULT_PARAMETERS, weights: DEFAULT_PARAMETERS.weights.with(8, 2) }
    const at = (day: number, id: string, parameters: typeof first) =>
      review(id, day, 'good', { parameters: parametersId(parameters) })
    const events = [at(1, 'a', first), at(9, 'b', first), at(40, 'c', first), at(99, 'd', second)]
    const then = foldEvents('aaaaaaaaaa', events, knownParameters(second, [first]))
    const now = foldEvents('aaaaaaaaaa', events, knownParameters(third, [first, second]))
    expect([now.due, now.intervalDays]).toEqual([then.due, then.intervalDays])
    expect(now.stabilityDays).not.toBe(then.stabilityDays)
  })

  test('are what the next review is scheduled with', () => {
    const known = knownParameters(eager, [DEFAULT_PARAMETERS])
    const next = review('c', 30, 'good', { parameters: known.currentId })
    const state = foldEvents('aaaaaaaaaa', [...events, next], known)
    const stayed = fold([...events, review('c', 30, 'good')])
    expect(state.intervalDays).toBeLessThan(stayed.intervalDays / 2)
  })
})
