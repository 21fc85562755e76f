import { createHmac, hash } from 'node:crypto'
import { base32 } from '../act/base32.ts'

// A refresh token names its learner and its session, by a handle whose hash is the session's id: who
// has only seen the id in a list cannot make anything that looks like a token of it.

const SHAPE = /^ndr_([a-z2-7]{26})_([a-z2-7]{26})_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/

/** What a refresh token says. */
export interface RefreshToken {
  readonly learnerId: string
  readonly handle: string
  readonly sessionId: string
  /** SHA-256 of the whole token, as it is kept. */
  readonly hash: string
  readonly text: string
}

/** A new refresh token of a session, by 32 bytes that nobody can guess. */
export function makeRefreshToken(
  { learnerId, handle }: Pick<RefreshToken, 'learnerId' | 'handle'>,
  secret: Uint8Array,
): RefreshToken {
  const body = `ndr_${learnerId}_${handle}_${Buffer.from(secret).toString('base64url')}`
  const text = body + checkOf(body)
  return { learnerId, handle, text, sessionId: sessionIdOf(handle), hash: hashOf(text) }
}

/** A refresh token's parts, or `undefined` for what is none of ours. */
export function readRefreshToken(text: string): RefreshToken | undefined {
  const [, learnerId = '', handle = '', , check] = SHAPE.exec(text) ?? []
  if (checkOf(text.slice(0, -6)) !== check) return undefined
  return { learnerId, handle, text, sessionId: sessionIdOf(handle), hash: hashOf(text) }
}

/** A handle of 16 random bytes. */
export function newHandle(random: Uint8Array): string {
  return base32(random.subarray(0, 16))
}

/** The 32 bytes that follow from a token and a salt: for whoever has both, always the same. */
export function secretAfter(
  token: RefreshToken,
  { salt, use }: { readonly salt: string; readonly use: 'access' | 'refresh' },
): Uint8Array {
  return createHmac('sha256', token.text).update(`${use} ${salt}`).digest()
}

/** The id of a session: what its owner is shown of it. */
export function sessionIdOf(handle: string): string {
  return hash('sha256', `session ${handle}`, 'hex').slice(0, 16)
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url')
}

function checkOf(body: string): string {
  return hash('sha256', `check:${body}`, 'base64url').slice(0, 6)
}
