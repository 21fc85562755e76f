import { answerBatch, type BatchAnswered } from '../../study/act/answer-batch.ts'
import { check } from '../check.ts'
import { type ProblemReply, problemBody } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { BatchBodySchema, BatchedSchema } from '../schema/batch.ts'
import { momentOf } from '../schema/query.ts'
import { ReviewBodySchema } from '../schema/study.ts'
import { instant } from '../show/envelope.ts'
import { showMemory } from '../show/memory.ts'
import { showKept } from '../show/study.ts'
import { attemptOf, type ReviewBody, refusalOf } from './answering.ts'

/** Answers that were given offline. */
export const createBatch = defineRoute({
  method: 'POST',
  path: '/v1/reviews/batch',
  scope: 'study',
  id: 'createReviews',
  summary: 'Answer up to 500 questions that were asked offline',
  description:
    'In any order; each as `POST /v1/reviews` does, with a result of its own: one that fails or is ' +
    'malformed leaves the others as they are. Two under one `id` are told like two requests.',
  again: 'What was kept is `replayed`, whichever batch it comes in.',
  body: BatchBodySchema,
  largestBody: 262_144,
  answer: BatchedSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'batch',
  async run({ study, who, body }) {
    const { reviews, sent_at } = body
    const sent = reviews.map((each) => readSent(each, momentOf(sent_at)))
    const attempts = sent.flatMap((each) => (each.kind === 'sent' ? [each.attempt] : []))
    const batch = await answerBatch(study, who, attempts)
    if (batch.kind === 'refused') return refuse(batch)
    const changed = new Map<string, ReturnType<typeof showMemory>>()
    for (const answered of batch.answers)
      if (answered.kind === 'answered') {
        const { memory, profile } = answered
        changed.set(memory.cardId, showMemory(memory, profile))
      }
    const answers = batch.answers.values()
    const data = sent.map((each, at) =>
      each.kind === 'sent'
        ? resultOf(each.body, { answered: answers.next().value, at })
        : refusedResult(idOf(reviews[at]), { reply: each, at }),
    )
    const memories = [...changed.values()]
    return reply({
      object: 'batch' as const,
      url: '/v1/reviews/batch',
      data_updated_at: instant(study.now()),
      data,
      resources_updated: { memories },
    })
  },
})

/** One answer of a batch as the study takes it, or what is wrong with it. */
function readSent(each: unknown, sentAt: number | undefined) {
  const read = check(ReviewBodySchema, each, 'body')
  if (read.kind === 'problem') return read
  const attempt = attemptOf(read.value, sentAt)
  return 'kind' in attempt ? attempt : { kind: 'sent' as const, body: read.value, attempt }
}

interface Result {
  readonly answered: BatchAnswered | undefined
  readonly at: number
}

function resultOf(body: ReviewBody, { answered = { kind: 'unavailable' }, at }: Result) {
  const { id } = body
  switch (answered.kind) {
    case 'answered': {
      const state = answered.replayed ? ('replayed' as const) : ('created' as const)
      return { id, state, review: showKept(answered) }
    }
    case 'close':
      return { id, state: 'close' as const }
    default:
      return refusedResult(id, { reply: refusalOf(answered, body), at })
  }
}

/** Pointers are into the body that was sent: they begin at the answer's place in it. */
function refusedResult(id: string, { reply, at }: { reply: ProblemReply; at: number }) {
  const { errors, ...problem } = problemBody(reply, id)
  const placed = errors?.map((error) => ({
    ...error,
    pointer: `/reviews/${at}${error.pointer ?? ''}`,
  }))
  return {
    id,
    state: 'refused' as const,
    problem: { ...problem, ...(placed ? { errors: placed } : {}) },
  }
}

/** The id of what may be no answer at all. */
function idOf(review: unknown): string {
  const { id } = Object(review)
  return typeof id === 'string' ? id : ''
}
