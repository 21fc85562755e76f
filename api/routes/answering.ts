import type { BatchAnswered } from '../../study/act/answer-batch.ts'
import type { Attempt } from '../../study/act/answer-question.ts'
import { type ProblemReply, problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { readReviewId } from '../show/review-id.ts'
import { type GivenBody, readGiven } from '../show/study.ts'

/** An answer as the API takes it. */
export interface ReviewBody {
  readonly id: string
  readonly question: string
  readonly rev: string
  readonly answer: GivenBody
  readonly answered_at?: string | undefined
  readonly duration_ms?: number | undefined
  readonly practice?: boolean | undefined
  readonly insist?: boolean | undefined
}

/** An answer as the study takes it, unless its id is one of another card; `sentAt` is the client's clock, if it said. */
export function attemptOf(body: ReviewBody, sentAt?: number): Attempt | ProblemReply {
  const { id, question, rev, answer, answered_at, duration_ms, practice, insist } = body
  const parts = partsOf(question)
  const named = readReviewId(id)
  if (named?.cardId !== parts.cardId) return ofAnotherCard(body, parts.cardId)
  return {
    reviewId: named.reviewId,
    ...parts,
    rev,
    given: readGiven(answer),
    ...(answered_at === undefined ? {} : { at: Date.parse(answered_at) }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(duration_ms === undefined ? {} : { durationMs: duration_ms }),
    ...(practice === undefined ? {} : { practice }),
    ...(insist === undefined ? {} : { insists: insist }),
  }
}

function ofAnotherCard({ id, question }: ReviewBody, cardId: string): ProblemReply {
  const detail = `Found an id of another card, expected one that begins with ${cardId}-`
  const errors = [{ pointer: '/id', detail }]
  return problem('review-mismatch', `The id ${id} is none for an answer to ${question}.`, {
    errors,
  })
}

/** Card and form of a question's id. */
export function partsOf(question: string): { cardId: string; form: string } {
  const dot = question.indexOf('.')
  return { cardId: question.slice(0, dot), form: question.slice(dot + 1) }
}

/** What the options of an answer have to be. */
export const OWN_OPTIONS = 'Found other options, expected ids of its own, each once'

/** Why an answer was not kept, as a problem. */
export function refusalOf(
  answered: Exclude<BatchAnswered, { kind: 'answered' | 'close' }>,
  { id, question, answer }: Pick<ReviewBody, 'id' | 'question' | 'answer'>,
): ProblemReply {
  switch (answered.kind) {
    case 'refused':
      return refuse(answered)
    case 'mismatch':
      return problem('review-mismatch', `The review ${id} is already kept with another answer.`)
    case 'unfit': {
      if ('options' in answer && answered.expected.includes('options')) {
        const errors = [{ pointer: '/answer/options', detail: OWN_OPTIONS }]
        return problem('answer-unfit', `${question}: ${OWN_OPTIONS}.`, { errors })
      }
      const detail = otherKind(answer, answered.expected)
      const errors = [{ pointer: '/answer', detail }]
      return problem('answer-unfit', `${question}: ${detail}.`, { errors })
    }
    case 'rewritten':
    case 'retired':
      return outdated(answered.kind)
    case 'unavailable':
      return problem('unavailable', 'The store did not answer. Send this one again.')
  }
}

/** That a question takes an answer of another kind. */
export function otherKind(answer: GivenBody, expected: readonly string[]): string {
  const wanted = expected.map((kind) => `\`${kind}\``).join(' or ')
  return `Found \`${Object.keys(answer).join(', ')}\`, expected ${wanted}`
}

/** That the notes have changed since a question was shown. */
export function outdated(kind: 'rewritten' | 'retired'): ProblemReply {
  return kind === 'rewritten'
    ? problem(
        'question-rewritten',
        'The question has been rewritten since it was shown. Ask for the next one.',
      )
    : problem('card-retired', 'The notes make no such card, or no longer. Ask for the next one.')
}
