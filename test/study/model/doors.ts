import type { Api } from '../../../api/answer-request.ts'
import { answerBatch, type BatchAnswered } from '../../../study/act/answer-batch.ts'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import type { Attempt } from '../../../study/act/attempt.ts'
import type { Study } from '../../../study/act/study.ts'
import type { ReviewEvent } from '../../../study/memory/event.ts'
import { ask } from '../../support/test-api.ts'

/** What is said to an answer; of a review as much as the door tells. */
export type Heard =
  | { readonly kind: 'answered'; readonly replayed: boolean; readonly review: Partial<ReviewEvent> }
  | { readonly kind: 'mismatch' | 'retired' | 'rewritten' }

/** A way in for answers. */
export interface Door {
  /** Answers as they arrive: alone, or together, which some doors tell the client's clock of only once. */
  arriving(attempts: readonly Attempt[], isBatch: boolean): readonly Attempt[]
  answer(learnerId: string, attempt: Attempt): Promise<Heard>
  batch(learnerId: string, attempts: readonly Attempt[]): Promise<readonly Heard[]>
  /** Somebody became another: what they held to come in by has ended. */
  joined(from: string, into: string): void
}

/** The actions themselves, as the bot calls them. */
export function actionDoor(study: Study): Door {
  return {
    arriving: (attempts) => attempts,
    answer: async (learnerId, attempt) =>
      heardOf(await answerQuestion(study, { learnerId }, attempt)),
    async batch(learnerId, attempts) {
      const batch = await answerBatch(study, { learnerId }, attempts)
      if (batch.kind !== 'batch') throw new Error(batch.kind)
      return batch.answers.map(heardOf)
    },
    joined() {},
  }
}

function heardOf(answered: BatchAnswered): Heard {
  switch (answered.kind) {
    case 'answered': {
      const { replayed, review } = answered
      return { kind: 'answered', replayed, review }
    }
    case 'mismatch':
    case 'retired':
    case 'rewritten':
      return { kind: answered.kind }
    default:
      throw new Error(`Unexpected ${answered.kind}`)
  }
}

/** The HTTP API, with a token for each learner. */
export function httpDoor(study: Study, first: ReadonlyMap<string, string>): Door {
  const tokens = new Map(first)
  const api: Api = { study, files: new Map() }
  const post = (learnerId: string, path: string, body: object) =>
    ask(api, `POST ${path}`, { token: tokens.get(learnerId) ?? '', body })
  return {
    arriving(attempts, isBatch) {
      const sentAt = isBatch
        ? attempts.find((each) => each.sentAt !== undefined)?.sentAt
        : undefined
      return attempts.map(({ sentAt: _, ...attempt }) =>
        sentAt === undefined ? attempt : { ...attempt, sentAt },
      )
    },
    async answer(learnerId, attempt) {
      const { status, body } = await post(learnerId, '/v1/reviews', bodyOf(attempt))
      return status < 300 ? shown(body, status === 200) : { kind: kindOf(body.code) }
    },
    async batch(learnerId, attempts) {
      const [{ sentAt } = { sentAt: undefined }] = attempts
      const sent_at = sentAt === undefined ? {} : { sent_at: new Date(sentAt).toISOString() }
      const reviews = attempts.map(bodyOf)
      const { body } = await post(learnerId, '/v1/reviews/batch', { reviews, ...sent_at })
      return body.data.map(({ state, review, problem }: Result) =>
        problem ? { kind: kindOf(problem.code) } : shown(review, state === 'replayed'),
      )
    },
    joined(from, into) {
      tokens.set(from, tokens.get(into) ?? '')
    },
  }
}

interface Result {
  readonly state: string
  readonly review?: Shown
  readonly problem?: { readonly code: string }
}

interface Shown {
  readonly id: string
  readonly data: {
    readonly rating: ReviewEvent['rating']
    readonly right: boolean
    readonly answered_at: string
    readonly practice: boolean
  }
}

function bodyOf({ reviewId, cardId, form, rev, given, at, practice = false }: Attempt): object {
  if (given.kind !== 'rating') throw new RangeError('the model knows ratings only')
  const answered_at = at === undefined ? {} : { answered_at: new Date(at).toISOString() }
  const answer = { rating: given.rating }
  return {
    id: `${cardId}-${reviewId}`,
    question: `${cardId}.${form}`,
    rev,
    answer,
    practice,
    ...answered_at,
  }
}

/** The id of the card and a hyphen. */
const CARD_PREFIX = 11

function shown(review: Shown | undefined, replayed: boolean): Heard {
  if (!review) throw new Error('no review')
  const { rating, right, answered_at, practice } = review.data
  const seen = { id: review.id.slice(CARD_PREFIX), at: Date.parse(answered_at), rating, right }
  return { kind: 'answered', replayed, review: practice ? { ...seen, practice } : seen }
}

const KINDS = new Map([
  ['review-mismatch', 'mismatch'],
  ['card-retired', 'retired'],
  ['question-rewritten', 'rewritten'],
] as const)

function kindOf(code: string): 'mismatch' | 'retired' | 'rewritten' {
  const kind = KINDS.get(code as 'review-mismatch')
  if (!kind) throw new Error(`Unexpected ${code}`)
  return kind
}
