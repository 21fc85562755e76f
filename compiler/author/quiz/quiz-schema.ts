import * as v from 'valibot'

/** YAML reads `12` and `true` as no text; here they are what their author wrote. */
const TextSchema = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.check((text) => String(text).trim() !== '', 'text'),
)
export type Text = v.InferOutput<typeof TextSchema>
const Flag = v.boolean()
const Amount = v.union([
  v.pipe(v.number(), v.minValue(0, 'a number, 0 or more')),
  v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)?$/, 'a number, 0 or more')),
])

const common = {
  question: v.pipe(TextSchema, v.description('What is asked. Markdown.')),
  hint: v.optional(v.pipe(TextSchema, v.description('Shown to whoever asks for it. Markdown.'))),
  explanation: v.optional(v.pipe(TextSchema, v.description('Shown with the answer. Markdown.'))),
  tags: v.optional(
    v.pipe(v.array(TextSchema), v.maxLength(20), v.description('Besides those of the note.')),
  ),
  id: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,64}$/, 'letters, digits, `_` and `-`, at most 64'),
      v.description('A name of your own, by which the card is known whatever its words.'),
    ),
  ),
}

const Option = v.union([
  TextSchema,
  v.strictObject({
    text: v.pipe(TextSchema, v.description('What can be picked. Markdown.')),
    right: v.optional(v.pipe(Flag, v.description('Whether it is a right answer.'))),
    feedback: v.optional(v.pipe(TextSchema, v.description('Said to whoever picks it. Markdown.'))),
  }),
])

const options = v.pipe(
  v.array(Option),
  v.minLength(2, 'two or more options'),
  v.maxLength(20, 'at most 20 options'),
)
const accepted = v.optional(
  v.pipe(v.array(TextSchema), v.maxLength(50), v.description('What else is right. Plain text.')),
)

const Choice = v.strictObject({
  kind: v.pipe(v.literal('choice'), v.description('Pick the one right option.')),
  ...common,
  options,
})
const Select = v.strictObject({
  kind: v.pipe(v.literal('select'), v.description('Pick every right option.')),
  ...common,
  options,
})
const TrueFalse = v.strictObject({
  kind: v.pipe(v.literal('truefalse'), v.description('Say whether it is true.')),
  ...common,
  answer: v.pipe(Flag, v.description('Whether it is true.')),
})
const Typed = v.strictObject({
  kind: v.pipe(v.literal('typed'), v.description('Type the answer.')),
  ...common,
  answer: v.pipe(TextSchema, v.description('The right answer. Markdown.')),
  accepted,
  tolerance: v.optional(
    v.pipe(Amount, v.description('A number this far from the answer is right too.')),
  ),
})
const Cloze = v.strictObject({
  kind: v.pipe(v.literal('cloze'), v.description('Fill the blank.')),
  ...common,
  question: v.pipe(TextSchema, v.description('What is asked, with `[…]` once. Markdown.')),
  answer: v.pipe(TextSchema, v.description('What belongs in the blank. Markdown.')),
  accepted,
})
const Recall = v.strictObject({
  kind: v.pipe(v.literal('recall'), v.description('Say it to yourself, then look.')),
  ...common,
  answer: v.pipe(
    TextSchema,
    v.description('The answer. Markdown; a list gives credit for each item.'),
  ),
})
const Order = v.strictObject({
  kind: v.pipe(v.literal('order'), v.description('Put the items in order.')),
  ...common,
  items: v.pipe(
    v.array(TextSchema),
    v.minLength(2, 'two or more items'),
    v.maxLength(10, 'at most 10 items'),
    v.description('In the right order. Markdown.'),
  ),
})
const Match = v.strictObject({
  kind: v.pipe(v.literal('match'), v.description('Find the right side of each left side.')),
  ...common,
  pairs: v.pipe(
    v.array(v.strictObject({ left: TextSchema, right: TextSchema })),
    v.minLength(2, 'two or more pairs'),
    v.maxLength(10, 'at most 10 pairs'),
  ),
})

/** One question of a `quiz` block. */
export const QuizQuestionSchema = v.variant('kind', [
  Choice,
  Select,
  TrueFalse,
  Typed,
  Cloze,
  Recall,
  Order,
  Match,
])

/** What stands in a `quiz` block: a question or a list of them. */
export const QuizBlockSchema = v.pipe(
  v.union([QuizQuestionSchema, v.array(QuizQuestionSchema)]),
  v.title('A `quiz` block of notedrill'),
)

export type QuizQuestion = v.InferOutput<typeof QuizQuestionSchema>

/** The parts that recur in it. */
export const QUIZ_PARTS = { question: QuizQuestionSchema, text: TextSchema, option: Option }

/** The keys that a kind of question has. */
export function keysOf(kind: unknown): readonly string[] {
  const found = QuizQuestionSchema.options.find(({ entries }) => entries.kind.literal === kind)
  return Object.keys(found?.entries ?? {})
}

/** The kinds by name. */
export const QUIZ_KINDS: readonly string[] = QuizQuestionSchema.options.map(
  ({ entries }) => entries.kind.literal,
)
