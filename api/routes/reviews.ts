import { listReviews } from '../../study/act/list-reviews.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { ReviewsQuerySchema, ReviewsSchema } from '../schema/study.ts'
import { showCollection } from '../show/envelope.ts'
import { pageOf, pageUrl } from '../show/page.ts'
import { showReview } from '../show/study.ts'

const PER_PAGE = 100

/** The whole history, the latest first. */
export const readReviews = defineRoute({
  method: 'GET',
  path: '/v1/reviews',
  scope: 'read',
  id: 'listReviews',
  summary: 'The history of reviews, the latest first',
  query: ReviewsQuerySchema,
  answer: ReviewsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, query }) {
    const { card, page_after } = query
    const listed = await listReviews(study, who, card)
    if (listed.kind === 'refused') return refuse(listed)
    const { reviews } = listed
    const idOf = (each: (typeof reviews)[number]): string => `${each.cardId}.${each.review.id}`
    const { items, next } = pageOf(reviews, { perPage: PER_PAGE, after: page_after, idOf })
    const url = (after?: string): string => pageUrl('/v1/reviews', { card, page_after: after })
    const page = {
      url: url(page_after),
      perPage: PER_PAGE,
      nextUrl: next === undefined ? undefined : url(next),
      totalCount: reviews.length,
      updatedAt: reviews[0]?.review.at,
      data: items.map(showReview),
    }
    return reply(showCollection(page))
  },
})
