/**
 * Whether this lapse makes the card a leech: at the threshold, then again every half threshold
 * (rounded up), so that a learner who goes on anyway is told now and then. As in Anki.
 *
 * @param lapses how often the card was forgotten, this time included
 */
export function isLeech(lapses: number, threshold: number): boolean {
  if (lapses < threshold) return false
  return (lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0
}

/**
 * The lapses by which a review makes a leech of the card, if it does: one that comes late may bring
 * several lapses at once, and none of them is passed over.
 */
export function leechAt(
  { before, after }: { readonly before: number; readonly after: number },
  threshold: number,
): number | undefined {
  for (let lapses = before + 1; lapses <= after; lapses++)
    if (isLeech(lapses, threshold)) return lapses
  return undefined
}

/** The id of the event that suspends a card because a review made a leech of it: it falls with the review, and with its lapses. */
export function leechEventId(reviewId: string): string {
  return `leech-${reviewId}`
}
