import type { MemoryEvent } from '../memory/event.ts'
import { growMemory, missingEvents } from '../memory/grow-memory.ts'
import { newMemory } from '../memory/memory.ts'
import { admitKnown } from './admit.ts'
import { appendMemory } from './append-memory.ts'
import { parametersOf } from './clock.ts'
import { keepTrying } from './keep-trying.ts'
import type { Study } from './study.ts'

/** As many as go into one write, or fewer that come to so many bytes: with what is there, less than an item holds. */
export const EVENTS_PER_WRITE = 64
const BYTES_PER_WRITE = 100_000

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
    const { count, isLast } = await addSome(study, brought)
    added += count
    if (isLast) return added
  }
}

/** What one write has added, and whether nothing is left. */
interface Added {
  readonly count: number
  readonly isLast: boolean
}

const NOTHING: Added = { count: 0, isLast: true }

/** As many as one write takes; none if all are there. */
function addSome(study: Study, { learnerId, cardId, events }: Brought): Promise<Added> {
  return keepTrying(study, async () => {
    const { profile, found } = await admitKnown(study, learnerId, { cardIds: [cardId] })
    if (found.profile?.erasedAt !== undefined) return NOTHING
    const memory = found.memories.get(cardId) ?? newMemory(cardId)
    const all = missingEvents(memory.events, events)
    const part = firstOf(all)
    if (part.length === 0) return NOTHING
    const after = growMemory(memory, part, parametersOf(profile))
    const written = await appendMemory(study, profile.learnerId, { memory: after, events: part })
    const isLast = part.length === all.length
    return written.kind === 'written' ? { count: part.length, isLast } : undefined
  })
}

function firstOf(events: readonly MemoryEvent[]): readonly MemoryEvent[] {
  let bytes = 0
  const end = events.findIndex((event, at) => {
    bytes += Buffer.byteLength(JSON.stringify(event))
    return at === EVENTS_PER_WRITE || (at > 0 && bytes > BYTES_PER_WRITE)
  })
  return end === -1 ? events : events.slice(0, end)
}
