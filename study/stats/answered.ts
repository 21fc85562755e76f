import { standingReviews } from '../memory/counted-events.ts'
import type { ReviewEvent } from '../memory/event.ts'
import { type KnownParameters, replayEvents } from '../memory/fold.ts'
import type { Memory, MemoryState } from '../memory/memory.ts'

/** A review that counts, and the state of the memory that it met. */
export interface Answered {
  readonly cardId: string
  readonly review: ReviewEvent
  readonly before: MemoryState
}

/** Every review of the memories that counts: what statistics of remembering are folds of. */
export function answeredIn(memories: Iterable<Memory>, known: KnownParameters): Answered[] {
  const answered: Answered[] = []
  for (const { cardId, events } of memories)
    for (const { event, before } of replayEvents(cardId, events, known))
      if (event.kind === 'review') answered.push({ cardId, review: event, before })
  return answered
}

/** Every review that was not taken back, practice too: what statistics of work done are folds of. */
export function doneIn(memories: Iterable<Memory>): ReviewEvent[] {
  return [...memories].flatMap(({ events }) => standingReviews(events))
}
