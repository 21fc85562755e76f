import {
  type Given,
  type MemoryEvent,
  RATINGS,
  type Rating,
  type ReviewEvent,
} from '../study/memory/event.ts'

// Events are kept as short JSON arrays: a log of 20 reviews then stays within one write unit. When one
// was written comes last (but for the lapses of a leech), in milliseconds after its own time, and not at
// all if that is the same.

type GivenRow =
  | readonly ['o', ...string[]]
  | readonly ['t', string]
  | readonly ['s', ...string[]]
  | readonly ['c', ...string[]]
  | readonly ['g', number]

type EventRow =
  | readonly [
      tag: 'r',
      id: string,
      at: number,
      day: number,
      rating: number,
      right: 0 | 1,
      form: string,
      rev: string,
      given: GivenRow,
      parameters: string,
      durationMs?: number | null,
      practice?: 0 | 1,
      later?: number,
    ]
  | readonly [tag: 'u' | 'o', id: string, at: number, reviewId: string, later?: number]
  | readonly [
      tag: 's',
      id: string,
      at: number,
      suspended: 0 | 1,
      later?: number | null,
      lapses?: number,
    ]
  | readonly [
      tag: 'b',
      id: string,
      at: number,
      untilDay: number,
      later?: number | null,
      days?: number,
    ]
  | readonly [tag: 'f', id: string, at: number, later?: number]
  | readonly [tag: 'p', id: string, at: number, parameters: string, later?: number]

/** An event as a line of the log. */
export function encodeEvent(event: MemoryEvent): string {
  return JSON.stringify(rowOf(event))
}

function rowOf(event: MemoryEvent): EventRow {
  const { id, at } = event
  const later = laterOf(event)
  switch (event.kind) {
    case 'review':
      return reviewRow(event)
    case 'undo':
      return ['u', id, at, event.reviewId, ...later]
    case 'override':
      return ['o', id, at, event.reviewId, ...later]
    case 'suspend':
      return event.lapses === undefined
        ? ['s', id, at, event.suspended ? 1 : 0, ...later]
        : ['s', id, at, event.suspended ? 1 : 0, later[0] ?? null, event.lapses]
    case 'bury':
      return event.days === undefined
        ? ['b', id, at, event.untilDay, ...later]
        : ['b', id, at, event.untilDay, later[0] ?? null, event.days]
    case 'reset':
      return ['f', id, at, ...later]
    case 'reschedule':
      return ['p', id, at, event.parameters, ...later]
  }
}

/** How long after its own time an event was written. */
function laterOf({ at, keptAt = at }: MemoryEvent): readonly [] | readonly [number] {
  return keptAt === at ? [] : [keptAt - at]
}

function keptOf(at: number, later: number | null | undefined): { readonly keptAt?: number } {
  return typeof later === 'number' ? { keptAt: at + later } : {}
}

function reviewRow(review: ReviewEvent): EventRow {
  const { id, at, day, rating, right, form, rev, given, parameters, durationMs, practice } = review
  const what = [RATINGS.indexOf(rating), right ? 1 : 0, form, rev, givenRow(given)] as const
  const row = ['r', id, at, day, ...what, parameters] as const
  const [later] = laterOf(review)
  if (later !== undefined) return [...row, durationMs ?? null, practice ? 1 : 0, later]
  if (practice) return [...row, durationMs ?? null, 1]
  return durationMs === undefined ? row : [...row, durationMs]
}

function givenRow(given: Given): GivenRow {
  switch (given.kind) {
    case 'options':
      return ['o', ...given.ids]
    case 'text':
      return ['t', given.text]
    case 'sequence':
      return ['s', ...given.items]
    case 'recalled':
      return ['c', ...given.items]
    case 'rating':
      return ['g', RATINGS.indexOf(given.rating)]
  }
}

/** A line of the log as an event. @throws RangeError for a line that is none. */
export function decodeEvent(line: string): MemoryEvent {
  const row = JSON.parse(line) as EventRow
  const [tag, id, at] = row
  switch (tag) {
    case 'r':
      return reviewOf(row)
    case 'u':
      return { kind: 'undo', id, at, reviewId: row[3], ...keptOf(at, row[4]) }
    case 'o':
      return { kind: 'override', id, at, reviewId: row[3], ...keptOf(at, row[4]) }
    case 's':
      return {
        kind: 'suspend',
        id,
        at,
        suspended: row[3] === 1,
        ...(row[5] === undefined ? {} : { lapses: row[5] }),
        ...keptOf(at, row[4]),
      }
    case 'b':
      return {
        kind: 'bury',
        id,
        at,
        untilDay: row[3],
        ...keptOf(at, row[4]),
        ...(row[5] === undefined ? {} : { days: row[5] }),
      }
    case 'f':
      return { kind: 'reset', id, at, ...keptOf(at, row[3]) }
    case 'p':
      return { kind: 'reschedule', id, at, parameters: row[3], ...keptOf(at, row[4]) }
    default:
      throw new RangeError(`Unexpected event ${line}, expected one that begins with a known letter`)
  }
}

function reviewOf(row: Extract<EventRow, readonly ['r', ...unknown[]]>): ReviewEvent {
  const [, id, at, day, rating, right, form, rev, given, parameters, ...more] = row
  const [durationMs, practice, later] = more
  return {
    kind: 'review',
    id,
    at,
    day,
    rating: ratingAt(rating),
    right: right === 1,
    form,
    rev,
    given: givenOf(given),
    parameters,
    ...(typeof durationMs === 'number' ? { durationMs } : {}),
    ...(practice === 1 ? { practice: true } : {}),
    ...keptOf(at, later),
  }
}

function givenOf(row: GivenRow): Given {
  switch (row[0]) {
    case 'o':
      return { kind: 'options', ids: row.slice(1).map(String) }
    case 't':
      return { kind: 'text', text: row[1] }
    case 's':
      return { kind: 'sequence', items: row.slice(1).map(String) }
    case 'c':
      return { kind: 'recalled', items: row.slice(1).map(String) }
    case 'g':
      return { kind: 'rating', rating: ratingAt(row[1]) }
  }
}

function ratingAt(index: number): Rating {
  const rating = RATINGS[index]
  if (!rating) throw new RangeError(`Unexpected rating ${index}, expected 0 to 3`)
  return rating
}
