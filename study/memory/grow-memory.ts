import type { MemoryEvent } from './event.ts'
import { foldEvents, type KnownParameters } from './fold.ts'
import type { Memory } from './memory.ts'

/** What a memory becomes by one more write that adds events. */
export function growMemory(
  memory: Memory,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): Memory {
  const all = [...memory.events, ...events]
  return {
    cardId: memory.cardId,
    version: memory.version + 1,
    events: all,
    state: foldEvents(memory.cardId, all, known),
    foldedWith: known.currentId,
  }
}

/** The events of others that a log does not have yet, in their order: by kind and id. */
export function missingEvents(
  log: readonly MemoryEvent[],
  others: readonly MemoryEvent[],
): MemoryEvent[] {
  const keyOf = ({ kind, id }: MemoryEvent): string => `${kind} ${id}`
  const known = new Set(log.map(keyOf))
  return others.filter((event) => !known.has(keyOf(event)))
}
