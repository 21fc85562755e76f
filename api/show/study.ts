import type { Next } from '../../study/act/ask-next.ts'
import { dueMoment } from '../../study/act/due-moment.ts'
import { type ListedReview, reviewsOf } from '../../study/act/list-reviews.ts'
import type { Revealed } from '../../study/act/reveal-answer.ts'
import type { BankCard } from '../../study/bank/bank.ts'
import type { Question } from '../../study/bank/question.ts'
import type { Given, Rating, ReviewEvent } from '../../study/memory/event.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { instant, showReport, showResource } from './envelope.ts'
import { type ShownFor, showMemory } from './memory.ts'
import { showShown, showSolution } from './question.ts'
import { showReviewId } from './review-id.ts'

/** What comes next, as the API writes it. */
export function showNext(next: Exclude<Next, { kind: 'refused' }>, now: number) {
  return showReport({ object: 'next', url: '/v1/next', updatedAt: now }, nextData(next))
}

function nextData(next: Exclude<Next, { kind: 'refused' }>) {
  switch (next.kind) {
    case 'asked':
      return {
        state: 'question' as const,
        review_id: showReviewId({ cardId: next.card.id, reviewId: next.reviewId }),
        card: next.card.id,
        deck: next.card.deckId,
        left: next.left,
        is_new: next.memory.state.reps === 0,
        practice: next.practice,
        question: showShown(next.shown),
      }
    case 'waiting':
      return { state: 'waiting' as const, until: instant(next.until) }
    case 'finished':
      return {
        state: 'finished' as const,
        until: instant(next.until),
        held_back: next.heldBack,
        paused: next.paused,
      }
  }
}

/** An answer revealed, as the API writes it. */
export function showRevealed(
  { card, question, after, profile }: Extract<Revealed, { kind: 'revealed' }>,
  now: number,
) {
  const outlook = (rating: Rating) => ({
    due_at: instant(dueMoment(after[rating], profile.settings)),
    interval_days: after[rating].intervalDays,
  })
  const ratings = {
    again: outlook('again'),
    hard: outlook('hard'),
    good: outlook('good'),
    easy: outlook('easy'),
  }
  const data = { question: question.id, solution: showSolution(card, question), ratings }
  return showReport({ object: 'solution', url: '/v1/reveal', updatedAt: now }, data)
}

/** A review, as the API writes it. */
export function showReview({ cardId, review, undone, overridden, changedAt }: ListedReview) {
  const { form, rev, given, right, rating, at, durationMs, practice } = review
  const data = {
    card: cardId,
    question: `${cardId}.${form}`,
    rev,
    answer: showGiven(given),
    right,
    rating,
    answered_at: instant(at),
    ...(durationMs === undefined ? {} : { duration_ms: durationMs }),
    practice: practice ?? false,
    undone,
    overridden: overridden ?? false,
  }
  const id = showReviewId({ cardId, reviewId: review.id })
  return showResource(
    { object: 'review', id, url: `/v1/reviews/${id}`, updatedAt: changedAt },
    data,
  )
}

/** A review as the log of its card has it, as the API writes it. */
export function showKept({ review, memory }: Pick<Kept, 'review' | 'memory'>) {
  const listed = reviewsOf(memory).find((each) => each.review.id === review.id)
  if (!listed) throw new RangeError(`Unexpected review ${review.id}, not of ${memory.cardId}`)
  return showReview(listed)
}

/** What was kept of an answer. */
export interface Kept {
  readonly review: ReviewEvent
  readonly memory: Memory
  readonly card?: BankCard
  readonly question?: Question
  readonly profile: ShownFor
}

/** A review with its solution and all that changed, as the API writes it. */
export function showReviewed({ review, memory, card, question, profile }: Kept) {
  return {
    ...showKept({ review, memory }),
    solution: card && question ? showSolution(card, question) : null,
    resources_updated: { memory: showMemory(memory, profile) },
  }
}

/** An answer, as the API writes it. */
export function showGiven(given: Given) {
  switch (given.kind) {
    case 'options':
      return { options: [...given.ids] }
    case 'text':
      return { text: given.text }
    case 'sequence':
      return { sequence: [...given.items] }
    case 'recalled':
      return { recalled: [...given.items] }
    case 'rating':
      return { rating: given.rating }
  }
}

/** An answer as the API takes it. */
export type GivenBody =
  | { options: string[] }
  | { text: string }
  | { sequence: string[] }
  | { recalled: string[] }
  | { rating: Rating }

/** An answer of the API as the study takes it. */
export function readGiven(answer: GivenBody): Given {
  if ('options' in answer) return { kind: 'options', ids: answer.options }
  if ('text' in answer) return { kind: 'text', text: answer.text }
  if ('sequence' in answer) return { kind: 'sequence', items: answer.sequence }
  if ('recalled' in answer) return { kind: 'recalled', items: answer.recalled }
  return { kind: 'rating', rating: answer.rating }
}
