import type { MemoryState } from '../memory/memory.ts'

/**
 * How many cards come due on each of the next days, today first. What is overdue, and learning
 * steps, count for today; suspended cards do not count, buried ones on the day they come back.
 */
export function forecastDue(states: Iterable<MemoryState>, today: number, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const state of states) {
    if (state.reps === 0 || state.suspended) continue
    const dueDay = state.due.kind === 'day' ? state.due.day : today
    const day = Math.max(dueDay, state.buriedUntilDay ?? 0, today)
    if (day - today < days) counts[day - today] = (counts[day - today] ?? 0) + 1
  }
  return counts
}
