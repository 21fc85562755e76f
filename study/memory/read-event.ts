import { type Given, type MemoryEvent, RATINGS, type Rating } from './event.ts'

/** What a value from outside is not; the message says what was found and what was expected. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent'
}

type Fields = Readonly<Record<string, unknown>>

/**
 * A value from outside as an event: every field checked, none added, none dropped silently.
 *
 * @throws UnreadableEvent
 */
export function readEvent(value: unknown): MemoryEvent {
  const fields = fieldsOf(value, 'an event')
  const common = { id: idOf(fields, 'id'), at: numberOf(fields, 'at') }
  switch (fields.kind) {
    case 'review':
      return {
        kind: 'review',
        ...common,
        day: numberOf(fields, 'day'),
        rating: ratingOf(fields, 'rating'),
        right: booleanOf(fields, 'right'),
        form: textOf(fields, 'form'),
        rev: textOf(fields, 'rev'),
        given: readGiven(fields.given),
        parameters: textOf(fields, 'parameters'),
        ...(fields.durationMs === undefined ? {} : { durationMs: numberOf(fields, 'durationMs') }),
        ...(fields.practice === true ? { practice: true } : {}),
      }
    case 'undo':
    case 'override':
      return { kind: fields.kind, ...common, reviewId: idOf(fields, 'reviewId') }
    case 'suspend':
      return { kind: 'suspend', ...common, suspended: booleanOf(fields, 'suspended') }
    case 'bury':
      return { kind: 'bury', ...common, untilDay: numberOf(fields, 'untilDay') }
    case 'reset':
      return { kind: 'reset', ...common }
    case 'reschedule':
      return { kind: 'reschedule', ...common, parameters: textOf(fields, 'parameters') }
    default:
      throw unexpected(fields.kind, 'a kind of event')
  }
}

function readGiven(value: unknown): Given {
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
      return { kind: 'rating', rating: ratingOf(fields, 'rating') }
    default:
      throw unexpected(fields.kind, 'a kind of answer')
  }
}

function unexpected(found: unknown, expected: string): UnreadableEvent {
  return new UnreadableEvent(`found ${JSON.stringify(found)?.slice(0, 80)}, expected ${expected}`)
}

function fieldsOf(value: unknown, expected: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unexpected(value, expected)
  return value as Fields
}

/** Longer than any id or answer of ours: what is beyond it comes from somewhere else. */
const LONGEST_TEXT = 1000

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw unexpected(value, `text as ${name}`)
  return value
}

function textsOf(fields: Fields, name: string): string[] {
  const value = fields[name]
  const isTexts = Array.isArray(value) && value.length <= 100
  if (!isTexts || !value.every((each) => typeof each === 'string' && each.length <= LONGEST_TEXT))
    throw unexpected(value, `texts as ${name}`)
  return value.map(String)
}

function idOf(fields: Fields, name: string): string {
  const value = textOf(fields, name)
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(value)) throw unexpected(value, `an id as ${name}`)
  return value
}

function numberOf(fields: Fields, name: string): number {
  const value = fields[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw unexpected(value, `a whole number as ${name}`)
  return value
}

function booleanOf(fields: Fields, name: string): boolean {
  const value = fields[name]
  if (typeof value !== 'boolean') throw unexpected(value, `true or false as ${name}`)
  return value
}

function ratingOf(fields: Fields, name: string): Rating {
  const found = RATINGS.find((rating) => rating === fields[name])
  if (!found) throw unexpected(fields[name], `${RATINGS.join(', ')} as ${name}`)
  return found
}
