import type { MemoryEvent } from './event.ts'
import { foldEvents, type KnownParameters } from './fold.ts'
import type { Memory } from './memory.ts'
import { rememberAlike } from './parameters.ts'

/** What a memory becomes by one more write that adds events. */
export function growMemory(
  memory: Memory,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): Memory {
  const all = [...memory.events, ...events]
  return {
    ...memory,
    version: memory.version + 1,
    events: all,
    state: foldEvents(memory.cardId, all, known),
    foldedWith: known.currentId,
  }
}

/**
 * A memory as the parameters in force have it: stability and difficulty follow them from the moment
 * they change, though nothing is written before the next event.
 */
export function currentMemory(memory: Memory, known: KnownParameters): Memory {
  const { cardId, events, foldedWith } = memory
  const then = known.byId.get(foldedWith)
  if (events.length === 0 || (then && rememberAlike(then, known.current))) return memory
  return { ...memory, state: foldEvents(cardId, events, known), foldedWith: known.currentId }
}

/** The events of others that a log does not have yet, each once, in their order: by kind and id. */
export function missingEvents(
  log: readonly MemoryEvent[],
  others: readonly MemoryEvent[],
): MemoryEvent[] {
  const keyOf = ({ kind, id }: MemoryEvent): string => `${kind} ${id}`
  const known = new Set(log.map(keyOf))
  return others.filter((event) => {
    const isNew = !known.has(keyOf(event))
    known.add(keyOf(event))
    return isNew
  })
}
