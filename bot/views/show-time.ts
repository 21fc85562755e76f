const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A moment as Discord shows it to each reader in words, such as "in 3 days". */
export function showMoment(at: number): string {
  return `<t:${Math.ceil(at / 1000)}:R>`
}

/** How long something is, in words of a language and one unit: `10 min`, `3 days`, `2.4 mths`. */
export function showDuration(ms: number, language: string): string {
  const [unit, size] = unitOf(ms)
  const value = Math.max(1, ms / size)
  const maximumFractionDigits = unit === 'month' || unit === 'year' ? 1 : 0
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const
  return new Intl.NumberFormat(language, style).format(value)
}

function unitOf(ms: number): readonly [unit: string, size: number] {
  if (ms < HOUR_MS) return ['minute', MINUTE_MS]
  if (ms < DAY_MS) return ['hour', HOUR_MS]
  if (ms < 60 * DAY_MS) return ['day', DAY_MS]
  if (ms < 730 * DAY_MS) return ['month', 30.4375 * DAY_MS]
  return ['year', 365.25 * DAY_MS]
}
