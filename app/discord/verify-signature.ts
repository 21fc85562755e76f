import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 key in DER: "this is one" (RFC 8410). */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_SHAPE = /^[0-9a-f]{64}$/i
const SIGNATURE_SHAPE = /^[0-9a-f]{128}$/i
const TIMESTAMP_SHAPE = /^\d{9,11}$/
/** How far a request's time may be from ours, before and after. */
const WINDOW_SECONDS = 300

/** A request as it was signed. */
export interface SignedRequest {
  readonly signature: string | undefined
  /** Seconds since 1970, in digits. */
  readonly timestamp: string | undefined
  /** The bytes as they came. */
  readonly body: Uint8Array
}

/**
 * A public key from the 64 hexadecimal digits that Discord shows.
 *
 * @throws RangeError for anything else
 */
export function readPublicKey(digits: string): KeyObject {
  if (!KEY_SHAPE.test(digits))
    throw new RangeError('Unexpected DISCORD_PUBLIC_KEY, expected 64 hexadecimal digits')
  const key = Buffer.concat([KEY_HEAD, Buffer.from(digits, 'hex')])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

/** Whether one of the keys signed these bytes at this time, and it is within five minutes of now, or another window. */
export function isSigned(
  { signature, timestamp, body }: SignedRequest,
  keys: readonly KeyObject[],
  nowMs: number,
  windowSeconds = WINDOW_SECONDS,
): boolean {
  if (signature === undefined || !SIGNATURE_SHAPE.test(signature)) return false
  if (timestamp === undefined || !TIMESTAMP_SHAPE.test(timestamp)) return false
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > windowSeconds) return false
  const message = Buffer.concat([Buffer.from(timestamp), body])
  const bytes = Buffer.from(signature, 'hex')
  return keys.some((key) => verify(null, message, key, bytes))
}
