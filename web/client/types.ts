import type { components, operations } from '../../client/api.ts'

type Schemas = components['schemas']

/** What an operation answers when all is well. */
type Answered<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

export type Deck = Schemas['Deck']
export type Summary = Answered<'readSummary'>
/** What came of fitting the schedule. */
export type Fitted = Answered<'fitWeights'>
export type Solution = Schemas['Solution']
export type Next = Answered<'readNext'>
/** A question that is asked, with what its answer needs. */
export type Asked = Extract<Next['data'], { state: 'question' }>
export type Question = Asked['question']
export type Revealed = Answered<'revealAnswer'>
export type ReviewBody = Schemas['ReviewBody']
export type Answer = Schemas['Answer']
export type Reviewed = Answered<'createReview'>
/** An answer that was graded and kept. */
export type Review = Extract<Reviewed, { object: 'review' }>
/** How well a card was remembered. */
export type Rating = keyof Revealed['data']['ratings']
