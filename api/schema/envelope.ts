import * as v from 'valibot'

/** A moment, as RFC 3339 writes it in UTC. */
export const InstantSchema = v.pipe(v.string(), v.isoTimestamp(), v.description('RFC 3339, in UTC'))

/** One resource in its envelope. */
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

/** A page of resources. */
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
export function reportSchema<const Name extends string, Data extends v.GenericSchema>(
  name: Name,
  data: Data,
) {
  return v.strictObject({
    object: v.literal(name),
    url: v.string(),
    data_updated_at: v.nullable(InstantSchema),
    data,
  })
}
