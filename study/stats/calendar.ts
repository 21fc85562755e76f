import type { ReviewEvent } from '../memory/event.ts'

/** What was done, in all or on one day. */
export interface WorkDone {
  readonly reviews: number
  readonly right: number
  /** At most a minute is counted for one answer; as in Anki. */
  readonly durationMs: number
}

/** What was done on one of the learner's days. */
export interface DayDone extends WorkDone {
  readonly day: number
}

const LONGEST_ANSWER_MS = 60_000

/** What was done on each day on which anything was, earliest first. */
export function calendarOf(reviews: readonly ReviewEvent[]): DayDone[] {
  return [...Map.groupBy(reviews, ({ day }) => day)]
    .map(([day, of]) => ({ day, ...sumOf(of) }))
    .sort((a, b) => a.day - b.day)
}

/** What was done in all. */
export function sumOf(reviews: readonly ReviewEvent[]): WorkDone {
  return {
    reviews: reviews.length,
    right: reviews.filter(({ right }) => right).length,
    durationMs: reviews.reduce((sum, { durationMs }) => sum + timeOf(durationMs), 0),
  }
}

function timeOf(durationMs = 0): number {
  return Math.min(durationMs, LONGEST_ANSWER_MS)
}
