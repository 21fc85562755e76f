import { expect, test } from 'vitest'
import { dateOfDay, dayOf, startOfDay } from '../../../study/memory/day.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const FROM = Date.UTC(2025, 0, 1) / DAY_MS
const DAYS = 3 * 365

/** What the clock on the wall shows, as text, by another way than the code's: `2026-11-20, 04:00:00`. */
function wallClocks(timeZone: string): (at: number) => string {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (at) => clock.format(at)
}

/** What is wrong with the days of a zone. */
function faultsOf(timeZone: string): string[] {
  const faults: string[] = []
  const start = { timeZone, dayStartsAtHour: 4 }
  const shown = wallClocks(timeZone)
  let before = startOfDay(FROM - 1, start)
  for (let day = FROM; day < FROM + DAYS; day++) {
    const begins = startOfDay(day, start)
    const lasted = begins - before
    // A clock is put forward or back by two hours at most, and that makes a day shorter or longer.
    if (lasted < 22 * HOUR_MS || lasted > 26 * HOUR_MS)
      faults.push(`${dateOfDay(day)} after ${lasted}`)
    const isOdd = lasted !== DAY_MS
    if (isOdd || day % 30 === 0) {
      const around = [begins - 1, begins, (begins + before) / 2].map((at) => dayOf(at, start))
      if (around.join() !== [day - 1, day, day - 1].join())
        faults.push(`around ${dateOfDay(day)}: ${around}`)
      const [date, time = ''] = shown(begins).split(' ')
      if (date !== dateOfDay(day) || time < '04:00:00') faults.push(`${dateOfDay(day)} at ${time}`)
    }
    before = begins
  }
  return faults
}

test('in every zone, over three years, each local day begins once, at four by the clock on the wall', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  expect(zones.length).toBeGreaterThan(400)
  const faults = zones.flatMap((zone) => faultsOf(zone).map((fault) => `${zone}: ${fault}`))
  expect(faults).toEqual([])
})

test('no hour of three years is of no day or of two, where clocks are odd', () => {
  const odd = [
    'Africa/Casablanca',
    'America/Nuuk',
    'America/Sao_Paulo',
    'Antarctica/Troll',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Europe/Dublin',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
  ]
  const faults: string[] = []
  for (const timeZone of odd) {
    let before = dayOf(FROM * DAY_MS, { timeZone, dayStartsAtHour: 4 })
    for (let at = FROM * DAY_MS; at < (FROM + DAYS) * DAY_MS; at += 6 * HOUR_MS) {
      const day = dayOf(at, { timeZone, dayStartsAtHour: 4 })
      if (day - before !== 0 && day - before !== 1)
        faults.push(`${timeZone} ${new Date(at).toISOString()}: ${before}, then ${day}`)
      before = day
    }
  }
  expect(faults).toEqual([])
})

test('a date that a country left out is over as it begins', () => {
  // Samoa went from Thursday, 29 December 2011, to Saturday, 31 December.
  const start = { timeZone: 'Pacific/Apia', dayStartsAtHour: 4 }
  const [thursday, friday, saturday] = [29, 30, 31].map((date) => Date.UTC(2011, 11, date) / DAY_MS)
  const midnight = Date.UTC(2011, 11, 30, 10)
  expect(dayOf(midnight - 1, start)).toBe(thursday)
  expect([friday, saturday]).toContain(dayOf(midnight, start))
  expect(dayOf(midnight + 4 * HOUR_MS, start)).toBe(saturday)
})
