import type { BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import type { Given, ReviewEvent } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused } from './admit.ts'
import type { ClientTime } from './effective-time.ts'
import type { Profile } from './store.ts'

/** An answer as it arrives; without a time it was given now. */
export interface Attempt extends ClientTime {
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
