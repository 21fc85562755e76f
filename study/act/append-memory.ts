import type { MemoryEvent } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Written } from './store.ts'
import type { Study } from './study.ts'

/** A memory with the events that lead to it. */
export interface Grown {
  readonly memory: Memory
  readonly events: readonly MemoryEvent[]
}

/** Adds events to a memory as `Store.append` does, and notes when: whatever the events are dated. */
export function appendMemory(
  study: Study,
  learnerId: string,
  { memory, events }: Grown,
): Promise<Written> {
  return study.store.append(learnerId, { ...memory, writtenAt: study.now() }, events)
}
