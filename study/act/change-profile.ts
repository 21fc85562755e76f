import { admitKnown } from './admit.ts'
import { beginAnew, isErased } from './begin-anew.ts'
import { dateProfile } from './date-profile.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/**
 * Changes the profile of a learner, or of whom that one has become, by one conditional write; a
 * change that gives back what it was given writes nothing.
 *
 * @throws StoreUnavailable if it cannot be told whether the change is kept: do it again
 */
export function changeProfile(
  study: Study,
  learnerId: string,
  change: (profile: Profile) => Profile,
): Promise<Profile> {
  return keepTrying(study, async () => {
    const admitted = await admitKnown(study, learnerId)
    if (isErased(admitted)) {
      await beginAnew(study, admitted)
      return undefined
    }
    const before = admitted.profile
    const after = change(before)
    if (after === before) return before
    const now = study.now()
    const createdAt = before.version === 0 ? now : before.createdAt
    const dated = dateProfile(before, after, now)
    const written = { ...dated, version: before.version + 1, createdAt }
    return (await study.store.putProfile(written)) === 'written' ? written : undefined
  })
}
