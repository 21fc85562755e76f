import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../study/drill/read-settings.ts'
import { DEFAULT_SETTINGS } from '../../../study/drill/settings.ts'
import type { MemoryEvent } from '../../../study/memory/event.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { readEvent } from '../../../study/memory/read-event.ts'
import { Unreadable } from '../../../study/memory/read-fields.ts'
import { readParameters } from '../../../study/memory/read-parameters.ts'

const AT = 1_795_176_000_000
const review = {
  kind: 'review',
  id: 'review_0-1',
  at: AT,
  day: 20_777,
  rating: 'good',
  right: true,
  form: 'choice',
  rev: '0123abcd',
  given: { kind: 'options', ids: ['a', 'b'] },
  parameters: 'Ab_-1234',
} as const

test.each<MemoryEvent>([
  review,
  { ...review, durationMs: 0, practice: true },
  { ...review, durationMs: 86_400_000 },
  { ...review, given: { kind: 'text', text: 'x'.repeat(1000) } },
  { ...review, given: { kind: 'sequence', items: Array(100).fill('x') } },
  { ...review, given: { kind: 'recalled', items: [] } },
  { ...review, given: { kind: 'rating', rating: 'easy' } },
  { ...review, at: 0, day: -2 },
  { ...review, at: 4_102_444_800_000, day: 47_484 },
  { ...review, day: 20_776 },
  { ...review, day: 20_779 },
  { kind: 'undo', id: 'x'.repeat(80), at: AT, reviewId: 'r' },
  { kind: 'override', id: 'o', at: AT, reviewId: 'r' },
  { kind: 'suspend', id: 's', at: AT, suspended: false },
  { kind: 'suspend', id: 'leech-r', at: AT, suspended: true, lapses: 1 },
  { kind: 'bury', id: 'b', at: AT, untilDay: 47_484 },
  { kind: 'reset', id: 'f', at: AT },
  { kind: 'reschedule', id: 'p', at: AT, parameters: 'Ab' },
])('%# is read as it is, and what is not its own is left out', (event) => {
  expect(readEvent({ ...event, more: 1 })).toEqual(event)
})

test('practice is only what says true', () => {
  expect(readEvent({ ...review, practice: 'yes' })).toEqual(review)
})

test.each<[string, unknown, string]>([
  ['a list', [], 'found [], expected an event'],
  ['nothing', null, 'found null, expected an event'],
  ['text', 'review', 'found "review", expected an event'],
  ['a kind', { ...review, kind: 'wish' }, 'found "wish", expected a kind of event'],
  ['an id', { ...review, id: 'a b' }, 'found "a b", expected an id as id'],
  ['an id', { ...review, id: '' }, 'found "", expected an id as id'],
  ['an id', { ...review, id: 7 }, 'found 7, expected text as id'],
  ['at', { ...review, at: -1 }, 'found -1, expected a number from 0 to 4102444800000 as at'],
  ['at', { ...review, at: 1.5 }, 'found 1.5, expected a whole number as at'],
  ['at', { ...review, at: '1' }, 'found "1", expected a number from 0 to 4102444800000 as at'],
  [
    'at',
    { ...review, at: Number.NaN },
    'found null, expected a number from 0 to 4102444800000 as at',
  ],
  ['the day', { ...review, day: 20_774 }, 'found 20774, expected a day near 20777 as day'],
  ['the day', { ...review, day: 20_781 }, 'found 20781, expected a day near 20777 as day'],
  ['the day', { ...review, day: -3 }, 'found -3, expected a number from -2 to 47484 as day'],
  [
    'a rating',
    { ...review, rating: 'fine' },
    'found "fine", expected again, hard, good, easy as rating',
  ],
  ['right', { ...review, right: 1 }, 'found 1, expected true or false as right'],
  ['the form', { ...review, form: 1 }, 'found 1, expected text as form'],
  [
    'the form',
    { ...review, form: 'x'.repeat(1001) },
    `found "${'x'.repeat(79)}, expected text as form`,
  ],
  ['the rev', { ...review, rev: undefined }, 'found undefined, expected text as rev'],
  ['given', { ...review, given: 'x' }, 'found "x", expected an answer'],
  ['given', { ...review, given: { kind: 'shout' } }, 'found "shout", expected a kind of answer'],
  ['ids', { ...review, given: { kind: 'options', ids: 'a' } }, 'found "a", expected texts as ids'],
  ['ids', { ...review, given: { kind: 'options', ids: [1] } }, 'found [1], expected texts as ids'],
  [
    'items',
    { ...review, given: { kind: 'sequence', items: Array(101).fill('') } },
    'expected texts as items',
  ],
  [
    'items',
    { ...review, given: { kind: 'recalled', items: [null] } },
    'found [null], expected texts as items',
  ],
  ['text', { ...review, given: { kind: 'text' } }, 'found undefined, expected text as text'],
  ['parameters', { ...review, parameters: 1 }, 'found 1, expected text as parameters'],
  [
    'duration',
    { ...review, durationMs: 86_400_001 },
    'found 86400001, expected a number from 0 to 86400000 as durationMs',
  ],
  [
    'duration',
    { ...review, durationMs: -1 },
    'found -1, expected a number from 0 to 86400000 as durationMs',
  ],
  [
    'the review',
    { kind: 'undo', id: 'u', at: AT, reviewId: '!' },
    'found "!", expected an id as reviewId',
  ],
  [
    'suspended',
    { kind: 'suspend', id: 's', at: AT, suspended: 'no' },
    'found "no", expected true or false as suspended',
  ],
  [
    'lapses',
    { kind: 'suspend', id: 's', at: AT, suspended: true, lapses: 0 },
    'found 0, expected a number from 1 to 1000000 as lapses',
  ],
  [
    'the day',
    { kind: 'bury', id: 'b', at: AT, untilDay: 47_485 },
    'found 47485, expected a number from -2 to 47484 as untilDay',
  ],
  [
    'parameters',
    { kind: 'reschedule', id: 'p', at: AT },
    'found undefined, expected text as parameters',
  ],
])('%s that is none is refused: %#', (_, value, reason) => {
  expect(() => readEvent(value)).toThrow(Unreadable)
  expect(() => readEvent(value)).toThrow(reason)
})

