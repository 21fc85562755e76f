import { DEFAULT_SETTINGS, type Settings } from '../drill/settings.ts'
import { base32 } from './base32.ts'
import { newLearnerId } from './identity.ts'
import type { Profile, Token } from './store.ts'
import type { Study } from './study.ts'
import { makeToken, readToken } from './token.ts'

/** How long a learner's first token lasts without a sign-in. */
export const TOKEN_LIFETIME_MS = 400 * 86_400_000

/** A learner who has just begun. */
export interface Started {
  readonly profile: Profile
  /** Shown once; only its hash is kept. */
  readonly token: string
  readonly expiresAt: number
}

/** Starts a learner of whom nothing is known but the settings. */
export async function startLearner(
  study: Study,
  settings: Partial<Settings> = {},
): Promise<Started> {
  const learnerId = newLearnerId(study.randomBytes(16))
  const token = makeToken(learnerId, study.randomBytes(32))
  const sessionId = base32(study.randomBytes(10))
  const createdAt = study.now()
  const expiresAt = createdAt + TOKEN_LIFETIME_MS
  const profile: Profile = {
    learnerId,
    origin: 'anonymous',
    createdAt,
    updatedAt: createdAt,
    version: 1,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    earlierParameters: [],
  }
  const scopes = ['study', 'read'] as const
  const session = { app: '', scopes, createdAt, expiresAt }
  await study.store.putEntry(
    { kind: 'session', owner: learnerId, id: sessionId },
    { value: session, version: 1 },
  )
  const kept: Token = { hash: hashOf(token), scopes, createdAt, expiresAt, sessionId }
  await study.store.addLearner(profile, kept)
  return { profile, token, expiresAt }
}

function hashOf(token: string): string {
  const read = readToken(token)
  if (!read) throw new RangeError('Unexpected token that cannot be read back')
  return read.hash
}
