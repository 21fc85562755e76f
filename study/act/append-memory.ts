import { type MemoryEvent, unkept } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Written } from './store.ts'
import type { Study } from './study.ts'

/** A memory with the events that lead to it: the last of its log. */
export interface Grown {
  readonly memory: Memory
  readonly events: readonly MemoryEvent[]
}

/** What came of it: the memory as it was written, or that somebody else was first. */
export type Appended =
  | { readonly kind: 'written'; readonly memory: Memory }
  | Extract<Written, { readonly kind: 'conflict' }>

/**
 * Adds events to a memory as `Store.append` does, and notes when, whatever they are dated: later than
 * all that was noted of the memory before, so that nobody who asks what is new misses it.
 */
export async function appendMemory(
  study: Study,
  learnerId: string,
  { memory, events }: Grown,
): Promise<Appended> {
  const writtenAt = Math.max(study.now(), (memory.writtenAt ?? 0) + 1)
  const kept = events.map((event) => keptThen(event, writtenAt))
  const before = memory.events.slice(0, memory.events.length - events.length)
  const grown = { ...memory, events: [...before, ...kept], writtenAt }
  const written = await study.store.append(learnerId, grown, kept)
  return written.kind === 'written' ? { kind: 'written', memory: grown } : written
}

/** An event as it is kept; what is dated by the same moment need not say it twice. */
function keptThen(event: MemoryEvent, keptAt: number): MemoryEvent {
  return keptAt === event.at ? unkept(event) : { ...event, keptAt }
}
