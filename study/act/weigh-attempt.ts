import type { Bank, BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import { gradeAnswer } from '../grade/grade-answer.ts'
import { dayOf } from '../memory/day.ts'
import type { Given, MemoryEvent, ReviewEvent } from '../memory/event.ts'
import { currentMemory, growMemory } from '../memory/grow-memory.ts'
import { leechAt, leechEventId } from '../memory/is-leech.ts'
import type { Memory } from '../memory/memory.ts'
import type { Answered, Attempt } from './attempt.ts'
import { parametersOf } from './clock.ts'
import { effectiveTime } from './effective-time.ts'
import type { Profile } from './store.ts'

/** An attempt, and everything that decides what comes of it. */
export interface Situation {
  readonly bank: Bank
  readonly profile: Profile
  readonly memory: Memory
  readonly attempt: Attempt
  /** When the attempt came in: fixed at its first try, in milliseconds since 1970. */
  readonly receivedAt: number
}

/** A review that is to be kept, and what follows from it. */
export interface Kept {
  readonly kind: 'write'
  readonly review: ReviewEvent
  readonly events: readonly MemoryEvent[]
  /** With the events in it. */
  readonly memory: Memory
  /** What to tell once it is kept. */
  readonly answered: Extract<Answered, { kind: 'answered' }>
}

/** What to answer, or what to write, given the memory as it stands. */
export function weighAttempt(situation: Situation): Answered | Kept {
  const { bank, memory, attempt, profile } = situation
  const card = bank.card(attempt.cardId)
  const question = card?.questions.find(({ id }) => id === `${attempt.cardId}.${attempt.form}`)
  const earlier = findReview(memory, attempt.reviewId)
  if (earlier) {
    const content = { ...(card ? { card } : {}), ...(question ? { question } : {}) }
    const common = {
      review: earlier,
      memory: currentMemory(memory, parametersOf(profile)),
      profile,
    }
    return isSame(earlier, attempt)
      ? {
          kind: 'answered',
          replayed: true,
          isLeech: isLeechOf(memory, earlier),
          ...common,
          ...content,
        }
      : { kind: 'mismatch', ...common, ...content }
  }
  if (!card) return { kind: 'retired' }
  if (question?.rev !== attempt.rev) return { kind: 'rewritten', card }
  const graded = gradeAnswer(question, attempt.given, { insists: attempt.insists ?? false })
  if (graded.kind === 'unfit') return graded
  if (graded.kind === 'close') return { kind: 'close', card, question }
  return keep(situation, reviewOf(situation, graded), { card, question })
}

function findReview({ events }: Memory, reviewId: string): ReviewEvent | undefined {
  for (const event of events) if (event.kind === 'review' && event.id === reviewId) return event
  return undefined
}

/** The memory with a review in it, and with its suspension if the review made a leech of the card. */
function keep(
  { profile, memory }: Situation,
  review: ReviewEvent,
  content: { readonly card: BankCard; readonly question: Question },
): Kept {
  const { leechThreshold, leechAction } = profile.settings
  const known = parametersOf(profile)
  const after = growMemory(memory, [review], known)
  const counts = { before: memory.state.lapses, after: after.state.lapses }
  const lapses = leechAt(counts, leechThreshold)
  const isLeech = lapses !== undefined
  const common = { kind: 'answered', review, replayed: false, isLeech, profile } as const
  if (!isLeech || leechAction === 'tag') {
    const answered = { ...common, memory: after, ...content }
    return { kind: 'write', review, events: [review], memory: after, answered }
  }
  const id = leechEventId(review.id)
  const suspension = { kind: 'suspend', id, at: review.at, suspended: true, lapses } as const
  const events = [review, suspension]
  const suspended = growMemory(memory, events, known)
  const answered = { ...common, memory: suspended, ...content }
  return { kind: 'write', review, events, memory: suspended, answered }
}

function isLeechOf({ events }: Memory, review: ReviewEvent): boolean {
  return events.some(({ id }) => id === leechEventId(review.id))
}

/** Whether it is the same answer, sent again: when it was given, and how long that took, is told by the first. */
function isSame(review: ReviewEvent, { form, rev, given, practice = false }: Attempt): boolean {
  return (
    review.form === form &&
    review.rev === rev &&
    (review.practice ?? false) === practice &&
    saidBy(review.given) === saidBy(given)
  )
}

function saidBy(given: Given): string {
  switch (given.kind) {
    case 'options':
      return `options ${given.ids.toSorted().join(' ')}`
    case 'text':
      return `text ${given.text}`
    case 'sequence':
      return `sequence ${JSON.stringify(given.items)}`
    case 'recalled':
      return `recalled ${JSON.stringify(given.items.toSorted())}`
    case 'rating':
      return `rating ${given.rating}`
  }
}

function reviewOf(
  { attempt, profile, receivedAt }: Situation,
  { right, rating }: Pick<ReviewEvent, 'right' | 'rating'>,
): ReviewEvent {
  const { reviewId, form, rev, given, durationMs, practice } = attempt
  const at = effectiveTime(attempt, receivedAt)
  return {
    kind: 'review',
    id: reviewId,
    at,
    day: dayOf(at, profile.settings),
    rating,
    right,
    form,
    rev,
    given,
    parameters: parametersOf(profile).currentId,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(practice ? { practice: true } : {}),
  }
}
