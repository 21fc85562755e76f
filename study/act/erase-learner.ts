import { DEFAULT_SETTINGS } from '../drill/settings.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What came of erasing. */
export type Erased = Refused | { readonly kind: 'erased'; readonly erasedAt: number }

/**
 * Erases a learner and those who have become this one: one write leaves of the profile only that
 * and when it was erased, which ends every token at once; then everything else is removed. Cut short
 * after that write, what is left is out of reach, and `notedrill doctor --repair` removes it.
 *
 * @throws StoreUnavailable if it cannot be told whether it is done: ask again
 */
export async function eraseLearner(study: Study, who: Who): Promise<Erased> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const { learnerId, mergedFrom = [] } = admitted.profile
  const erasedAt = await eraseOne(study, learnerId)
  for (const joined of mergedFrom) {
    const { profile } = await study.store.read(joined, {})
    if (profile?.mergedInto === learnerId) await eraseOne(study, joined)
  }
  return { kind: 'erased', erasedAt }
}

async function eraseOne(study: Study, learnerId: string): Promise<number> {
  const erasedAt = await leaveTombstone(study, learnerId)
  await keepTrying(study, async () => {
    await study.store.removeItems(learnerId)
    return 'removed' as const
  })
  return erasedAt
}

function leaveTombstone(study: Study, learnerId: string): Promise<number> {
  return keepTrying(study, async () => {
    const { profile } = await study.store.read(learnerId, {})
    const erasedAt = study.now()
    const tombstone: Profile = {
      learnerId,
      origin: profile?.origin ?? 'discord',
      createdAt: 0,
      version: (profile?.version ?? 0) + 1,
      settings: DEFAULT_SETTINGS,
      earlierParameters: [],
      erasedAt,
    }
    return (await study.store.putProfile(tombstone)) === 'written' ? erasedAt : undefined
  })
}
