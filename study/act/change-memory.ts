import type { MemoryEvent, ReviewEvent } from '../memory/event.ts'
import { growMemory } from '../memory/grow-memory.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { parametersOf } from './clock.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What a learner does to a card besides answering it, with an id that makes it happen once. */
export type MemoryChange =
  Exclude<MemoryEvent, ReviewEvent> extends infer Event
    ? Event extends MemoryEvent
      ? Omit<Event, 'at'>
      : never
    : never

/** What came of it. */
export type MemoryChanged =
  | Refused
  | {
      readonly kind: 'changed'
      readonly memory: Memory
      /** The same change came before; nothing happened again. */
      readonly replayed: boolean
      readonly profile: Profile
    }

/**
 * Undoes or overrides a review, suspends, buries, resets or reschedules a card: as an event of its
 * log, once, however often it is sent.
 *
 * @throws StoreUnavailable if it cannot be told whether the change is kept: send it again
 */
export function changeMemory(
  study: Study,
  who: Who,
  { cardId, change }: { readonly cardId: string; readonly change: MemoryChange },
): Promise<MemoryChanged> {
  return keepTrying(study, async () => {
    const admitted = await admit(study, who, { cardIds: [cardId] })
    if (admitted.kind === 'refused') return admitted
    const { profile } = admitted
    const memory = admitted.found.memories.get(cardId) ?? newMemory(cardId)
    const isKept = memory.events.some(({ kind, id }) => kind === change.kind && id === change.id)
    if (isKept) return { kind: 'changed', memory, replayed: true, profile }
    const event: MemoryEvent = { ...change, at: study.now() }
    const after = growMemory(memory, [event], parametersOf(profile))
    const written = await study.store.append(profile.learnerId, after, [event])
    if (written.kind === 'conflict') return undefined
    return { kind: 'changed', memory: after, replayed: false, profile }
  })
}
