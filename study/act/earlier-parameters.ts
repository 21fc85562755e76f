import { type Parameters, parametersId } from '../memory/parameters.ts'
import { Unreadable } from '../memory/read-fields.ts'
import type { Profile } from './store.ts'

/** Of more, the profile would no longer fit into an item: each is some 300 bytes, and two learners may become one. */
const MOST_SETS = 500

/** A learner has had as many sets of parameters as can be kept. */
export class TooManySets extends Unreadable {
  constructor(count: number) {
    super(`found ${count} sets of parameters, expected at most ${MOST_SETS} in all`)
  }
}

/** Every set of parameters that a learner had before the one in force, and some more, each once. */
export function earlierParametersOf(
  { settings, earlierParameters }: Pick<Profile, 'settings' | 'earlierParameters'>,
  more: readonly Parameters[],
): readonly Parameters[] {
  const byId = new Map([...earlierParameters, ...more].map((each) => [parametersId(each), each]))
  byId.delete(parametersId(settings.parameters))
  return [...byId.values()]
}

/**
 * The same, for somebody who brings more of them.
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
