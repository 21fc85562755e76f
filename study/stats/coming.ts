import { type DayStart, startOfDay } from '../memory/day.ts'
import type { MemoryState } from '../memory/memory.ts'

const HOUR_MS = 3_600_000

/**
 * How many cards come due in each of the next hours, the hour of `now` first, which has all that is
 * due already. Cards that are suspended or buried for longer do not count; caps of the day do not
 * matter here.
 */
export function comingByHour(
  states: Iterable<MemoryState>,
  { now, hours, start }: { readonly now: number; readonly hours: number; readonly start: DayStart },
): number[] {
  const counts = Array.from({ length: hours }, () => 0)
  const firstHour = Math.floor(now / HOUR_MS)
  const beginnings = new Map<number, number>()
  const beginningOf = (day: number): number => {
    const at = beginnings.get(day) ?? startOfDay(day, start)
    beginnings.set(day, at)
    return at
  }
  for (const { due, reps, suspended, buriedUntilDay } of states) {
    if (reps === 0 || suspended) continue
    const dueAt = due.kind === 'moment' ? due.at : beginningOf(due.day)
    const openAt = buriedUntilDay === undefined ? dueAt : beginningOf(buriedUntilDay)
    const hour = Math.max(0, Math.floor(Math.max(dueAt, openAt) / HOUR_MS) - firstHour)
    if (hour < hours) counts[hour] = (counts[hour] ?? 0) + 1
  }
  return counts
}
