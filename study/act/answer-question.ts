import type { BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import { gradeAnswer } from '../grade/grade-answer.ts'
import { dayOf } from '../memory/day.ts'
import type { Given, MemoryEvent, ReviewEvent } from '../memory/event.ts'
import { growMemory } from '../memory/grow-memory.ts'
import { isLeech } from '../memory/is-leech.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { parametersOf } from './clock.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** An answer as it arrives. */
export interface Attempt {
  /** From the shown question, or an offline client's own: 8 to 64 of `A-Z a-z 0-9 _ -`. */
  readonly reviewId: string
  readonly cardId: string
  /** What follows the dot in the question's id. */
  readonly form: string
  /** `rev` of the question that was shown. */
  readonly rev: string
  readonly given: Given
  /** The learner was told that it was close, and stands by it. */
  readonly insists?: boolean
  /** When it was answered, by the client's clock, in milliseconds since 1970; now if left out. */
  readonly at?: number
  readonly durationMs?: number
  /** Only practice: kept in the history, without a say in the schedule. */
  readonly practice?: boolean
}

/** What came of it. */
export type Answered =
  | Refused
  | {
      readonly kind: 'answered'
      readonly review: ReviewEvent
      /** The same answer came before; nothing was counted again. */
      readonly replayed: boolean
      readonly memory: Memory
      /** The card has been forgotten too often: see `isLeech`. */
      readonly isLeech?: boolean
      /** The question as it is now; not there if the notes no longer make it. */
      readonly card?: BankCard
      readonly question?: Question
      readonly profile: Profile
    }
  /** The same review id came before with another answer, which stands. */
  | {
      readonly kind: 'mismatch'
      readonly review: ReviewEvent
      readonly memory: Memory
      readonly card?: BankCard
      readonly question?: Question
      readonly profile: Profile
    }
  /** A slip or two off: nothing is kept, ask once more. */
  | { readonly kind: 'close'; readonly card: BankCard; readonly question: Question }
  /** This kind of question takes another kind of answer. */
  | { readonly kind: 'unfit'; readonly expected: readonly Given['kind'][] }
  /** Stem or answer have changed since the question was shown. */
  | { readonly kind: 'rewritten'; readonly card: BankCard }
  /** The notes no longer make this card. */
  | { readonly kind: 'retired' }

/** How far a client's clock may be ahead, and how far back an answer may be dated. */
const AHEAD_MS = 120_000
const BACK_MS = 400 * 86_400_000

/**
 * Grades an answer and keeps it: once, however often it is sent, by one conditional write. Two
 * different answers to one card are both kept, whatever the order in which they arrive.
 *
 * @throws StoreUnavailable if it cannot be told whether the answer is kept: send it again
 */
export async function answerQuestion(study: Study, who: Who, attempt: Attempt): Promise<Answered> {
  const first = await admit(study, who, { cardIds: [attempt.cardId] })
  if (first.kind === 'refused') return first
  const { profile } = first
  let memory = first.found.memories.get(attempt.cardId)
  return keepTrying(study, async () => {
    memory ??= await readMemory(study, profile.learnerId, attempt.cardId)
    const step = answerOnce(study, { profile, memory, attempt })
    if (step.kind !== 'write') return step
    const written = await study.store.append(profile.learnerId, step.memory, step.events)
    memory = written.kind === 'conflict' ? written.memory : undefined
    if (written.kind === 'conflict') return undefined
    const { review, card, question, isLeech: leech } = step
    const content = { card, question, profile }
    return {
      kind: 'answered',
      review,
      replayed: false,
      memory: step.memory,
      isLeech: leech,
      ...content,
    }
  })
}

async function readMemory(study: Study, learnerId: string, cardId: string): Promise<Memory> {
  const { memories } = await study.store.read(learnerId, { cardIds: [cardId] })
  return memories.get(cardId) ?? newMemory(cardId)
}

interface Situation {
  readonly profile: Profile
  readonly memory: Memory
  readonly attempt: Attempt
}

interface Write {
  readonly kind: 'write'
  readonly review: ReviewEvent
  /** The review, and what follows from it. */
  readonly events: readonly MemoryEvent[]
  /** With the events in it. */
  readonly memory: Memory
  readonly isLeech: boolean
  readonly card: BankCard
  readonly question: Question
}

/** What to answer, or what to write, given the memory as it stands. */
function answerOnce(study: Study, { profile, memory, attempt }: Situation): Answered | Write {
  const card = study.bank().card(attempt.cardId)
  const question = card?.questions.find(({ id }) => id === `${attempt.cardId}.${attempt.form}`)
  const content = { ...(card ? { card } : {}), ...(question ? { question } : {}) }
  const kept = memory.events.find(({ id }) => id === attempt.reviewId)
  if (kept?.kind === 'review') {
    const common = { review: kept, memory, profile, ...content }
    return isSame(kept, attempt)
      ? { kind: 'answered', replayed: true, isLeech: isSuspendedBy(memory, kept), ...common }
      : { kind: 'mismatch', ...common }
  }
  if (!card) return { kind: 'retired' }
  if (question?.rev !== attempt.rev) return { kind: 'rewritten', card }
  const graded = gradeAnswer(question, attempt.given, { insists: attempt.insists ?? false })
  if (graded.kind === 'unfit') return graded
  if (graded.kind === 'close') return { kind: 'close', card, question }
  const review = reviewOf(study, { profile, attempt }, graded)
  return { kind: 'write', review, card, question, ...grown({ profile, memory }, review) }
}

/** The memory with a review in it, and with its suspension if the review made a leech of the card. */
function grown(
  { profile, memory }: Omit<Situation, 'attempt'>,
  review: ReviewEvent,
): Pick<Write, 'memory' | 'events' | 'isLeech'> {
  const { leechThreshold, leechAction } = profile.settings
  const known = parametersOf(profile)
  const after = growMemory(memory, [review], known)
  const { lapses } = after.state
  const leech = lapses > memory.state.lapses && isLeech(lapses, leechThreshold)
  if (!leech || leechAction === 'tag') return { memory: after, events: [review], isLeech: leech }
  const suspend = { kind: 'suspend', id: leechId(review), at: review.at, suspended: true } as const
  const events = [review, suspend]
  return { memory: growMemory(memory, events, known), events, isLeech: true }
}

function leechId({ id }: ReviewEvent): string {
  return `leech-${id}`
}

function isSuspendedBy({ events }: Memory, review: ReviewEvent): boolean {
  return events.some(({ id }) => id === leechId(review))
}

function isSame(review: ReviewEvent, { form, rev, given }: Attempt): boolean {
  return review.form === form && review.rev === rev && saidBy(review.given) === saidBy(given)
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
  study: Study,
  { profile, attempt }: Omit<Situation, 'memory'>,
  { right, rating }: Pick<ReviewEvent, 'right' | 'rating'>,
): ReviewEvent {
  const { reviewId, form, rev, given, durationMs, practice } = attempt
  const now = study.now()
  const at = Math.min(Math.max(attempt.at ?? now, now - BACK_MS), now + AHEAD_MS)
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
