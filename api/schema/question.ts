import * as v from 'valibot'

const KINDS = [
  'choice',
  'select',
  'truefalse',
  'cloze',
  'typed',
  'recall',
  'order',
  'match',
] as const
const Strings = v.array(v.string())

const asked = {
  id: v.pipe(v.string(), v.description('`<card>.<form>`')),
  rev: v.pipe(
    v.string(),
    v.description('Changes when stem or key change; send it back with the answer'),
  ),
  kind: v.picklist(KINDS),
  stem: v.pipe(v.string(), v.description('Inline Markdown; pictures are at `/v1/assets/…`')),
  context: v.pipe(Strings, v.description('Headings to show before the stem')),
  hint: v.optional(v.string()),
}

/** A question without its answer. */
export const ShownQuestionSchema = v.strictObject({
  ...asked,
  options: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: v.string(), text: v.string() })),
      v.description('What to pick from, in the order to show'),
    ),
  ),
  items: v.optional(
    v.pipe(Strings, v.description('What to put in order, or to match with `lefts`')),
  ),
  lefts: v.optional(Strings),
  parts: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.description('How many items the list has that is to be recalled'),
    ),
  ),
})

const answered = {
  answer: v.pipe(
    v.string(),
    v.description('The right answer as a person reads it: inline Markdown'),
  ),
  explanation: v.optional(v.pipe(v.string(), v.description('Why: mostly the line of the note'))),
  accepted: v.optional(v.pipe(Strings, v.description('What else is right, as plain text'))),
  tolerance: v.optional(v.number()),
  options: v.optional(
    v.array(
      v.strictObject({
        id: v.string(),
        text: v.string(),
        key: v.boolean(),
        feedback: v.optional(v.string()),
      }),
    ),
  ),
  items: v.optional(
    v.pipe(Strings, v.description('In the right order; of a list to be recalled, each has credit')),
  ),
  pairs: v.optional(v.array(v.strictObject({ left: v.string(), right: v.string() }))),
}

/** A question with its answer. */
export const QuestionSchema = v.strictObject({ ...asked, ...answered })

/** A place in the notes. */
export const SourceSchema = v.strictObject({
  file: v.string(),
  start_line: v.pipe(v.number(), v.integer()),
  end_line: v.pipe(v.number(), v.integer()),
  headings: Strings,
  quote: v.pipe(v.string(), v.description('The lines of the note as written')),
})

/** What is shown once a question was answered or revealed. */
export const SolutionSchema = v.strictObject({ ...answered, source: SourceSchema })
