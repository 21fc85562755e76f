import { hash, timingSafeEqual } from 'node:crypto'

/** RFC 8628, section 6.1: no vowels, so no words; nothing that looks like something else. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
const CODE_LENGTH = 8
/** Multiples of 20 below 256: so that every letter is as likely. */
const FAIR_BELOW = 240

/** A new code of eight letters, of random bytes; `undefined` if too few of them were usable. */
export function makeUserCode(random: Uint8Array): string | undefined {
  const usable = [...random].filter((byte) => byte < FAIR_BELOW).slice(0, CODE_LENGTH)
  if (usable.length < CODE_LENGTH) return undefined
  return usable.map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A code as a person types it, without what they put between the letters; `undefined` for no code. */
export function readUserCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/.test(letters) ? letters : undefined
}

/** A code as it is shown: `BCDF-GHJK`. */
export function showUserCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What an app polls with: the code it shows, and a secret that only it has. */
export function makeDeviceCode(userCode: string, secret: Uint8Array): string {
  return `ndd_${userCode}_${Buffer.from(secret).toString('base64url')}`
}

/** The code within a device code, and the hash of its secret. */
export function readDeviceCode(
  text: string,
): { readonly userCode: string; readonly secretHash: string } | undefined {
  const [, userCode] = /^ndd_([A-Z]{8})_[A-Za-z0-9_-]{43}$/.exec(text) ?? []
  return userCode === undefined ? undefined : { userCode, secretHash: hashSecret(text) }
}

/** How a device code is kept. */
export function hashSecret(deviceCode: string): string {
  return hash('sha256', deviceCode, 'base64url')
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
