import { type Given, type MemoryEvent, RATINGS } from './event.ts'
import {
  booleanOf,
  fieldsOf,
  idOf,
  oneOf,
  textOf,
  textsOf,
  unexpected,
  wholeOf,
} from './read-fields.ts'

const MS_PER_DAY = 86_400_000
/** From 1970 to 2100: within it every moment has a day, and intervals of a hundred years an end. */
export const MOMENTS = { from: 0, to: 4_102_444_800_000 }
const DAYS = { from: -2, to: MOMENTS.to / MS_PER_DAY + 2 }
/** More than any log has reviews. */
const LAPSES = { from: 1, to: 1_000_000 }
const BURIED_DAYS = { from: 1, to: 365 }
const DURATIONS = { from: 0, to: MS_PER_DAY }

/**
 * A value from outside as an event: every field checked, none added, none dropped silently.
 *
 * @throws Unreadable
 */
export function readEvent(value: unknown): MemoryEvent {
  const fields = fieldsOf(value, 'an event')
  const common = { id: idOf(fields, 'id'), at: wholeOf(fields, 'at', MOMENTS) }
  switch (fields.kind) {
    case 'review':
      return {
        kind: 'review',
        ...common,
        day: dayNear(common.at, wholeOf(fields, 'day', DAYS)),
        rating: oneOf(fields, 'rating', RATINGS),
        right: booleanOf(fields, 'right'),
        form: textOf(fields, 'form'),
        rev: textOf(fields, 'rev'),
        given: readGiven(fields.given),
        parameters: textOf(fields, 'parameters'),
        ...(fields.durationMs === undefined
          ? {}
          : { durationMs: wholeOf(fields, 'durationMs', DURATIONS) }),
        ...(fields.practice === true ? { practice: true } : {}),
      }
    case 'undo':
    case 'override':
      return { kind: fields.kind, ...common, reviewId: idOf(fields, 'reviewId') }
    case 'suspend':
      return {
        kind: 'suspend',
        ...common,
        suspended: booleanOf(fields, 'suspended'),
        ...(fields.lapses === undefined ? {} : { lapses: wholeOf(fields, 'lapses', LAPSES) }),
      }
    case 'bury':
      return {
        kind: 'bury',
        ...common,
        untilDay: wholeOf(fields, 'untilDay', DAYS),
        ...(fields.days === undefined ? {} : { days: wholeOf(fields, 'days', BURIED_DAYS) }),
      }
    case 'reset':
      return { kind: 'reset', ...common }
    case 'reschedule':
      return { kind: 'reschedule', ...common, parameters: textOf(fields, 'parameters') }
    default:
      throw unexpected(fields.kind, 'a kind of event')
  }
}

/** No zone and no start of the day is further off than two days. */
function dayNear(at: number, day: number): number {
  if (Math.abs(at / MS_PER_DAY - day) <= 2) return day
  throw unexpected(day, `a day near ${Math.floor(at / MS_PER_DAY)} as day`)
}

/** @throws Unreadable */
export function readGiven(value: unknown): Given {
  const fields = fieldsOf(value, 'an answer')
  switch (fields.kind) {
    case 'options':
      return { kind: 'options', ids: textsOf(fields, 'ids') }
    case 'text':
      return { kind: 'text', text: textOf(fields, 'text') }
    case 'sequence':
      return { kind: 'sequence', items: textsOf(fields, 'items') }
    case 'recalled':
      return { kind: 'recalled', items: textsOf(fields, 'items') }
    case 'rating':
      return { kind: 'rating', rating: oneOf(fields, 'rating', RATINGS) }
    default:
      throw unexpected(fields.kind, 'a kind of answer')
  }
}
