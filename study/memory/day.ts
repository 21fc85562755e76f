const MS_PER_DAY = 86_400_000
const MS_PER_HOUR = 3_600_000
/** No zone is further than this from UTC. */
const WINDOW_MS = 27 * MS_PER_HOUR

/** When a learner's days begin. */
export interface DayStart {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  /** Hour of the clock at which a new day begins, 0 to 23. */
  readonly dayStartsAtHour: number
}

/** One formatter a zone: making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formatters.set(timeZone, made)
  return made
}

/** Whether this is a zone that `dayOf` understands. */
export function isTimeZone(name: string): boolean {
  // An offset is no zone: it knows of no summer.
  if (/^[+-]/.test(name)) return false
  try {
    formatterFor(name)
    return true
  } catch {
    return false
  }
}

/** `1/1/1970, GMT+05:30`; of seconds too where a zone went by the sun, and of nothing at UTC. */
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** How far the wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  // Without the calendar, whose loading takes a new process 10 ms.
  if (timeZone === 'UTC') return 0
  const [, sign = '+', hours = 0, minutes = 0, seconds = 0] =
    OFFSET.exec(formatterFor(timeZone).format(at)) ?? []
  const ahead = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (sign === '-' ? -ahead : ahead) * 1000
}

/**
 * The learner's own day, as a count of days since 1970-01-01. It follows the date on the wall, but
 * hours before the start of the day still belong to the day before, and once begun a day stays
 * begun: a clock put back over the boundary does not bring yesterday back.
 *
 * @param at milliseconds since 1970
 * @throws RangeError for an unknown zone
 */
export function dayOf(at: number, start: DayStart): number {
  const wall = at + offsetAt(at, start.timeZone)
  const day = Math.floor((wall - start.dayStartsAtHour * MS_PER_HOUR) / MS_PER_DAY)
  return at >= startOfDay(day + 1, start) ? day + 1 : day
}

/**
 * The moment at which a day of the learner's begins, in milliseconds since 1970: the first at which
 * the wall clock shows the hour of the day's start or a later one, whether the clock jumps over that
 * hour or shows it twice.
 *
 * @throws RangeError for an unknown zone
 */
export function startOfDay(day: number, { timeZone, dayStartsAtHour }: DayStart): number {
  const wall = day * MS_PER_DAY + dayStartsAtHour * MS_PER_HOUR
  const earlier = offsetAt(wall - WINDOW_MS, timeZone)
  const later = offsetAt(wall + WINDOW_MS, timeZone)
  if (earlier === later) return wall - later
  const change = findChange({ from: wall - WINDOW_MS, to: wall + WINDOW_MS }, earlier, timeZone)
  if (wall - earlier < change) return wall - earlier
  return Math.max(wall - later, change)
}

/** The first moment, to the second, at which the offset is no longer what it was at `from`. */
function findChange(range: { from: number; to: number }, offset: number, timeZone: string): number {
  let { from, to } = range
  while (to - from > 1000) {
    const middle = Math.floor((from + to) / 2000) * 1000
    if (offsetAt(middle, timeZone) === offset) from = middle
    else to = middle
  }
  return to
}

/** A day as a date, `2026-11-20`. */
export function dateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}
