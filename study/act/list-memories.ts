import { currentMemory } from '../memory/grow-memory.ts'
import { isBegun } from '../memory/is-begun.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { parametersOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** Everything a learner remembers. */
export type ListedMemories =
  | Refused
  | {
      readonly kind: 'listed'
      /** In the order of the ids of their cards. */
      readonly memories: readonly Memory[]
      readonly profile: Profile
    }

/** Every memory of a learner, as the parameters in force have it; of cards that are gone too. */
export async function listMemories(study: Study, who: Who): Promise<ListedMemories> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const known = parametersOf(profile)
  const memories: Memory[] = []
  for await (const kept of study.store.memories(profile.learnerId))
    if (isBegun(kept)) memories.push(currentMemory(kept, known))
  return { kind: 'listed', memories, profile }
}
