import { currentMemory } from '../memory/grow-memory.ts'
import type { MemoryState } from '../memory/memory.ts'
import { rememberAlike } from '../memory/parameters.ts'
import { parametersOf } from './clock.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/**
 * The state of every memory of a learner, as the parameters in force have it. Only for a learner
 * whose weights have changed the logs are read too: what was folded before is folded anew.
 */
export async function readStates(
  study: Study,
  profile: Profile,
): Promise<ReadonlyMap<string, MemoryState>> {
  const { learnerId, earlierParameters, settings } = profile
  if (earlierParameters.every((each) => rememberAlike(each, settings.parameters)))
    return study.store.states(learnerId)
  const known = parametersOf(profile)
  const states = new Map<string, MemoryState>()
  for await (const memory of study.store.memories(learnerId))
    states.set(memory.cardId, currentMemory(memory, known).state)
  return states
}
