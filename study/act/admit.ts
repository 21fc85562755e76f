import { DEFAULT_SETTINGS } from '../drill/settings.ts'
import type { Found, Profile, TokenScope, Wanted } from './store.ts'
import type { Study } from './study.ts'

/** Who asks: somebody with a token, or a learner whom the platform vouches for. */
export interface Who {
  readonly learnerId: string
  /** The token's hash and what is to be done with it; without it the learner is taken as given. */
  readonly token?: { readonly hash: string; readonly scope: TokenScope }
}

/** Why somebody is not let in. */
export interface Refused {
  readonly kind: 'refused'
  readonly reason: 'unknown-token' | 'expired-token' | 'wrong-scope' | 'erased'
}

/** A learner who may, and what was read in the same request. */
export interface Admitted {
  readonly kind: 'admitted'
  /** `profile.learnerId` is whose memories these are: not the one who asked, once merged into another. */
  readonly profile: Profile
  readonly found: Found
}

/**
 * Lets a learner in and reads what is wanted, in one request to the store; in two for somebody who
 * was merged into another learner. That one has not given anything to the old tokens: they end with
 * the merge, and only somebody whom a platform vouches for is let in as the other. Somebody who was
 * erased is refused with an old token, and begins anew where a platform vouches for them.
 */
export async function admit(
  study: Study,
  { learnerId, token: shown }: Who,
  wanted: Wanted = {},
): Promise<Admitted | Refused> {
  if (!shown) return admitKnown(study, learnerId, wanted)
  const found = await study.store.read(learnerId, { ...wanted, tokenHash: shown.hash })
  const reason = refusalOf(found, shown.scope, study.now())
  if (reason) return { kind: 'refused', reason }
  const { profile } = found
  if (profile?.mergedInto === undefined) return asAdmitted(learnerId, found)
  const { mergedFrom } = (await admitKnown(study, profile.mergedInto)).profile
  // One who was erased no longer knows of it.
  return { kind: 'refused', reason: mergedFrom?.includes(learnerId) ? 'unknown-token' : 'erased' }
}

/** Lets in somebody whom a platform vouches for, as `admit` does: as whom that one has become. */
export async function admitKnown(
  study: Study,
  learnerId: string,
  wanted: Wanted = {},
): Promise<Admitted> {
  const found = await study.store.read(learnerId, wanted)
  const { mergedInto } = found.profile ?? {}
  if (mergedInto === undefined) return asAdmitted(learnerId, found)
  return admitKnown(study, mergedInto, wanted)
}

function asAdmitted(learnerId: string, found: Found): Admitted {
  return { kind: 'admitted', profile: livingProfile(learnerId, found.profile), found }
}

function refusalOf(found: Found, scope: TokenScope, now: number): Refused['reason'] | undefined {
  if (found.profile?.erasedAt !== undefined) return 'erased'
  if (!found.token || !found.profile) return 'unknown-token'
  if (found.token.expiresAt <= now) return 'expired-token'
  const { sessionId, scopes } = found.token
  const isRevoked = found.profile.revoked?.some((each) => each.sessionId === sessionId) ?? false
  if (isRevoked) return 'unknown-token'
  return scopes.includes(scope) ? undefined : 'wrong-scope'
}

/** The profile, or that of somebody who has not changed anything yet: nothing is kept of them but memories. */
function livingProfile(learnerId: string, profile: Profile | undefined): Profile {
  if (profile && profile.erasedAt === undefined) return profile
  return {
    learnerId,
    origin: 'discord',
    createdAt: 0,
    version: profile?.version ?? 0,
    settings: DEFAULT_SETTINGS,
    earlierParameters: [],
  }
}
