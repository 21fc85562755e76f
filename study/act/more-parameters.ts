import type { Parameters } from '../memory/parameters.ts'
import { earlierParametersOf } from './earlier-parameters.ts'
import type { Profile } from './store.ts'
import { MOST_SETS, TooManySets } from './too-many-sets.ts'

/**
 * Every set of parameters that a learner had before the one in force, and more that they bring.
 *
 * @throws TooManySets for more than 500 of them
 */
export function moreParametersOf(
  profile: Pick<Profile, 'settings' | 'earlierParameters'>,
  more: readonly Parameters[],
): readonly Parameters[] {
  const all = earlierParametersOf(profile, more)
  if (all.length <= Math.max(MOST_SETS, profile.earlierParameters.length)) return all
  throw new TooManySets(all.length)
}
