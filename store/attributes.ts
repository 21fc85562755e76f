import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** An item as the client gives and takes it. */
export type Item = Record<string, AttributeValue>

/** A string attribute. */
export function text(value: string): AttributeValue {
  return { S: value }
}

/** A number attribute. */
export function number(value: number): AttributeValue {
  return { N: String(value) }
}

/** A value that JSON can hold, as a string attribute. */
export function json(value: unknown): AttributeValue {
  return { S: JSON.stringify(value) }
}

/** What an attribute says. @throws RangeError if it is not there or not a string. */
export function readText(item: Item, name: string): string {
  const value = item[name]?.S
  if (value === undefined) throw new RangeError(`Unexpected item without the string ${name}`)
  return value
}

/** What an attribute says. @throws RangeError if it is not there or not a number. */
export function readNumber(item: Item, name: string): number {
  const value = Number(item[name]?.N)
  if (!Number.isFinite(value)) throw new RangeError(`Unexpected item without the number ${name}`)
  return value
}
