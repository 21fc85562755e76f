import type { DayDone } from '../../study/stats/calendar.ts'

/** What a chart shows: weeks of days, and days to come. */
export interface Chart {
  /** 0 (Sunday) to 6: the last day of the calendar. */
  readonly weekday: number
  /** How much was done on each day, today last: 0 to 4. */
  readonly levels: readonly number[]
  /** How many cards come due on each day, today first; 0 to 1295. */
  readonly forecast: readonly number[]
}

/** How many days a chart looks back: 26 weeks. */
export const CALENDAR_DAYS = 182
/** How many days it looks ahead. */
export const FORECAST_DAYS = 30

const MOST = 36 ** 2 - 1

/** The chart of what was done and what is to come. */
export function chartOf(
  calendar: readonly DayDone[],
  forecast: readonly number[],
  today: number,
): Chart {
  const counts = new Map(calendar.map(({ day, reviews }) => [day, reviews]))
  const levels = Array.from({ length: CALENDAR_DAYS }, (_, at) =>
    levelOf(counts.get(today - CALENDAR_DAYS + 1 + at) ?? 0),
  )
  return {
    weekday: (((today + 4) % 7) + 7) % 7,
    levels,
    forecast: Array.from({ length: FORECAST_DAYS }, (_, at) => Math.min(MOST, forecast[at] ?? 0)),
  }
}

function levelOf(reviews: number): number {
  return [1, 10, 25, 50].filter((least) => reviews >= least).length
}

/** A chart as a word for an address: nothing in it tells whose it is. */
export function encodeChart({ weekday, levels, forecast }: Chart): string {
  const coming = forecast.map((count) => count.toString(36).padStart(2, '0'))
  return `1-${weekday}${levels.join('')}-${coming.join('')}`
}

const SHAPE = new RegExp(`^1-([0-6])([0-4]{${CALENDAR_DAYS}})-([\\da-z]{${2 * FORECAST_DAYS}})$`)

/** Reads a word as a chart, or gives `undefined` for one that was never written here. */
export function decodeChart(word: string): Chart | undefined {
  const [whole, weekday, levels = '', coming = ''] = SHAPE.exec(word) ?? []
  if (whole === undefined) return undefined
  return {
    weekday: Number(weekday),
    levels: [...levels].map(Number),
    forecast: (coming.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 36)),
  }
}
