import { dueMoment } from '../../study/act/due-moment.ts'
import { type DayStart, startOfDay } from '../../study/memory/day.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { instant, showResource } from './envelope.ts'

/** Whose memory is shown: days and weights of the settings have a say in how. */
export interface ShownFor {
  readonly settings: DayStart
  /** Since when it is shown so, if not from the beginning. */
  readonly memoriesShownAt?: number
}

/** A memory, as the API writes it. */
export function showMemory(memory: Memory, shownFor: ShownFor) {
  const { cardId, state, events } = memory
  const { settings: start } = shownFor
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
  const updatedAt = changedAt(memory, shownFor)
  return showResource({ ...memoryNamed(cardId), updatedAt }, data)
}

/** A card that is new is due from the beginning of time on: shown is since when nothing is known of it. */
function latestIn(events: Memory['events']): number {
  return events.reduce((latest, { at }) => Math.max(latest, at), 0)
}

/** What a memory is called. */
export function memoryNamed(cardId: string) {
  return { object: 'memory' as const, id: cardId, url: `/v1/memories/${cardId}` }
}

/**
 * When what is shown of a memory last changed: when it was written, or settings changed that it is shown
 * by. One from before it was kept when they are written counts as written when it was last reviewed.
 */
export function changedAt(
  { state, writtenAt = state.last?.at ?? 0 }: Memory,
  { memoriesShownAt = 0 }: ShownFor,
): number {
  return Math.max(writtenAt, memoriesShownAt)
}
