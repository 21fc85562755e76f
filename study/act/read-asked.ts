import { standingReviews } from '../memory/counted-events.ts'
import type { ReviewEvent } from '../memory/event.ts'
import type { MemoryState } from '../memory/memory.ts'
import { CARDS_PER_READ } from './store.ts'
import type { Study } from './study.ts'

/** Whose cards, as they stand, and the learner's day. */
export interface Asking {
  readonly learnerId: string
  readonly states: ReadonlyMap<string, MemoryState>
  readonly day: number
}

/** What was answered on a day and not taken back, practice left out: card by card, from the logs of those asked that day. */
export async function* readAsked(
  study: Study,
  { learnerId, states, day }: Asking,
): AsyncIterable<{ readonly cardId: string; readonly reviews: readonly ReviewEvent[] }> {
  const asked = [...states].filter(([, { last }]) => last?.day === day).map(([cardId]) => cardId)
  for (let from = 0; from < asked.length; from += CARDS_PER_READ) {
    const cardIds = asked.slice(from, from + CARDS_PER_READ)
    const { memories } = await study.store.read(learnerId, { cardIds, profile: false })
    for (const { cardId, events } of memories.values()) {
      const standing = standingReviews(events)
      yield { cardId, reviews: standing.filter((each) => each.day === day && !each.practice) }
    }
  }
}

/** Whether a card was answered wrong, at least once. */
export function isMissed(reviews: readonly ReviewEvent[]): boolean {
  return reviews.some(({ right }) => !right)
}
