import type { CardsSchema, DecksSchema } from '../../api/schema/content.ts'
import type { DueSummarySchema, NewLearnerSchema } from '../../api/schema/learner.ts'
import type { SolutionSchema } from '../../api/schema/question.ts'
import type {
  NextSchema,
  RevealedSchema,
  ReviewBodySchema,
  ReviewedSchema,
  ReviewsSchema,
} from '../../api/schema/study.ts'

/** What a schema of the API lets through, without the library that checks it. */
type Shape<Schema extends { readonly '~types'?: { readonly output: unknown } | undefined }> =
  NonNullable<Schema['~types']>['output']

export type Decks = Shape<typeof DecksSchema>
export type Deck = Decks['data'][number]
export type Cards = Shape<typeof CardsSchema>
export type Summary = Shape<typeof DueSummarySchema>
export type NewLearner = Shape<typeof NewLearnerSchema>
export type Solution = Shape<typeof SolutionSchema>
export type Next = Shape<typeof NextSchema>
/** A question that is asked, with what its answer needs. */
export type Asked = Extract<Next['data'], { state: 'question' }>
export type Question = Asked['question']
export type Revealed = Shape<typeof RevealedSchema>
export type ReviewBody = Shape<typeof ReviewBodySchema>
export type Answer = ReviewBody['answer']
export type Reviewed = Shape<typeof ReviewedSchema>
/** An answer that was graded and kept. */
export type Review = Extract<Reviewed, { object: 'review' }>
export type Reviews = Shape<typeof ReviewsSchema>
/** How well a card was remembered. */
export type Rating = keyof Revealed['data']['ratings']
