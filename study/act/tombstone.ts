import { DEFAULT_SETTINGS } from '../drill/settings.ts'
import type { Profile } from './store.ts'

/** What is left of the profile of somebody who was erased. */
export type Tombstone = Profile & { readonly erasedAt: number }

/** A profile as it is once its learner is erased: when that was, and who had become that learner. */
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
    erasedAt,
  }
}
