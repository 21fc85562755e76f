import * as v from 'valibot'
import { FLAG_REASONS } from '../../study/act/entries.ts'
import { collectionSchema, InstantSchema, resourceSchema, tombstoneSchema } from './envelope.ts'
import { QuestionId } from './study.ts'

/** What is wrong with a question. */
export const FlagBodySchema = v.strictObject({
  question: QuestionId,
  rev: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}$/, 'Expected eight hexadecimal digits'),
    v.description('As it was shown'),
  ),
  reason: v.picklist(FLAG_REASONS),
  comment: v.optional(v.pipe(v.string(), v.maxLength(1000))),
})

/** What a flag is. */
export const FlagDataSchema = v.strictObject({
  card: v.string(),
  question: v.string(),
  rev: v.string(),
  reason: v.picklist(FLAG_REASONS),
  comment: v.string(),
  created_at: InstantSchema,
})

/** A question that was reported. */
export const FlagSchema = resourceSchema('flag', FlagDataSchema)

/** A flag that was withdrawn. */
export const FlagGoneSchema = tombstoneSchema('flag')

/** A page of flags. */
export const FlagsSchema = collectionSchema(v.variant('object', [FlagSchema, FlagGoneSchema]))
