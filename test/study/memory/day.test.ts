import { expect, test } from 'vitest'
import { dateOfDay, dayOf, isTimeZone, startOfDay } from '../../../study/memory/day.ts'

const at = (instant: string): number => Date.parse(instant)
const dayIn = (timeZone: string, instant: string, dayStartsAtHour = 4): string =>
  dateOfDay(dayOf(at(instant), { timeZone, dayStartsAtHour }))

test.each([
  // Four in the morning begins a day; the night before it belongs to yesterday.
  ['UTC', '2026-11-20T03:59:59.999Z', '2026-11-19'],
  ['UTC', '2026-11-20T04:00:00Z', '2026-11-20'],
  // Berlin is an hour ahead in winter, two in summer.
  ['Europe/Berlin', '2026-01-10T02:59:59Z', '2026-01-09'],
  ['Europe/Berlin', '2026-01-10T03:00:00Z', '2026-01-10'],
  ['Europe/Berlin', '2026-07-10T02:00:00Z', '2026-07-10'],
  // The far ends: 14 hours ahead, 11 behind, and zones of odd minutes.
  ['Pacific/Kiritimati', '2026-05-31T14:00:00Z', '2026-06-01'],
  ['Pacific/Pago_Pago', '2026-06-01T14:59:00Z', '2026-05-31'],
  ['Asia/Kathmandu', '2026-02-28T22:15:00Z', '2026-03-01'],
  ['Australia/Lord_Howe', '2026-12-31T17:00:00Z', '2027-01-01'],
  // Before 1970.
  ['UTC', '1969-12-31T03:00:00Z', '1969-12-30'],
])('in %s, %s is on the learner’s %s', (zone, instant, date) => {
  expect(dayIn(zone, instant)).toBe(date)
})

test.each([
  ['plain', 'UTC', 4, '2026-11-20', '2026-11-20T04:00:00Z'],
  ['midnight', 'Asia/Tokyo', 0, '2026-11-20', '2026-11-19T15:00:00Z'],
  ['the night the clock went forward', 'Europe/Berlin', 4, '2026-03-29', '2026-03-29T02:00:00Z'],
  ['the night it went back', 'Europe/Berlin', 4, '2026-10-25', '2026-10-25T03:00:00Z'],
  // 02:00 became 03:00: a day that begins at two begins when the clock jumps.
  ['an hour that was skipped', 'Europe/Berlin', 2, '2026-03-29', '2026-03-29T01:00:00Z'],
  // 03:00 became 02:00: two o'clock came at 00:00Z and again at 01:00Z; the day begins with the first.
  ['an hour that came twice', 'Europe/Berlin', 2, '2026-10-25', '2026-10-25T00:00:00Z'],
  // Cairo's clocks jump at midnight itself: 2026-04-24 begins at one.
  ['a midnight that was skipped', 'Africa/Cairo', 0, '2026-04-24', '2026-04-23T22:00:00Z'],
])(
  '%s: in %s, days from hour %i, %s begins at %s',
  (_, timeZone, dayStartsAtHour, date, instant) => {
    const day = Date.parse(date) / 86_400_000
    const start = startOfDay(day, { timeZone, dayStartsAtHour })
    expect(new Date(start).toISOString()).toBe(new Date(at(instant)).toISOString())
    expect(dayOf(start, { timeZone, dayStartsAtHour })).toBe(day)
    expect(dayOf(start - 1, { timeZone, dayStartsAtHour })).toBe(day - 1)
  },
)

test('a clock put back over the boundary does not bring yesterday back', () => {
  // At 03:00 summer time the clock of Troll shows 01:00 again; the day that began at 02:00 stays begun.
  const zone = { timeZone: 'Antarctica/Troll', dayStartsAtHour: 2 }
  const days = ['23:59', '00:00', '00:59', '01:00', '01:59', '02:00'].map((time, place) =>
    dateOfDay(dayOf(at(`2026-10-${place === 0 ? 24 : 25}T${time}:00Z`), zone)),
  )
  expect(days).toEqual(['2026-10-24', ...Array(5).fill('2026-10-25')])
})

test('names of zones are told from others', () => {
  expect(isTimeZone('America/Argentina/Buenos_Aires')).toBe(true)
  expect(isTimeZone('Mars/Olympus_Mons')).toBe(false)
  expect(isTimeZone('')).toBe(false)
  expect(isTimeZone('+05:30')).toBe(false)
})
