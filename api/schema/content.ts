import * as v from 'valibot'
import { collectionSchema, resourceSchema } from './envelope.ts'
import { QuestionSchema, SolutionSchema } from './question.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A deck: a folder of notes, studied together. */
export const DeckSchema = resourceSchema(
  'deck',
  v.strictObject({
    title: v.string(),
    description: v.string(),
    emoji: v.optional(v.string()),
    cards_count: Count,
    questions_count: Count,
  }),
)

/** All decks. */
export const DecksSchema = collectionSchema(DeckSchema)

/** A card: what is learned and scheduled, with every way to ask it. */
export const CardSchema = resourceSchema(
  'card',
  v.strictObject({
    deck: v.string(),
    group: v.pipe(
      v.string(),
      v.description('Siblings share it: they are not asked on the same day'),
    ),
    tags: v.array(v.string()),
    rule: v.pipe(
      v.string(),
      v.description('How the compiler found it; `author/…` if an author wrote it'),
    ),
    source: SolutionSchema.entries.source,
    questions: v.array(QuestionSchema),
  }),
)

/** A page of cards. */
export const CardsSchema = collectionSchema(CardSchema)
