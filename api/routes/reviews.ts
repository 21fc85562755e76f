import * as v from 'valibot'
import { type ListedReview, listReviews } from '../../study/act/list-reviews.ts'
import { cardsIn } from '../../study/exam/cards-in.ts'
import { problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import {
  deck,
  fieldsSchema,
  Id,
  ids,
  momentOf,
  page_after,
  page_size,
  tags,
  updated_after,
} from '../schema/query.ts'
import { ReviewDataSchema, ReviewSchema, ReviewsSchema } from '../schema/study.ts'
import { showCollection } from '../show/envelope.ts'
import { cutOrdered, latestFirstKey, latestOf } from '../show/page.ts'
import { readReviewId, showReviewId } from '../show/review-id.ts'
import { showReview } from '../show/study.ts'
import { unknownDeck } from './unknown-deck.ts'

const fields = fieldsSchema(ReviewDataSchema)

/** The whole history, the latest first. */
export const readReviews = defineRoute({
  method: 'GET',
  path: '/v1/reviews',
  scope: 'read',
  id: 'listReviews',
  summary: 'The history of reviews, the latest first',
  description:
    'Never withdrawn: what was undone says so. `updated_after` goes by when a review arrived, or was undone or ' +
    'overridden, so that one which was given offline long ago is among what is new.',
  query: v.strictObject({
    card: v.optional(v.pipe(Id, v.description('Those of one card'))),
    ids,
    deck,
    tags,
    updated_after,
    page_after,
    page_size,
    fields,
  }),
  answer: ReviewsSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, query }) {
    const listed = await listReviews(study, who, query.card)
    if (listed.kind === 'refused') return refuse(listed)
    const missing = unknownDeck(study, query.deck)
    if (missing) return missing
    const named = query.ids && new Set(query.ids.split(','))
    const since = momentOf(query.updated_after)
    const scope = { deck: query.deck, tags: query.tags?.split(',') }
    const isScoped = query.deck !== undefined || query.tags !== undefined
    const within = isScoped && new Set(cardsIn(study.bank(), scope).map(({ cardId }) => cardId))
    const items = listed.reviews
      .filter(
        (each) =>
          (!named || named.has(idOf(each))) &&
          (!within || within.has(each.cardId)) &&
          (since === undefined || each.changedAt > since),
      )
      .map((each) => ({ ...each, key: latestFirstKey(each.review.at, idOf(each)) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const page = cutOrdered({ path: '/v1/reviews', query, items, keyOf: ({ key }) => key })
    if ('kind' in page) return page
    const updatedAt = latestOf(items.map(({ changedAt }) => changedAt))
    return reply(showCollection({ ...page, updatedAt, data: page.items.map(showReview) }))
  },
})

function idOf({ cardId, review }: ListedReview): string {
  return showReviewId({ cardId, reviewId: review.id })
}

/** One review. */
export const readReview = defineRoute({
  method: 'GET',
  path: '/v1/reviews/{review}',
  scope: 'read',
  id: 'readReview',
  summary: 'One review, as it stands',
  params: v.strictObject({ review: Id }),
  query: v.strictObject({ fields }),
  answer: ReviewSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { review: id } }) {
    const { cardId = '', reviewId } = readReviewId(id) ?? {}
    const listed = await listReviews(study, who, cardId)
    if (listed.kind === 'refused') return refuse(listed)
    const found = listed.reviews.find(({ review }) => review.id === reviewId)
    return found ? reply(showReview(found)) : problem('not-found', `There is no review ${id}.`)
  },
})
