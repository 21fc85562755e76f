import { countedReviews } from '../memory/counted-events.ts'
import { keptAtOf } from '../memory/event.ts'
import type { MemoryState } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { admitWhole } from './finish-merges.ts'
import type { ListedReview } from './list-reviews.ts'
import type { Study } from './study.ts'

/** The review that a learner would take back. */
export type LatestReview =
  | Refused
  | {
      readonly kind: 'latest'
      readonly latest: ListedReview
      /** What to call its undoing, so that it happens once, however often it is asked for. */
      readonly undoId: string
    }
  | { readonly kind: 'none' }

/** The last review of any card that counts: practice and what was taken back do not. */
export async function readLatestReview(study: Study, who: Who): Promise<LatestReview> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { learnerId } = admitted.profile
  const cardId = latestCard(await study.store.states(learnerId))
  if (cardId === undefined) return { kind: 'none' }
  const { memories } = await study.store.read(learnerId, { cardIds: [cardId] })
  const review = countedReviews(memories.get(cardId)?.events ?? []).at(-1)
  if (!review) return { kind: 'none' }
  return {
    kind: 'latest',
    latest: { cardId, review, undone: false, changedAt: keptAtOf(review) },
    undoId: undoIdOf(review.id),
  }
}

function latestCard(states: ReadonlyMap<string, MemoryState>): string | undefined {
  let found: { readonly cardId: string; readonly at: number } | undefined
  for (const [cardId, { last }] of states)
    if (last && (!found || last.at > found.at)) found = { cardId, at: last.at }
  return found?.cardId
}

/** The id of the event that undoes a review: the same whoever undoes it. */
export function undoIdOf(reviewId: string): string {
  return `undo-${reviewId}`
}
