import * as v from 'valibot'

/** A moment, as RFC 3339 writes it in UTC. */
export const InstantSchema = v.pipe(v.string(), v.isoTimestamp(), v.description('RFC 3339, in UTC'))

/** One resource in its envelope. */
// @__NO_SIDE_EFFECTS__
export function resourceSchema<const Name extends string, Data extends v.GenericSchema>(
  name: Name,
  data: Data,
) {
  return v.strictObject({
    object: v.literal(name),
    id: v.string(),
    url: v.string(),
    data_updated_at: v.nullable(InstantSchema),
    data,
  })
}

/** What is left of a resource that was deleted, or that the notes no longer make. */
// @__NO_SIDE_EFFECTS__
export function tombstoneSchema<const Name extends string>(name: Name) {
  return v.pipe(
    v.strictObject({
      object: v.literal('tombstone'),
      id: v.string(),
      url: v.string(),
      data_updated_at: v.nullable(InstantSchema),
      data: v.strictObject({
        object: v.literal(name),
        reason: v.picklist(['deleted', 'retired']),
      }),
    }),
    v.description('What is left of it: take it out of your copy'),
  )
}

/** A page of resources. */
// @__NO_SIDE_EFFECTS__
export function collectionSchema<Each extends v.GenericSchema>(each: Each) {
  return v.strictObject({
    object: v.literal('collection'),
    url: v.string(),
    pages: v.strictObject({
      per_page: v.pipe(v.number(), v.integer()),
      next_url: v.nullable(v.string()),
    }),
    total_count: v.pipe(v.number(), v.integer()),
    data_updated_at: v.nullable(InstantSchema),
    data: v.array(each),
  })
}

/** A computed answer that is no resource of its own. */
// @__NO_SIDE_EFFECTS__
export function reportSchema<const Name extends string, Data extends v.GenericSchema>(
  name: Name,
  data: Data,
) {
  return v.strictObject({
    object: v.literal(name),
    url: v.string(),
    data_updated_at: v.pipe(InstantSchema, v.description('When it was computed')),
    data,
  })
}
