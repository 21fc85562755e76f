import * as v from 'valibot'
import { collectionSchema, InstantSchema, resourceSchema, tombstoneSchema } from './envelope.ts'
import { ReviewId } from './query.ts'

const PHASES = ['new', 'learning', 'review', 'relearning'] as const
const Count = v.pipe(v.number(), v.integer())

/** What a memory is. */
export const MemoryDataSchema = v.strictObject({
  card: v.string(),
  phase: v.picklist(PHASES),
  due_at: InstantSchema,
  interval_days: Count,
  stability_days: v.pipe(
    v.number(),
    v.description('Days after which the chance of recall has fallen to 90 %'),
  ),
  difficulty: v.pipe(v.number(), v.description('1 (easy) to 10; 0 while new')),
  reps: Count,
  lapses: Count,
  suspended: v.boolean(),
  buried_until: v.pipe(
    v.nullable(InstantSchema),
    v.description('Out of drills before this moment'),
  ),
})

/** What a learner's memory of a card has come to. */
export const MemorySchema = resourceSchema('memory', MemoryDataSchema)

/** A page of memories; of cards that the notes no longer make only that they are gone. */
export const MemoriesSchema = collectionSchema(
  v.variant('object', [MemorySchema, tombstoneSchema('memory')]),
)

/** The id of something that a client asks for once. */
export const ChangeId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{8,64}$/, 'Expected 8 to 64 of A-Z a-z 0-9 _ -'),
  v.description('Of your own making: sent again, it happens once'),
)
const Reviewed = v.pipe(ReviewId, v.description('A review of this card'))

/** What a learner may do to a card besides answering it. */
export const ChangeBodySchema = v.variant('kind', [
  v.strictObject({ id: ChangeId, kind: v.literal('undo'), review: Reviewed }),
  v.strictObject({ id: ChangeId, kind: v.literal('override'), review: Reviewed }),
  v.strictObject({ id: ChangeId, kind: v.literal('suspend') }),
  v.strictObject({ id: ChangeId, kind: v.literal('resume') }),
  v.strictObject({
    id: ChangeId,
    kind: v.literal('bury'),
    days: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(365),
        v.description('Of the learner; until tomorrow if left out'),
      ),
    ),
  }),
  v.strictObject({ id: ChangeId, kind: v.literal('reset') }),
])

/** A change of a memory. */
export type ChangeBody = v.InferOutput<typeof ChangeBodySchema>
