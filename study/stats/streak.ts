/** Days in a row on which something was done. */
export interface Streak {
  /** Up to today, or to yesterday as long as nothing was done today. */
  readonly currentDays: number
  readonly longestDays: number
}

/** The streaks in a list of days, in ascending order and each once. */
export function streakOf(days: readonly number[], today: number): Streak {
  let longestDays = 0
  let runDays = 0
  let last: number | undefined
  for (const day of days) {
    runDays = last === day - 1 ? runDays + 1 : 1
    longestDays = Math.max(longestDays, runDays)
    last = day
  }
  const isAlive = last !== undefined && last >= today - 1
  return { currentDays: isAlive ? runDays : 0, longestDays }
}
