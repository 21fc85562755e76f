import * as v from 'valibot'
import { InstantSchema } from './envelope.ts'
import { MemorySchema } from './memory.ts'
import { ProblemSchema } from './problem.ts'
import { ReviewSchema } from './study.ts'

/** As many answers as one batch takes. */
export const BATCH_AT_MOST = 500

/** Documented as one answer, and read by itself, so that one that is malformed does not hold up the others. */
const OneReview = v.pipe(v.unknown(), v.metadata({ $ref: '#/components/schemas/ReviewBody' }))

/** Answers that were given offline, in any order. */
export const BatchBodySchema = v.strictObject({
  reviews: v.pipe(v.array(OneReview), v.minLength(1), v.maxLength(BATCH_AT_MOST)),
  sent_at: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp('Expected a moment such as 2026-11-20T12:00:00Z'),
      v.description("The client's clock as it sends: tells how far it is off"),
    ),
  ),
})

const Result = v.variant('state', [
  v.strictObject({
    id: v.string(),
    state: v.picklist(['created', 'replayed']),
    review: ReviewSchema,
  }),
  v.strictObject({
    id: v.string(),
    state: v.pipe(
      v.literal('close'),
      v.description('A slip or two off, and not kept: send it again with `insist`'),
    ),
  }),
  v.strictObject({
    id: v.pipe(v.string(), v.description('As it came; empty if none did')),
    state: v.literal('refused'),
    problem: ProblemSchema,
  }),
])

/** One result an answer, in the order in which they came, and everything that changed. */
export const BatchedSchema = v.strictObject({
  object: v.literal('batch'),
  url: v.string(),
  data_updated_at: InstantSchema,
  data: v.array(Result),
  resources_updated: v.strictObject({ memories: v.array(MemorySchema) }),
})
