const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** A number and what is counted: `1 card`, `2 cards`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** How far off a card is: a moment within the day, or whole days. */
export interface Off {
  /** From now, for one that comes back today. */
  readonly ms: number
  /** 0 within the day. */
  readonly days: number
}

/** How far off, as it stands on a button: `10 minutes`, `3 days`, `2 months`. */
export function spanOf({ ms, days }: Off): string {
  if (days === 0) return minutesOf(ms)
  if (days < 31) return count(days, 'day')
  if (days < 365) return count(Math.round(days / 30.4), 'month')
  return count(Number((days / 365.25).toFixed(1)), 'year')
}

function minutesOf(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS))
  return minutes < 60 ? count(minutes, 'minute') : count(Math.round(ms / HOUR_MS), 'hour')
}

/** How far off, as part of a sentence: `in 10 minutes`, `tomorrow`, `in 3 days`. */
export function whenOf(off: Off): string {
  return off.days === 1 ? 'tomorrow' : `in ${spanOf(off)}`
}

/** A moment to come as a person says it: `in 8 minutes`, `today at 18:30`, `tomorrow from 04:00`. */
export function momentOf(at: number, now: number, locale = ownLocale()): string {
  if (at - now < HOUR_MS) return `in ${minutesOf(at - now)}`
  const days = daysBetween(now, at)
  const time = timeOf(at, locale)
  if (days === 0) return `today at ${time}`
  if (days === 1) return `tomorrow from ${time}`
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
  if (days >= 7) return `on ${format(at, date, locale)}`
  return `on ${format(at, { weekday: 'long' }, locale)} from ${time}`
}

/** A moment that was, by its day: `Today`, `Yesterday`, `Monday 16 November`. */
export function dayNameOf(at: number, now: number, locale = ownLocale()): string {
  const days = daysBetween(at, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return format(at, { weekday: 'long', day: 'numeric', month: 'long' }, locale)
}

/** The time of a moment: `18:30`. */
export function timeOf(at: number, locale = ownLocale()): string {
  return format(at, { timeStyle: 'short' }, locale)
}

/** Time left, as a clock counts down: `9:05`. */
export function countdownOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (number: number): string => String(number).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  if (minutes < 60) return `${minutes}:${rest}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}

function daysBetween(from: number, to: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
  return Math.round((midnight(to) - midnight(from)) / DAY_MS)
}

/** The page speaks English; of its kinds the reader's own. */
function format(at: number, style: Intl.DateTimeFormatOptions, locale: string): string {
  return new Intl.DateTimeFormat(locale.startsWith('en') ? locale : 'en-GB', style).format(at)
}

/** Not `navigator.language`, which may be a name that `Intl` refuses, such as `en-US@posix`. */
function ownLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale
}
