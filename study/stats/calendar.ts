import type { Answered } from './answered.ts'

/** What was done on one of the learner's days. */
export interface DayDone {
  readonly day: number
  readonly reviews: number
  readonly right: number
  /** At most a minute is counted for one answer; as in Anki. */
  readonly durationMs: number
}

const LONGEST_ANSWER_MS = 60_000

/** What was done on each day on which anything was, earliest first. */
export function calendarOf(answered: readonly Answered[]): DayDone[] {
  const byDay = Map.groupBy(answered, ({ review }) => review.day)
  return [...byDay]
    .map(([day, of]) => ({
      day,
      reviews: of.length,
      right: of.filter(({ review }) => review.right).length,
      durationMs: of.reduce((sum, { review }) => sum + timeOf(review.durationMs), 0),
    }))
    .sort((a, b) => a.day - b.day)
}

function timeOf(durationMs = 0): number {
  return Math.min(durationMs, LONGEST_ANSWER_MS)
}
