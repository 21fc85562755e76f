import { hash } from 'node:crypto'

/** What a component or a modal carries: which one it is, and what it is about. */
export interface CustomId {
  /** The name of the component or modal in its table. */
  readonly action: string
  /** Texts without a dot, whose meaning the action knows. */
  readonly parts: readonly string[]
}

/** What is written today. What was written before is read for ever. */
const VERSION = '1'
const LONGEST = 100

/**
 * A `custom_id`: version, action and parts with dots between, then four characters by which one that
 * was garbled is told from one that was written. They keep nobody from writing one: nothing that a
 * `custom_id` says is believed of the person who presses.
 *
 * @throws RangeError if a part holds a dot or all of it is longer than Discord's 100 characters
 */
export function encodeCustomId({ action, parts }: CustomId): string {
  const fields = [VERSION, action, ...parts]
  const body = fields.join('.')
  const customId = `${body}.${checkOf(body)}`
  if (fields.some((field) => field.includes('.')) || customId.length > LONGEST)
    throw new RangeError(
      `Unexpected custom_id ${customId}, expected ${LONGEST} characters at most and no dot in a part`,
    )
  return customId
}

/** Reads a `custom_id`, or gives `undefined` for one that was never written here. */
export function decodeCustomId(customId: string): CustomId | undefined {
  const end = customId.lastIndexOf('.')
  const body = customId.slice(0, Math.max(0, end))
  if (customId.length > LONGEST || checkOf(body) !== customId.slice(end + 1)) return undefined
  const [version, action, ...parts] = body.split('.')
  return version === VERSION && action ? { action, parts } : undefined
}

function checkOf(body: string): string {
  return hash('sha256', body, 'base64url').slice(0, 4)
}