describe('parameters', () => {
  test('are read as they are', () => {
    const own = { ...DEFAULT_PARAMETERS, desiredRetention: 0.7, maximumIntervalDays: 1 }
    expect(readParameters({ ...own, more: 1 })).toEqual(own)
    const other = {
      ...own,
      desiredRetention: 0.97,
      learningStepsMinutes: [],
      relearningStepsMinutes: [1439],
    }
    expect(readParameters(other)).toEqual(other)
  })

  test.each<[object, string]>([
    [{ model: 'sm-2' }, 'expected parameters of FSRS-6'],
    [{ weights: [1] }, 'found [1], expected 21 weights'],
    [{ weights: Array(21).fill(101) }, 'expected at most 21 numbers from 0 to 100 as weights'],
    [{ weights: Array(22).fill(1) }, 'expected at most 21 numbers from 0 to 100 as weights'],
    [{ weights: Array(21).fill('1') }, 'expected at most 21 numbers from 0 to 100 as weights'],
    [{ weights: Array(21).fill(-1) }, 'expected at most 21 numbers from 0 to 100 as weights'],
    [{ weights: 1 }, 'found 1, expected at most 21 numbers from 0 to 100 as weights'],
    [
      { desiredRetention: 0.69 },
      'found 0.69, expected a number from 0.7 to 0.97 as desiredRetention',
    ],
    [
      { desiredRetention: 0.98 },
      'found 0.98, expected a number from 0.7 to 0.97 as desiredRetention',
    ],
    [
      { maximumIntervalDays: 0 },
      'found 0, expected a number from 1 to 36500 as maximumIntervalDays',
    ],
    [
      { maximumIntervalDays: 36_501 },
      'found 36501, expected a number from 1 to 36500 as maximumIntervalDays',
    ],
    [
      { learningStepsMinutes: [1440] },
      'expected at most 10 numbers from 1 to 1439 as learningStepsMinutes',
    ],
    [
      { relearningStepsMinutes: [0] },
      'expected at most 10 numbers from 1 to 1439 as relearningStepsMinutes',
    ],
    [
      { relearningStepsMinutes: Array(11).fill(1) },
      'expected at most 10 numbers from 1 to 1439 as relearningStepsMinutes',
    ],
  ])('%# are refused', (change, reason) => {
    expect(() => readParameters({ ...DEFAULT_PARAMETERS, ...change })).toThrow(reason)
  })
})

describe('settings', () => {
  test('that are left out have their defaults', () => {
    expect(readSettings({})).toEqual(DEFAULT_SETTINGS)
    const own = {
      ...DEFAULT_SETTINGS,
      timeZone: 'Asia/Tokyo',
      form: 'typed',
      paused: true,
    } as const
    expect(readSettings(own)).toEqual(own)
  })

  test.each<[object, string]>([
    [{ timeZone: 'Mars' }, 'found "Mars", expected an IANA time zone as timeZone'],
    [{ dayStartsAtHour: 24 }, 'found 24, expected a number from 0 to 23 as dayStartsAtHour'],
    [{ newCardsPerDay: 10_000 }, 'found 10000, expected a number from 0 to 9999 as newCardsPerDay'],
    [{ reviewsPerDay: -1 }, 'found -1, expected a number from 0 to 9999 as reviewsPerDay'],
    [{ form: 'sung' }, 'found "sung", expected auto, choice, typed, recall as form'],
    [{ easyDays: [1] }, 'found [1], expected seven shares as easyDays'],
    [{ easyDays: Array(7).fill(2) }, 'expected at most 7 numbers from 0 to 1 as easyDays'],
    [{ paused: 0 }, 'found 0, expected true or false as paused'],
    [{ leechThreshold: 0 }, 'found 0, expected a number from 1 to 99 as leechThreshold'],
    [{ leechThreshold: 100 }, 'found 100, expected a number from 1 to 99 as leechThreshold'],
    [{ leechAction: 'burn' }, 'found "burn", expected suspend, tag as leechAction'],
  ])('%# are refused', (change, reason) => {
    expect(() => readSettings(change)).toThrow(reason)
  })

  test('of no shape are refused', () => {
    expect(() => readSettings([])).toThrow('found [], expected settings')
  })
})
