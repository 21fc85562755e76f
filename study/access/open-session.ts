import { createHmac } from 'node:crypto'
import type { Session } from '../act/entries.ts'
import type { TokenScope } from '../act/store.ts'
import type { Study } from '../act/study.ts'
import { makeToken, readToken } from '../act/token.ts'
import { makeRefreshToken, newHandle } from './refresh-token.ts'

/** How long an access token lasts. */
export const ACCESS_MS = 3_600_000
/** How long a session lasts that is not renewed, and how long one that is. */
export const IDLE_MS = 60 * 86_400_000
const ABSOLUTE_MS = 365 * 86_400_000

/** What an app is given: shown once, kept as hashes. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresInSeconds: number
  readonly scopes: readonly TokenScope[]
}

/** An app to be let in. */
export interface NewSession {
  readonly learnerId: string
  readonly app: string
  readonly scopes: readonly TokenScope[]
  /** A secret of the app's with something of ours: the same one opens the same session, with the same tokens. */
  readonly seed: string
}

/** Lets an app in: a session with its first tokens. */
export async function openSession(
  study: Study,
  { learnerId, app, scopes, seed }: NewSession,
): Promise<Tokens> {
  const now = study.now()
  const handle = newHandle(secretOf(seed, 'handle'))
  const refresh = makeRefreshToken({ learnerId, handle }, secretOf(seed, 'refresh'))
  const expiresAt = now + ABSOLUTE_MS
  const session: Session = {
    app,
    scopes,
    createdAt: now,
    expiresAt,
    refresh: { hash: refresh.hash, rotatedAt: now, idleUntil: now + IDLE_MS },
  }
  const { sessionId } = refresh
  await study.store.putEntry(
    { kind: 'session', owner: learnerId, id: sessionId },
    { value: session, version: 1 },
  )
  const access = { learnerId, sessionId, scopes, secret: secretOf(seed, 'access') }
  const accessToken = await giveAccess(study, access)
  return {
    accessToken,
    refreshToken: refresh.text,
    expiresInSeconds: ACCESS_MS / 1000,
    scopes,
  }
}

function secretOf(seed: string, use: 'handle' | 'refresh' | 'access'): Uint8Array {
  return createHmac('sha256', seed).update(use).digest()
}

/** An access token to be made. */
export interface Access {
  readonly learnerId: string
  readonly sessionId: string
  readonly scopes: readonly TokenScope[]
  readonly secret: Uint8Array
}

/** Makes an access token of a session; made again of the same secret it is the same. */
export async function giveAccess(
  study: Study,
  { learnerId, sessionId, scopes, secret }: Access,
): Promise<string> {
  const text = makeToken(learnerId, secret)
  const { hash = '' } = readToken(text) ?? {}
  const createdAt = study.now()
  const expiresAt = createdAt + ACCESS_MS
  await study.store.addToken(learnerId, { hash, scopes, createdAt, expiresAt, sessionId })
  return text
}
