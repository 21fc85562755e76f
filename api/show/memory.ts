import { dueMoment } from '../../study/act/due-moment.ts'
import { type DayStart, startOfDay } from '../../study/memory/day.ts'
import type { Memory, MemoryState } from '../../study/memory/memory.ts'
import { instant, showResource } from './envelope.ts'

/** A memory, as far as it is shown. */
export interface Shown {
  readonly cardId: string
  readonly state: MemoryState
  /** In milliseconds since 1970; the last review's time if it is not known. */
  readonly writtenAt?: number
}

/** A memory, as the API writes it. */
export function showMemory(
  { cardId, state, events, writtenAt }: Shown & Pick<Memory, 'events'>,
  start: DayStart,
) {
  const { buriedUntilDay } = state
  const data = {
    card: cardId,
    phase: state.phase,
    due_at: instant(state.phase === 'new' ? latestIn(events) : dueMoment(state, start)),
    interval_days: state.intervalDays,
    stability_days: state.stabilityDays,
    difficulty: state.difficulty,
    reps: state.reps,
    lapses: state.lapses,
    suspended: state.suspended ?? false,
    buried_until: buriedUntilDay === undefined ? null : instant(startOfDay(buriedUntilDay, start)),
  }
  return showResource(memoryNamed({ cardId, state, writtenAt: writtenAt ?? 0 }), data)
}

/** A card that is new is due from the beginning of time on: shown is since when nothing is known of it. */
function latestIn(events: Memory['events']): number {
  return events.reduce((latest, { at }) => Math.max(latest, at), 0)
}

/** What a memory is called, and when it changed. */
export function memoryNamed({ cardId, state, writtenAt = 0 }: Shown) {
  const updatedAt = changedAt({ cardId, state, writtenAt })
  return {
    object: 'memory' as const,
    id: cardId,
    url: `/v1/memories/${cardId}`,
    ...(updatedAt === 0 ? {} : { updatedAt }),
  }
}

/** When a memory changed: when it was written, or for one from before that was kept, last reviewed. */
export function changedAt({ state, writtenAt = 0 }: Shown): number {
  return writtenAt > 0 ? writtenAt : (state.last?.at ?? 0)
}
