import { RATINGS } from '../memory/event.ts'
import { type Replayed, replayEvents } from '../memory/fold.ts'
import type { MemoryState } from '../memory/memory.ts'
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
  'review_id',
] as const

/** Anki's numbers for what kind of review it was. */
const TYPES = { new: 0, learning: 0, review: 1, relearning: 2 } as const satisfies Record<
  MemoryState['phase'],
  number
>

/**
 * The reviews that count, as CSV (RFC 4180) with a header, card by card, in the manner of Anki's
 * revision log: `ease` 1 (again) to 4 (easy), `type` 0 learning, 1 review, 2 relearning.
 */
export async function* writeCsv({
  profile,
  memories,
}: Extract<Export, { kind: 'export' }>): AsyncIterable<string> {
  yield `${COLUMNS.join(',')}\r\n`
  const known = parametersOf(profile)
  for await (const { cardId, events } of memories)
    for (const step of replayEvents(cardId, events, known)) yield rowOf(cardId, step)
}

function rowOf(cardId: string, { event, before, after }: Replayed): string {
  if (event.kind !== 'review') return ''
  const values: Record<(typeof COLUMNS)[number], string | number> = {
    answered_at: new Date(event.at).toISOString(),
    card: cardId,
    form: event.form,
    ease: RATINGS.indexOf(event.rating) + 1,
    right: event.right ? 1 : 0,
    interval_days: after.intervalDays,
    last_interval_days: before.intervalDays,
    stability_days: after.stabilityDays.toFixed(4),
    difficulty: after.difficulty.toFixed(4),
    duration_ms: event.durationMs ?? '',
    type: TYPES[before.phase],
    review_id: event.id,
  }
  return `${COLUMNS.map((column) => quoted(String(values[column]))).join(',')}\r\n`
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
