import { answerQuestion } from '../../study/act/answer-question.ts'
import { askNext } from '../../study/act/ask-next.ts'
import { revealAnswer } from '../../study/act/reveal-answer.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import {
  NextQuerySchema,
  NextSchema,
  RevealBodySchema,
  RevealedSchema,
  ReviewBodySchema,
  ReviewedSchema,
} from '../schema/study.ts'
import { showReport } from '../show/envelope.ts'
import { showNext, showRevealed, showReviewed } from '../show/study.ts'
import { attemptOf, outdated, partsOf, refusalOf } from './answering.ts'
import { unknownDeck } from './unknown-deck.ts'

/** The next question, without its answer. */
export const readNext = defineRoute({
  method: 'GET',
  path: '/v1/next',
  scope: 'study',
  id: 'readNext',
  summary: 'The next question of the drill, without its answer',
  description: 'Asking again without answering gives the same question and the same `review_id`.',
  query: NextQuerySchema,
  answer: NextSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, query }) {
    const { deck, mode, ahead_days, anew } = query
    const missing = unknownDeck(study, deck)
    if (missing) return missing
    const next = await askNext(study, who, {
      ...(deck === undefined ? {} : { deckId: deck }),
      ...(mode === undefined ? {} : { mode }),
      ...(ahead_days === undefined ? {} : { aheadDays: Number(ahead_days) }),
      ...(anew === undefined ? {} : { anew: true }),
    })
    return next.kind === 'refused' ? refuse(next) : reply(showNext(next, study.now()))
  },
})

/** The answer to a question that was shown. */
export const createReveal = defineRoute({
  method: 'POST',
  path: '/v1/reveal',
  scope: 'study',
  id: 'revealAnswer',
  summary: 'The answer to a question, and what each rating would lead to',
  description: 'For questions that the learner grades.',
  again: 'Keeps nothing, however often it is sent.',
  body: RevealBodySchema,
  answer: RevealedSchema,
  statuses: [200],
  problems: ['question-rewritten', 'card-retired'],
  cache: 'no-store',
  limit: 'read',
  async run({ study, who, body }) {
    const revealed = await revealAnswer(study, who, { ...partsOf(body.question), rev: body.rev })
    switch (revealed.kind) {
      case 'refused':
        return refuse(revealed)
      case 'revealed':
        return reply(showRevealed(revealed, study.now()))
      case 'rewritten':
      case 'retired':
        return outdated(revealed.kind)
    }
  },
})

const CLOSE =
  'A slip or two off. Ask once more; send the same id with `insist` if the learner stands by it.'

/** An answer, graded and kept. */
export const createReview = defineRoute({
  method: 'POST',
  path: '/v1/reviews',
  scope: 'study',
  id: 'createReview',
  summary: 'Answer a question',
  description:
    'Grades the answer and keeps it, once for each `id`. Another answer under the same `id` is refused, as is an ' +
    'answer to another card; its times, and `insist`, may differ. A typed answer that is a slip or two off is called `close` and not kept.',
  body: ReviewBodySchema,
  answer: ReviewedSchema,
  statuses: [200, 201],
  problems: ['question-rewritten', 'card-retired', 'answer-unfit', 'review-mismatch'],
  cache: 'no-store',
  again:
    'Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.',
  async run({ study, who, body }) {
    const attempt = attemptOf(body)
    if ('kind' in attempt) return attempt
    const answered = await answerQuestion(study, who, attempt)
    if (answered.kind === 'close') {
      const data = { question: body.question, detail: CLOSE }
      return reply(
        showReport({ object: 'close', url: '/v1/reviews', updatedAt: study.now() }, data),
      )
    }
    if (answered.kind !== 'answered') return refusalOf(answered, body)
    const shown = showReviewed(answered)
    if (answered.replayed) return reply(shown, { headers: { 'idempotent-replayed': 'true' } })
    return reply(shown, { status: 201, headers: { location: shown.url } })
  },
})
