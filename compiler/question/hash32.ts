import { createHash } from 'node:crypto'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** The first characters of a SHA-256 in lower-case base32; at most 51. */
export function hash32(text: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest()
  let written = ''
  let bits = 0
  let value = 0
  for (let at = 0; written.length < length; ) {
    if (bits < 5) {
      value = ((value & 31) << 8) | (bytes[at++] ?? 0)
      bits += 8
    }
    bits -= 5
    written += BASE32[(value >> bits) & 31]
  }
  return written
}
