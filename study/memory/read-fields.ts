/** What a value from outside is not; the message says what was found and what was expected. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** The complaint that something else was expected. */
export function unexpected(found: unknown, expected: string): Unreadable {
  return new Unreadable(`found ${JSON.stringify(found)?.slice(0, 80)}, expected ${expected}`)
}

/** The fields of an object from outside, none of them checked yet. */
export type Fields = Readonly<Record<string, unknown>>

/** An object from outside. @throws Unreadable */
export function fieldsOf(value: unknown, expected: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unexpected(value, expected)
  return Object.fromEntries(Object.entries(value))
}

/** Longer than any id or answer of ours: what is beyond it comes from somewhere else. */
const LONGEST_TEXT = 1000

/** @throws Unreadable */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  if (!isText(value)) throw unexpected(value, `text as ${name}`)
  return value
}

/** @throws Unreadable */
export function textsOf(fields: Fields, name: string): string[] {
  const value = fields[name]
  if (!Array.isArray(value) || value.length > 100 || !value.every(isText))
    throw unexpected(value, `texts as ${name}`)
  return value
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT
}

/** @throws Unreadable */
export function idOf(fields: Fields, name: string): string {
  const value = textOf(fields, name)
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(value)) throw unexpected(value, `an id as ${name}`)
  return value
}

/** A whole number within bounds, both included. @throws Unreadable */
export function wholeOf(
  fields: Fields,
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const value = numberOf(fields, name, { from, to })
  if (!Number.isInteger(value)) throw unexpected(value, `a whole number as ${name}`)
  return value
}

/** A number within bounds, both included. @throws Unreadable */
export function numberOf(
  fields: Fields,
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const value = fields[name]
  if (typeof value !== 'number' || !(value >= from && value <= to))
    throw unexpected(value, `a number from ${from} to ${to} as ${name}`)
  return value
}

/** So many numbers within bounds, both included. @throws Unreadable */
export function numbersOf(
  fields: Fields,
  name: string,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): number[] {
  const value = fields[name]
  const isWithin = (each: unknown): each is number =>
    typeof each === 'number' && each >= from && each <= to
  if (!Array.isArray(value) || value.length > most || !value.every(isWithin))
    throw unexpected(value, `at most ${most} numbers from ${from} to ${to} as ${name}`)
  return value
}

/** @throws Unreadable */
export function booleanOf(fields: Fields, name: string): boolean {
  const value = fields[name]
  if (typeof value !== 'boolean') throw unexpected(value, `true or false as ${name}`)
  return value
}

/** One of some words. @throws Unreadable */
export function oneOf<Word extends string>(
  fields: Fields,
  name: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === fields[name])
  if (found === undefined) throw unexpected(fields[name], `${words.join(', ')} as ${name}`)
  return found
}
