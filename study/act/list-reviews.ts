import { keptAtOf, type ReviewEvent } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { admitWhole } from './finish-merges.ts'
import type { Study } from './study.ts'

/** A review and the card it was of. */
export interface ListedReview {
  readonly cardId: string
  readonly review: ReviewEvent
  /** Whether it was taken back. */
  readonly undone: boolean
  /** Whether the learner said that it was right after all. */
  readonly overridden?: true
  /** When it last changed, in milliseconds since 1970: when it was kept, taken back or overridden. */
  readonly changedAt: number
}

/** The whole history. */
export type Listed =
  | Refused
  | { readonly kind: 'listed'; readonly reviews: readonly ListedReview[] }

/** Every review of a learner, or those of one card, the latest first. */
export async function listReviews(study: Study, who: Who, cardId?: string): Promise<Listed> {
  const admitted = await admitWhole(study, who, cardId === undefined ? {} : { cardIds: [cardId] })
  if (admitted.kind === 'refused') return admitted
  const reviews: ListedReview[] = []
  if (cardId === undefined)
    for await (const memory of study.store.memories(admitted.profile.learnerId))
      reviews.push(...reviewsOf(memory))
  else for (const memory of admitted.found.memories.values()) reviews.push(...reviewsOf(memory))
  return { kind: 'listed', reviews: reviews.sort(latestFirst) }
}

/** Every review in the log of a card, as it stands. */
export function reviewsOf({ cardId, events }: Pick<Memory, 'cardId' | 'events'>): ListedReview[] {
  const undone = new Map<string, number>()
  const overridden = new Map<string, number>()
  for (const event of events) {
    if (event.kind === 'undo') undone.set(event.reviewId, keptAtOf(event))
    if (event.kind === 'override') overridden.set(event.reviewId, keptAtOf(event))
  }
  return events
    .filter((event) => event.kind === 'review')
    .map((review) => ({
      cardId,
      review,
      undone: undone.has(review.id),
      ...(overridden.has(review.id) ? { overridden: true } : {}),
      changedAt: Math.max(
        keptAtOf(review),
        undone.get(review.id) ?? 0,
        overridden.get(review.id) ?? 0,
      ),
    }))
}

function latestFirst(a: ListedReview, b: ListedReview): number {
  return b.review.at - a.review.at || (a.review.id < b.review.id ? 1 : -1)
}
