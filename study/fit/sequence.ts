import { countedEvents } from '../memory/counted-events.ts'
import { type MemoryEvent, RATINGS } from '../memory/event.ts'

/** A review as fitting sees it. */
export interface Step {
  /** The learner's days since the review before; 0 on the same day, and for the first. */
  readonly days: number
  /** 1 (again) to 4 (easy). */
  readonly grade: number
}

/** The reviews of one card that count, in order, from its first or the last time it was begun anew. */
export type Sequence = readonly Step[]

/** What there is to learn from a log: one sequence, and one more for each time the card was begun anew. */
export function sequencesIn(events: readonly MemoryEvent[]): Sequence[] {
  const sequences: Step[][] = []
  let last: number | undefined
  for (const event of countedEvents(events)) {
    if (event.kind === 'reset') last = undefined
    if (event.kind !== 'review') continue
    // As in the schedule, a day before the last review's counts as it.
    const day = Math.max(event.day, last ?? event.day)
    const step = { days: day - (last ?? day), grade: RATINGS.indexOf(event.rating) + 1 }
    if (last === undefined) sequences.push([step])
    else sequences.at(-1)?.push(step)
    last = day
  }
  return sequences
}

/** How many answers there are to learn from: those that came days after another. */
export function lessonsIn(sequences: readonly Sequence[]): number {
  return sequences.reduce((sum, steps) => sum + steps.filter(({ days }) => days > 0).length, 0)
}
