import { type DayStart, startOfDay } from '../memory/day.ts'
import type { MemoryState } from '../memory/memory.ts'

/** When a card comes due for a learner, in milliseconds since 1970. */
export function dueMoment({ due }: MemoryState, start: DayStart): number {
  return due.kind === 'moment' ? due.at : startOfDay(due.day, start)
}
