import * as v from 'valibot'
import { answerBatch, type BatchAnswered } from '../../study/act/answer-batch.ts'
import { type ListedReview, listReviews } from '../../study/act/list-reviews.ts'
import { cardsIn } from '../../study/exam/cards-in.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { check } from '../check.ts'
import { type ProblemReply, problemBody } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { BatchBodySchema, BatchedSchema } from '../schema/batch.ts'
import {
  deck,
  fieldsSchema,
  Id,
  ids,
  momentOf,
  page_after,
  tags,
  updated_after,
} from '../schema/query.ts'
import { ReviewBodySchema, ReviewDataSchema, ReviewsSchema } from '../schema/study.ts'
import { showCollection } from '../show/envelope.ts'
import { showMemory } from '../show/memory.ts'
import { cutOrdered, latestFirstKey, latestOf } from '../show/page.ts'
import { showKept, showReview } from '../show/study.ts'
import { attemptOf, type ReviewBody, refusalOf } from './answering.ts'

/** The whole history, the latest first. */
export const readReviews = defineRoute({
  method: 'GET',
  path: '/v1/reviews',
  scope: 'read',
  id: 'listReviews',
  summary: 'The history of reviews, the latest first',
  description:
    'Never withdrawn: what was undone says so. `updated_after` brings every review of a card to which ' +
    'something was added since, so that one which was given offline long ago is among them.',
  query: v.strictObject({
    card: v.optional(v.pipe(Id, v.description('Those of one card'))),
    ids,
    deck,
    tags,
    updated_after,
    page_after,
    fields: fieldsSchema(ReviewDataSchema),
  }),
  answer: ReviewsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, query }) {
    const listed = await listReviews(study, who, query.card)
    if (listed.kind === 'refused') return refuse(listed)
    const named = query.ids && new Set(query.ids.split(','))
    const since = momentOf(query.updated_after)
    const scope = { deck: query.deck, tags: query.tags?.split(',') }
    const isScoped = query.deck !== undefined || query.tags !== undefined
    const within = isScoped && new Set(cardsIn(study.bank(), scope).map(({ cardId }) => cardId))
    const items = listed.reviews
      .filter(
        ({ cardId, review, writtenAt = review.at }) =>
          (!named || named.has(review.id)) &&
          (!within || within.has(cardId)) &&
          (since === undefined || writtenAt > since),
      )
      .map((each) => ({ ...each, key: keyOf(each) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const page = cutOrdered({ path: '/v1/reviews', query, items, keyOf: ({ key }) => key })
    const updatedAt = latestOf(items.map(({ review, writtenAt = review.at }) => writtenAt))
    return reply(showCollection({ ...page, updatedAt, data: page.items.map(showReview) }))
  },
})

function keyOf({ cardId, review }: ListedReview): string {
  return latestFirstKey(review.at, `${cardId}.${review.id}`)
}

/** Answers that were given offline. */
export const createBatch = defineRoute({
  method: 'POST',
  path: '/v1/reviews/batch',
  scope: 'study',
  id: 'createReviews',
  summary: 'Answer up to 500 questions that were asked offline',
  description:
    'In any order; each as `POST /v1/reviews` does, with a result of its own. One that fails or is ' +
    'malformed leaves the others as they are; pointers of its problem begin at that answer. Sent again, what was kept is `replayed`.',
  body: BatchBodySchema,
  largestBody: 262_144,
  answer: BatchedSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'batch',
  async run({ study, who, body }) {
    const { reviews, sent_at } = body
    const read = reviews.map((each) => check(ReviewBodySchema, each, 'body'))
    const attempts = read.flatMap((each) =>
      each.kind === 'value' ? [attemptOf(each.value, momentOf(sent_at))] : [],
    )
    const batch = await answerBatch(study, who, attempts)
    if (batch.kind === 'refused') return refuse(batch)
    const changed = new Map<string, ReturnType<typeof showMemory>>()
    for (const answered of batch.answers)
      if (answered.kind === 'answered') {
        const { memory, profile } = answered
        changed.set(memory.cardId, showMemory(dated(memory, study.now()), profile.settings))
      }
    const answers = batch.answers.values()
    const data = read.map((each, at) =>
      each.kind === 'value'
        ? resultOf(each.value, answers.next().value)
        : refusedResult(idOf(reviews[at]), each),
    )
    const memories = [...changed.values()]
    return reply({
      object: 'batch' as const,
      url: '/v1/reviews/batch',
      data_updated_at: null,
      data,
      resources_updated: { memories },
    })
  },
})

function dated(memory: Memory, writtenAt: number) {
  return { ...memory, writtenAt }
}

function resultOf(body: ReviewBody, answered: BatchAnswered = { kind: 'unavailable' }) {
  const { id } = body
  switch (answered.kind) {
    case 'answered': {
      const state = answered.replayed ? ('replayed' as const) : ('created' as const)
      return { id, state, review: showKept(answered) }
    }
    case 'close':
      return { id, state: 'close' as const }
    default:
      return refusedResult(id, refusalOf(answered, body))
  }
}

function refusedResult(id: string, reply: ProblemReply) {
  const { errors, ...problem } = problemBody(reply, id)
  return {
    id,
    state: 'refused' as const,
    problem: { ...problem, ...(errors ? { errors: [...errors] } : {}) },
  }
}

/** The id of what may be no answer at all. */
function idOf(review: unknown): string {
  const { id } = Object(review)
  return typeof id === 'string' ? id : ''
}
