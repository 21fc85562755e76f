import { type Memory, newMemory } from '../memory/memory.ts'
import { type Admitted, admit, type Refused, type Who } from './admit.ts'
import { beginAnew, isErased } from './begin-anew.ts'
import { copyCards } from './finish-merges.ts'
import type { Wanted } from './store.ts'
import type { Study } from './study.ts'

/**
 * Lets in somebody who is about to write, as `admit` does. Somebody who was erased and comes back
 * begins anew first, with nothing of before; of somebody whom others are just becoming, the cards in
 * question are whole first.
 */
export async function admitWriter(
  study: Study,
  who: Who,
  wanted: Wanted = {},
): Promise<Admitted | Refused> {
  const admitted = await admit(study, who, wanted)
  if (admitted.kind === 'refused') return admitted
  if (isErased(admitted)) {
    await beginAnew(study, admitted)
    return admit(study, who, wanted)
  }
  const { cardIds = [] } = wanted
  if (cardIds.length === 0 || !admitted.profile.pendingMerges?.length) return admitted
  await copyCards(study, admitted.profile, cardIds)
  return admit(study, who, wanted)
}

/** The memory of a card that was read for a writer. */
export function memoryIn({ found }: Admitted, cardId: string): Memory {
  return found.memories.get(cardId) ?? newMemory(cardId)
}
