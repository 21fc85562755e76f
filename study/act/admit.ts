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
  readonly reason: 'unknown-token' | 'expired-token' | 'wrong-scope'
}

/** A learner who may, and what was read in the same request. */
export interface Admitted {
  readonly kind: 'admitted'
  readonly profile: Profile
  readonly found: Found
}

/** Lets a learner in and reads what is wanted, in one request to the store. */
export async function admit(
  study: Study,
  who: Who,
  wanted: Wanted = {},
): Promise<Admitted | Refused> {
  const { token: shown } = who
  const found = await study.store.read(who.learnerId, {
    ...wanted,
    ...(shown ? { tokenHash: shown.hash } : {}),
  })
  if (shown) {
    const reason = refusalOf(found, shown.scope, study.now())
    if (reason) return { kind: 'refused', reason }
  }
  return { kind: 'admitted', profile: found.profile ?? defaultProfile(who.learnerId), found }
}

function refusalOf(found: Found, scope: TokenScope, now: number): Refused['reason'] | undefined {
  if (!found.token || !found.profile) return 'unknown-token'
  if (found.token.expiresAt <= now) return 'expired-token'
  return found.token.scopes.includes(scope) ? undefined : 'wrong-scope'
}

/** Somebody from Discord who has not changed anything yet: nothing is kept of them but memories. */
function defaultProfile(learnerId: string): Profile {
  return {
    learnerId,
    origin: 'discord',
    createdAt: 0,
    version: 0,
    settings: DEFAULT_SETTINGS,
    earlierParameters: [],
  }
}
