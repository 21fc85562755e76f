import { type Given, type MemoryEvent, RATINGS, type Rating } from '../study/memory/event.ts'

// Events are kept as short JSON arrays: a log of 20 reviews then stays within one write unit.

type GivenRow =
  | readonly ['o', ...string[]]
  | readonly ['t', string]
  | readonly ['s', ...string[]]
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
      durationMs?: number,
    ]
  | readonly [tag: 'u', id: string, at: number, reviewId: string]

/** An event as a line of the log. */
export function encodeEvent(event: MemoryEvent): string {
  return JSON.stringify(rowOf(event))
}

function rowOf(event: MemoryEvent): EventRow {
  switch (event.kind) {
    case 'review': {
      const { id, at, day, rating, right, form, rev, given, parameters, durationMs } = event
      const row = [RATINGS.indexOf(rating), right ? 1 : 0, form, rev, givenRow(given)] as const
      const head = ['r', id, at, day, ...row, parameters] as const
      return durationMs === undefined ? head : [...head, durationMs]
    }
    case 'undo':
      return ['u', event.id, event.at, event.reviewId]
  }
}

function givenRow(given: Given): GivenRow {
  switch (given.kind) {
    case 'options':
      return ['o', ...given.ids]
    case 'text':
      return ['t', given.text]
    case 'sequence':
      return ['s', ...given.items]
    case 'rating':
      return ['g', RATINGS.indexOf(given.rating)]
  }
}

/** A line of the log as an event. @throws RangeError for a line that is none. */
export function decodeEvent(line: string): MemoryEvent {
  const row = JSON.parse(line) as EventRow
  switch (row[0]) {
    case 'r': {
      const [, id, at, day, rating, right, form, rev, given, parameters, durationMs] = row
      const what = { right: right === 1, form, rev, given: givenOf(given), parameters }
      const review = { kind: 'review', id, at, day, rating: ratingAt(rating), ...what } as const
      return durationMs === undefined ? review : { ...review, durationMs }
    }
    case 'u':
      return { kind: 'undo', id: row[1], at: row[2], reviewId: row[3] }
    default:
      throw new RangeError(`Unexpected event ${line}, expected one that begins with "r" or "u"`)
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
    case 'g':
      return { kind: 'rating', rating: ratingAt(row[1]) }
  }
}

function ratingAt(index: number): Rating {
  const rating = RATINGS[index]
  if (!rating) throw new RangeError(`Unexpected rating ${index}, expected 0 to 3`)
  return rating
}
