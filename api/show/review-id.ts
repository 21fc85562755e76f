/** A review as an id of the API names it. */
export interface NamedReview {
  readonly cardId: string
  /** What tells it from the other reviews of its card. */
  readonly reviewId: string
}

/**
 * The id of a review in the API: its card, a hyphen, and its id among those of the card. So an id
 * stands for one answer to one card by what it says, and no other card can have it.
 */
export function showReviewId({ cardId, reviewId }: NamedReview): string {
  return `${cardId}-${reviewId}`
}

const SHAPE = /^([a-z2-7]{10})-(.+)$/

/** What an id names, or `undefined` for one that no review has. */
export function readReviewId(text: string): NamedReview | undefined {
  const [, cardId, reviewId] = SHAPE.exec(text) ?? []
  return cardId === undefined || reviewId === undefined ? undefined : { cardId, reviewId }
}
