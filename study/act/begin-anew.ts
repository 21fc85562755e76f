import type { Admitted } from './admit.ts'
import { eraseJoined } from './erase-learner.ts'
import type { Study } from './study.ts'

/** Whether somebody was let in who was erased, and of whom nothing is kept since but that. */
export function isErased({ found }: Admitted): boolean {
  return found.profile?.erasedAt !== undefined
}

/**
 * A living profile takes the place of the tombstone, once nothing is left behind it. If somebody
 * else was first, the next look shows it.
 */
export async function beginAnew(study: Study, { profile, found }: Admitted): Promise<void> {
  const { learnerId, version } = profile
  if (found.profile) await eraseJoined(study, found.profile)
  await study.store.removeItems(learnerId)
  const createdAt = study.now()
  const anew = { ...profile, version: version + 1, createdAt, updatedAt: createdAt }
  await study.store.putProfile(anew)
}
