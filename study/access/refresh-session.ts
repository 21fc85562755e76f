import { admitKnown } from '../act/admit.ts'
import type { KeptEntry, Refresh, Session } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { TokenScope } from '../act/store.ts'
import type { Study } from '../act/study.ts'
import { ACCESS_MS, giveAccess, IDLE_MS, type Tokens } from './open-session.ts'
import {
  makeRefreshToken,
  type RefreshToken,
  readRefreshToken,
  secretAfter,
} from './refresh-token.ts'
import { endSession } from './sessions.ts'

/** What came of renewing. */
export type Refreshed =
  | { readonly kind: 'refreshed'; readonly tokens: Tokens }
  /** Unknown, expired or revoked; or used before, which has ended the session just now. */
  | { readonly kind: 'invalid'; readonly isReuse: boolean }
  /** It was given to another app. */
  | { readonly kind: 'other-app' }
  /** More than the session was let in for. */
  | { readonly kind: 'wrong-scope' }

/** So long a token that was used gives the same answer again: it may have been lost. */
const GRACE_MS = 30_000
const INVALID = { kind: 'invalid', isReuse: false } as const

/** A wish to renew. */
export interface Renewal {
  readonly refreshToken: string
  /** The app that asks, as it was let in (RFC 6749, section 6). */
  readonly app: string
  /** Fewer than the session has; all of them if left out. */
  readonly scopes?: readonly TokenScope[] | undefined
}

/**
 * Renews a session: a token works once, and the next follows from it, so that whoever lost the answer
 * gets the same one within 30 s. Used later than that it was stolen, from whom or by whom nobody can
 * tell: the session ends, with every token of it.
 */
export async function refreshSession(study: Study, renewal: Renewal): Promise<Refreshed> {
  const token = readRefreshToken(renewal.refreshToken)
  if (!token) return INVALID
  const admitted = await admitKnown(study, token.learnerId)
  if (admitted.found.profile?.erasedAt !== undefined) return INVALID
  // What a learner let in before becoming another was not let in by that other.
  if (admitted.profile.learnerId !== token.learnerId) return INVALID
  return keepTrying(study, () => renew(study, token, renewal))
}

async function renew(
  study: Study,
  token: RefreshToken,
  { app, scopes }: Renewal,
): Promise<Refreshed | undefined> {
  const { learnerId: owner, sessionId } = token
  const place = { kind: 'session', owner, id: sessionId } as const
  const kept = await study.store.readEntry(place)
  const refresh = kept?.value.refresh
  if (!kept || !refresh || !isAlive(kept.value, refresh, study.now())) return INVALID
  if (kept.value.app !== app) return { kind: 'other-app' }
  const wanted = scopes ?? kept.value.scopes
  if (!wanted.every((scope) => kept.value.scopes.includes(scope))) return { kind: 'wrong-scope' }
  if (refresh.hash === token.hash) {
    const salt = Buffer.from(study.randomBytes(16)).toString('base64url')
    const rotated = rotate(kept, token, { salt, now: study.now() })
    if ((await study.store.putEntry(place, rotated)) === 'conflict') return undefined
    return tokensAfter(study, token, { salt, scopes: wanted })
  }
  const { previousHash, salt, rotatedAt } = refresh
  const isRepeat = previousHash === token.hash && study.now() - rotatedAt <= GRACE_MS
  if (isRepeat && salt !== undefined) return tokensAfter(study, token, { salt, scopes: wanted })
  await endSession(study, owner, sessionId)
  return { kind: 'invalid', isReuse: true }
}

function isAlive({ expiresAt, revokedAt }: Session, { idleUntil }: Refresh, now: number): boolean {
  return revokedAt === undefined && now < expiresAt && now < idleUntil
}

interface Rotation {
  readonly salt: string
  readonly now: number
}

function rotate(
  { value, version, ...rest }: KeptEntry<Session>,
  token: RefreshToken,
  { salt, now }: Rotation,
): KeptEntry<Session> {
  const { hash } = nextAfter(token, salt)
  const refresh = {
    hash,
    previousHash: token.hash,
    salt,
    rotatedAt: now,
    idleUntil: now + IDLE_MS,
  }
  return { ...rest, value: { ...value, refresh }, version: version + 1 }
}

function nextAfter(token: RefreshToken, salt: string): RefreshToken {
  return makeRefreshToken(token, secretAfter(token, { salt, use: 'refresh' }))
}

async function tokensAfter(
  study: Study,
  token: RefreshToken,
  { salt, scopes }: { readonly salt: string; readonly scopes: readonly TokenScope[] },
): Promise<Refreshed> {
  const { learnerId, sessionId } = token
  const secret = secretAfter(token, { salt, use: 'access' })
  const accessToken = await giveAccess(study, { learnerId, sessionId, scopes, secret })
  const refreshToken = nextAfter(token, salt).text
  const expiresInSeconds = ACCESS_MS / 1000
  return { kind: 'refreshed', tokens: { accessToken, refreshToken, expiresInSeconds, scopes } }
}
