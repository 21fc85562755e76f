import { type MemoryEvent, RATINGS, type ReviewEvent, unkept } from '../memory/event.ts'
import { type KnownParameters, type Replayed, replayEvents } from '../memory/fold.ts'
import type { Memory, MemoryState } from '../memory/memory.ts'
import { parametersOf } from './clock.ts'
import type { Piece, Whole } from './export-learner.ts'

const COLUMNS = [
  'answered_at',
  'card',
  'form',
  'ease',
  'right',
  'interval_days',
  'last_interval_days',
  'stability_days',
  'difficulty',
  'duration_ms',
  'type',
  'counted',
  'review_id',
  'kind',
  'event',
] as const

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number>>

/** The first row of an export as CSV. */
export const CSV_HEAD = COLUMNS.join(',')

/** Anki's numbers for what kind of review it was. */
const TYPES = { new: 0, learning: 0, review: 1, relearning: 2 } as const satisfies Record<
  MemoryState['phase'],
  number
>
const PRACTICE_TYPE = 3

/**
 * Every review as CSV (RFC 4180) with a header, card by card, in the manner of Anki's revision log:
 * `ease` 1 (again) to 4 (easy), `type` 0 learning, 1 review, 2 relearning, 3 practice. What was
 * undone or only practised has `counted` 0 and no intervals.
 *
 * `event` is the whole event as JSON, as the JSON lines have it: by it the reviews can be brought in
 * again, whatever a spreadsheet makes of the other cells. What happened besides reviews has rows of
 * its own, after those of its card: `kind` says what it was, and the cells of a review are empty.
 */
export async function* writeCsv(whole: Whole): AsyncIterable<string> {
  for await (const { text } of piecesOfCsv(whole)) yield text
}

/** The pieces of an export as CSV: those after a key, if one is given. */
export async function* piecesOfCsv({ profile, memories }: Whole, after = ''): AsyncIterable<Piece> {
  if (after === '') yield { key: '', text: `${CSV_HEAD}\r\n` }
  const known = parametersOf(profile)
  for await (const memory of memories)
    if (memory.cardId > after)
      yield { key: memory.cardId, text: [...rowsOf(memory, known)].join('') }
}

function* rowsOf({ cardId, events }: Memory, known: KnownParameters): Iterable<string> {
  const steps = new Map<string, Replayed>()
  for (const step of replayEvents(cardId, events, known))
    if (step.event.kind === 'review') steps.set(step.event.id, step)
  const reviews = events.filter((event) => event.kind === 'review')
  for (const review of reviews.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    yield rowOf(cardId, review, cellsOf(review, steps.get(review.id)))
  for (const event of events) if (event.kind !== 'review') yield rowOf(cardId, event, {})
}

function cellsOf(kept: ReviewEvent, step: Replayed | undefined): Cells {
  const review = step?.event.kind === 'review' ? step.event : kept
  return {
    form: review.form,
    ease: RATINGS.indexOf(review.rating) + 1,
    right: review.right ? 1 : 0,
    interval_days: step?.after.intervalDays ?? '',
    last_interval_days: step?.before.intervalDays ?? '',
    stability_days: step?.after.stabilityDays.toFixed(4) ?? '',
    difficulty: step?.after.difficulty.toFixed(4) ?? '',
    duration_ms: review.durationMs ?? '',
    type: step ? TYPES[step.before.phase] : review.practice ? PRACTICE_TYPE : '',
    counted: step ? 1 : 0,
    review_id: review.id,
  }
}

function rowOf(card: string, event: MemoryEvent, more: Cells): string {
  const cells: Cells = {
    answered_at: new Date(event.at).toISOString(),
    card,
    ...more,
    kind: event.kind,
    event: JSON.stringify(unkept(event)),
  }
  return `${COLUMNS.map((column) => quoted(String(cells[column] ?? ''))).join(',')}\r\n`
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
