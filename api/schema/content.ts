import * as v from 'valibot'
import { collectionSchema, resourceSchema, tombstoneSchema } from './envelope.ts'
import { QuestionSchema, SourceSchema } from './question.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What a deck is. */
export const DeckDataSchema = v.strictObject({
  title: v.string(),
  description: v.string(),
  emoji: v.optional(v.string()),
  cards_count: Count,
  questions_count: Count,
})

/** A deck: a folder of notes, studied together. */
export const DeckSchema = resourceSchema('deck', DeckDataSchema)

/** All decks. */
export const DecksSchema = collectionSchema(DeckSchema)

/** What a card is. */
export const CardDataSchema = v.strictObject({
  deck: v.string(),
  group: v.pipe(v.string(), v.description('Siblings share it: they are not asked on the same day')),
  tags: v.array(v.string()),
  rule: v.pipe(
    v.string(),
    v.description('How the compiler found it; `author/…` if an author wrote it'),
  ),
  source: SourceSchema,
  questions: v.array(QuestionSchema),
})

/** A card: what is learned and scheduled, with every way to ask it. */
export const CardSchema = resourceSchema('card', CardDataSchema)

/** A page of cards, and of those named that the notes no longer make. */
export const CardsSchema = collectionSchema(
  v.variant('object', [CardSchema, tombstoneSchema('card')]),
)
