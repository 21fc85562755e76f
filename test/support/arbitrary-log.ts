import fc from 'fast-check'
import {
  type Given,
  type MemoryEvent,
  RATINGS,
  type ReviewEvent,
} from '../../study/memory/event.ts'
import { knownParameters } from '../../study/memory/fold.ts'
import { missingEvents } from '../../study/memory/grow-memory.ts'
import { leechEventId } from '../../study/memory/is-leech.ts'
import { DEFAULT_PARAMETERS, type Parameters, parametersId } from '../../study/memory/parameters.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** What a learner may have had: each set schedules otherwise than the others. */
export const PARAMETER_SETS: readonly Parameters[] = [
  DEFAULT_PARAMETERS,
  { ...DEFAULT_PARAMETERS, desiredRetention: 0.97 },
  { ...DEFAULT_PARAMETERS, weights: DEFAULT_PARAMETERS.weights.with(8, 0.9).with(2, 1.1) },
  { ...DEFAULT_PARAMETERS, maximumIntervalDays: 6 },
  { ...DEFAULT_PARAMETERS, learningStepsMinutes: [], relearningStepsMinutes: [] },
  { ...DEFAULT_PARAMETERS, relearningStepsMinutes: [5, 30, 60] },
]

/** All of them, the first in force. */
export const ALL_KNOWN = knownParameters(DEFAULT_PARAMETERS, PARAMETER_SETS)

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', 'é', '日', ' '), maxLength: 8 }),
)
const lists = fc.array(texts, { maxLength: 3 })
const ratings = fc.constantFrom(...RATINGS)
const givens: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ kind: fc.constant('options' as const), ids: lists }),
  fc.record({ kind: fc.constant('text' as const), text: texts }),
  fc.record({ kind: fc.constant('sequence' as const), items: lists }),
  fc.record({ kind: fc.constant('recalled' as const), items: lists }),
  fc.record({ kind: fc.constant('rating' as const), rating: ratings }),
)

/** Few, so that some meet: events of one name, and what takes back what is there. */
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')

type Timeless = MemoryEvent extends infer Event
  ? Event extends MemoryEvent
    ? Omit<Event, 'at' | 'day'>
    : never
  : never

function reviewsUnder(sets: readonly Parameters[]): fc.Arbitrary<Timeless> {
  return fc
    .record({
      kind: fc.constant('review' as const),
      id: fc.oneof(fc.uuid(), ids),
      rating: ratings,
      form: fc.oneof(fc.constantFrom('choice', 'typed', 'recall'), texts),
      rev: fc.constantFrom('0123abcd', '89ef4567'),
      given: givens,
      parameters: fc.constantFrom(...sets.map(parametersId)),
      durationMs: fc.option(fc.nat(DAY_MS), { nil: undefined }),
      practice: fc.nat(12).map((roll) => roll === 0),
    })
    .map(({ durationMs, practice, ...review }) => ({
      ...review,
      right: review.rating !== 'again',
      ...(durationMs === undefined ? {} : { durationMs }),
      ...(practice ? { practice: true as const } : {}),
    }))
}

function othersUnder(sets: readonly Parameters[]): fc.Arbitrary<Timeless> {
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom('undo' as const, 'override' as const),
      id: ids,
      reviewId: ids,
    }),
    fc.record({ kind: fc.constant('suspend' as const), id: ids, suspended: fc.boolean() }),
    fc.record({
      kind: fc.constant('suspend' as const),
      id: ids.map(leechEventId),
      suspended: fc.constant(true),
      lapses: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant('bury' as const), id: ids, untilDay: fc.nat(40_000) }),
    fc.record({ kind: fc.constant('reset' as const), id: ids }),
    fc.record({
      kind: fc.constant('reschedule' as const),
      id: ids,
      parameters: fc.constantFrom(...sets.map(parametersId)),
    }),
  )
}

/** How long after the event before it; some come at one moment, and some before it. */
const gaps = fc.oneof(
  fc.constantFrom(0, 0, MINUTE_MS, 10 * MINUTE_MS, DAY_MS),
  fc.integer({ min: -3 * DAY_MS, max: 60 * DAY_MS }),
)

/** By how much the learner's day is another than that of UTC, where they are. */
const skews = fc.constantFrom(0, 0, 0, 1, -1)

/** Logs of one card with events of every kind, each once, under some sets of parameters, in no order to rely on. */
export function arbitraryLogs(
  sets: readonly Parameters[] = PARAMETER_SETS,
): fc.Arbitrary<MemoryEvent[]> {
  const events = fc.oneof(
    { weight: 7, arbitrary: reviewsUnder(sets) },
    { weight: 3, arbitrary: othersUnder(sets) },
  )
  return fc.array(fc.tuple(events, gaps, skews), { maxLength: 16, size: 'max' }).map((rows) => {
    let at = 20_000 * DAY_MS + 10 * 3_600_000
    const log = rows.map(([event, gap, skew]) => {
      at += gap
      return datedAt(event, at, skew)
    })
    return missingEvents([], log)
  })
}

function datedAt(event: Timeless, at: number, skew: number): MemoryEvent {
  const day = Math.floor(at / DAY_MS) + skew
  return event.kind === 'review' ? ({ ...event, at, day } as ReviewEvent) : { ...event, at }
}
