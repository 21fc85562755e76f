import { DEFAULT_SETTINGS } from '../drill/settings.ts'
import type { Profile } from './store.ts'

/** What is left of the profile of somebody who was erased. */
export type Tombstone = Profile & { readonly erasedAt: number }

/**
 * A profile as it is once its learner is erased: when that was, who had become that learner, and whom
 * that learner had become, so that whoever asks again by either name erases what may be left of both.
 */
export function tombstoneOf(
  learnerId: string,
  profile: Profile | undefined,
  erasedAt: number,
): Tombstone {
  return {
    learnerId,
    origin: profile?.origin ?? 'discord',
    createdAt: 0,
    version: (profile?.version ?? 0) + 1,
    settings: DEFAULT_SETTINGS,
    earlierParameters: [],
    ...(profile?.mergedFrom ? { mergedFrom: profile.mergedFrom } : {}),
    ...(profile?.mergedInto === undefined ? {} : { mergedInto: profile.mergedInto }),
    erasedAt,
  }
}
