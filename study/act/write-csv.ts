import { RATINGS, type ReviewEvent } from '../memory/event.ts'
import { type KnownParameters, type Replayed, replayEvents } from '../memory/fold.ts'
import type { Memory, MemoryState } from '../memory/memory.ts'
import { parametersOf } from './clock.ts'
import type { Export } from './export-learner.ts'

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
] as const

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
 */
export async function* writeCsv({
  profile,
  memories,
}: Extract<Export, { kind: 'export' }>): AsyncIterable<string> {
  yield lineOf([...COLUMNS])
  const known = parametersOf(profile)
  for await (const memory of memories) yield* rowsOf(memory, known)
}

function* rowsOf({ cardId, events }: Memory, known: KnownParameters): Iterable<string> {
  const steps = new Map<string, Replayed>()
  for (const step of replayEvents(cardId, events, known))
    if (step.event.kind === 'review') steps.set(step.event.id, step)
  const reviews = events.filter((event) => event.kind === 'review')
  for (const review of reviews.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    yield rowOf(cardId, review, steps.get(review.id))
}

function rowOf(cardId: string, kept: ReviewEvent, step: Replayed | undefined): string {
  const review = step?.event.kind === 'review' ? step.event : kept
  const values: Record<(typeof COLUMNS)[number], string | number> = {
    answered_at: new Date(review.at).toISOString(),
    card: cardId,
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
  return lineOf(COLUMNS.map((column) => String(values[column])))
}

function lineOf(values: readonly string[]): string {
  return `${values.map(quoted).join(',')}\r\n`
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
