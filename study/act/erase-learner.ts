import { admit, type Refused, type Who } from './admit.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'
import { type Tombstone, tombstoneOf } from './tombstone.ts'
import { withdrawReport } from './withdraw-report.ts'

/** What came of erasing. */
export type Erased = Refused | { readonly kind: 'erased'; readonly erasedAt: number }

/**
 * Erases a learner and those who have become this one: one write leaves of the profile only when it
 * was erased and who had become it, which ends every token at once; then everything else is removed.
 * Cut short after that write, what is left is out of reach, and goes when it is done again, when the
 * learner comes back, or with `notedrill doctor --repair`.
 *
 * @throws StoreUnavailable if it cannot be told whether it is done: ask again
 */
export async function eraseLearner(study: Study, who: Who): Promise<Erased> {
  const admitted = await keepTrying(study, () => admit(study, who))
  if (admitted.kind === 'refused') return admitted
  const tombstone = await leaveTombstone(study, admitted.profile.learnerId)
  await eraseJoined(study, tombstone)
  await removeAll(study, tombstone.learnerId)
  return { kind: 'erased', erasedAt: tombstone.erasedAt }
}

/** Erases those who had become a learner. */
export async function eraseJoined(
  study: Study,
  { learnerId, mergedFrom = [] }: Profile,
): Promise<void> {
  for (const joined of mergedFrom) {
    const { profile } = await study.store.read(joined, {})
    if (profile?.mergedInto !== learnerId) continue
    if (profile.erasedAt === undefined) await leaveTombstone(study, joined)
    await removeAll(study, joined)
  }
}

async function removeAll(study: Study, learnerId: string): Promise<void> {
  await keepTrying(study, async () => {
    for (const [id, flag] of await study.store.listEntries('flag', learnerId))
      await withdrawReport(study, id, flag)
    await study.store.removeItems(learnerId)
    return 'removed' as const
  })
}

function leaveTombstone(study: Study, learnerId: string): Promise<Tombstone> {
  return keepTrying(study, async () => {
    const { profile } = await study.store.read(learnerId, {})
    const tombstone = tombstoneOf(learnerId, profile, study.now())
    return (await study.store.putProfile(tombstone)) === 'written' ? tombstone : undefined
  })
}
