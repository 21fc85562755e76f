import { createHash } from 'node:crypto'
import type { Memory } from '../memory/memory.ts'
import { base32 } from './base32.ts'
import type { Flag } from './entries.ts'
import type { Study } from './study.ts'

/** What the author reads of it: no word of whose answer it was, nor what it said. */
const COMMENT = 'A learner whose answer was graded wrong says that it was right.'

/**
 * Tells whoever writes the notes that a learner overrode a review: as a report of its question, once
 * for each review, however often it is told. A review that was right, or is not there, is none.
 */
export async function reportOverride(
  study: Study,
  { cardId, events }: Memory,
  { learnerId, reviewId }: { readonly learnerId: string; readonly reviewId: string },
): Promise<void> {
  const review = events.find((event) => event.kind === 'review' && event.id === reviewId)
  if (review?.kind !== 'review' || review.right) return
  const now = study.now()
  const flag: Flag = {
    createdAt: now,
    updatedAt: now,
    cardId,
    question: `${cardId}.${review.form}`,
    rev: review.rev,
    reason: 'wrong',
    comment: COMMENT,
  }
  const digest = createHash('sha256').update(`override/${learnerId}/${reviewId}`).digest()
  const id = base32(digest.subarray(0, 10))
  await study.store.putEntry({ kind: 'report', owner: cardId, id }, { value: flag, version: 1 })
}
