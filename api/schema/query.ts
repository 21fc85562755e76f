import * as v from 'valibot'

const LIST = /^[^,]{1,100}(?:,[^,]{1,100}){0,99}$/

/** Up to a hundred names in one parameter. */
// @__NO_SIDE_EFFECTS__
function listSchema(description: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(LIST, 'Expected 1 to 100 names, separated by commas'),
      v.description(`${description}, separated by commas`),
    ),
  )
}

const MOMENT = 'Expected a moment such as 2026-11-20T12:00:00Z'
const Name = v.pipe(v.string(), v.maxLength(200))

/** The id of something: longer than any there is would only be looked up in vain. */
export const Id = v.pipe(v.string(), v.maxLength(100))

/** The id of a review. */
export const ReviewId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z2-7]{10}-[A-Za-z0-9_-]{8,53}$/,
    'Expected the id of its card, a hyphen, and 8 to 53 of A-Z a-z 0-9 _ -',
  ),
)

/** Where a page begins. */
export const page_after = v.optional(v.pipe(Name, v.description('From `next_url`')))

/** How many a page holds. */
export const page_size = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, 'Expected a whole number from 1 to 500'),
    v.description('How many of them: 1 to 500, 100 if left out'),
  ),
)

/** Those named. */
export const ids = listSchema('Those named')

/** Those of one deck. */
export const deck = v.optional(v.pipe(Name, v.description('Those of one deck')))

/** Those of cards that have one of the tags. */
export const tags = listSchema('Those with one of these tags')

/** Those that have changed since. */
export const updated_after = v.optional(
  v.pipe(v.string(), v.isoTimestamp(MOMENT), v.description('Those that have changed since')),
)

/** Those that come due before. */
export const due_before = v.optional(
  v.pipe(v.string(), v.isoTimestamp(MOMENT), v.description('Those that are due before')),
)

/** Which fields of `data` to send: all of them if left out. */
// @__NO_SIDE_EFFECTS__
export function fieldsSchema(data: { readonly entries: Readonly<Record<string, unknown>> }) {
  const names = Object.keys(data.entries)
  return v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => text.split(',').every((name) => names.includes(name)),
        `Expected some of ${names.join(',')}`,
      ),
      v.description(`Only these of \`data\`, separated by commas: ${names.join(', ')}`),
    ),
  )
}

/** The moment of a parameter that has been checked, in milliseconds since 1970. */
export function momentOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
