import type { MemoryEvent } from '../memory/event.ts'
import { growMemory, missingEvents } from '../memory/grow-memory.ts'
import { newMemory } from '../memory/memory.ts'
import { admitKnown } from './admit.ts'
import { appendMemory } from './append-memory.ts'
import { parametersOf } from './clock.ts'
import { keepTrying } from './keep-trying.ts'
import type { Study } from './study.ts'

/** As many as go into one write: of the longest answers far less than an item holds. */
export const EVENTS_PER_WRITE = 64

/** Events of a card from elsewhere: another learner, or a file. */
export interface Brought {
  readonly learnerId: string
  readonly cardId: string
  readonly events: readonly MemoryEvent[]
}

/**
 * Adds to a memory those events that it does not have yet; gives how many it is known to have added.
 * Cut short, it can be done again. To somebody who was erased meanwhile it adds nothing.
 */
export async function addEvents(study: Study, brought: Brought): Promise<number> {
  let added = 0
  for (;;) {
    const part = await addSome(study, brought)
    added += part
    if (part < EVENTS_PER_WRITE) return added
  }
}

/** As many as one write takes; none if all are there. */
function addSome(study: Study, { learnerId, cardId, events }: Brought): Promise<number> {
  return keepTrying(study, async () => {
    const { profile, found } = await admitKnown(study, learnerId, { cardIds: [cardId] })
    if (found.profile?.erasedAt !== undefined) return 0
    const memory = found.memories.get(cardId) ?? newMemory(cardId)
    const missing = missingEvents(memory.events, events).slice(0, EVENTS_PER_WRITE)
    if (missing.length === 0) return 0
    const after = growMemory(memory, missing, parametersOf(profile))
    const written = await appendMemory(study, profile.learnerId, { memory: after, events: missing })
    return written.kind === 'written' ? missing.length : undefined
  })
}
