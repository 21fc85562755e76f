import type { Option } from '../bank/question.ts'

/** How points are given: one for a right answer, or more the sooner it came. */
export type QuizMode = 'normal' | 'speed'

/** How much time there is. */
export type QuizPace = 'relaxed' | 'normal' | 'fast'

/** A question as it was asked in a round; what the notes say since does not change it. */
export interface RoundQuestion {
  readonly cardId: string
  /** What follows the dot in the question's id. */
  readonly form: string
  readonly rev: string
  readonly stem: string
  readonly context: readonly string[]
  /** In the order in which they are shown. */
  readonly options: readonly Pick<Option, 'id' | 'text' | 'key'>[]
}

/** The question of a round that is past: without its texts, which would be kept fifty times. */
export function pastQuestion(question: RoundQuestion): RoundQuestion {
  const options = question.options.map(({ id, key }) => ({ id, key, text: '' }))
  return { ...question, stem: '', context: [], options }
}

/** A round that was asked. All times in milliseconds since 1970. */
export interface Round {
  readonly question: RoundQuestion
  readonly openedAt: number
  /** Answers after this are late; by a second they are forgiven. */
  readonly closesAt: number
}

/**
 * A quiz for everybody in a channel. It is in its lead-in, open for answers, showing what was right,
 * or over.
 */
export interface Quiz {
  readonly id: string
  readonly channelId: string
  readonly serverId: string
  /** Discord's id of who began it. */
  readonly hostId: string
  /** Discord's code of the language it speaks. */
  readonly locale: string
  /** Cards that are asked, in order. */
  readonly cardIds: readonly string[]
  readonly pace: QuizPace
  readonly mode: QuizMode
  readonly phase: 'lead' | 'open' | 'shown' | 'over'
  /** When the phase ends, unless something happens before. */
  readonly wakeAt: number
  /** Rounds asked so far; the last is the one that is open or shown. */
  readonly rounds: readonly Round[]
  /** How many of the cards were asked, or passed over since the notes no longer ask them so. */
  readonly drawn: number
  /** Learners who have answered in a round that was shown. */
  readonly players: readonly string[]
  /** Rounds in a row that nobody answered. */
  readonly silentRounds: number
  /** Whether the channel has been told of this phase. */
  readonly told: boolean
  /** The message of the last round. */
  readonly messageId?: string
  /** Whether it was ended before the channel saw what was right in the last round. */
  readonly isCut?: boolean
  /** Whether somebody stopped it. */
  readonly isStopped?: boolean
  /** A digest of the answers that were kept for their learners when the last round was shown: another, and some came since. */
  readonly heard?: string
  readonly startedAt: number
}

/** An answer in a round: one a learner, the first counts. */
export interface QuizAnswer {
  readonly quizId: string
  readonly round: number
  readonly learnerId: string
  /** Discord's id of who answered. */
  readonly userId: string
  readonly cardId: string
  readonly optionId: string
  readonly right: boolean
  readonly at: number
}

/** So much late, an answer is forgiven: it was on its way. */
export const GRACE_MS = 1000
/** From the command to the first question. */
export const LEAD_MS = 5000
/** How long what was right is shown. */
export const PAUSE_MS = 6000
/** So many rounds in a row without an answer end a quiz. */
export const SILENT_ROUNDS_AT_MOST = 3

/** How long a round is open. */
export const ANSWER_MS = {
  relaxed: 40_000,
  normal: 20_000,
  fast: 10_000,
} as const satisfies Record<QuizPace, number>

/** Whether no round follows the one that is shown. */
export function isLastRound({ drawn, cardIds, silentRounds }: Quiz): boolean {
  return drawn >= cardIds.length || silentRounds >= SILENT_ROUNDS_AT_MOST
}

/** The round that is open or shown. */
export function lastRound({ rounds }: Quiz): Round | undefined {
  return rounds.at(-1)
}

/** Whether an answer to a round that came at a moment is taken. */
export function isInTime({ openedAt, closesAt }: Round, at: number): boolean {
  return at >= openedAt && at <= closesAt + GRACE_MS
}
