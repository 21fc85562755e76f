import * as v from 'valibot'
import { DRILL_MODES } from '../../study/drill/plan-drill.ts'
import { RATINGS } from '../../study/memory/event.ts'
import { collectionSchema, InstantSchema, reportSchema, resourceSchema } from './envelope.ts'
import { MemorySchema } from './memory.ts'
import { ReviewId } from './query.ts'
import { ShownQuestionSchema, SolutionSchema } from './question.ts'

const Rating = v.picklist(RATINGS)
const Text = v.pipe(v.string(), v.maxLength(500))
/** The id of a question. */
export const QuestionId = v.pipe(
  v.string(),
  v.regex(/^[a-z2-7]{10}\.[a-z0-9-]{1,40}$/, 'Expected `<card>.<form>`'),
  v.description('`<card>.<form>`'),
)
const Rev = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'Expected eight hexadecimal digits'))

/** What to drill. */
export const NextQuerySchema = v.strictObject({
  deck: v.optional(v.pipe(v.string(), v.description('One deck; all of them if left out'))),
  mode: v.optional(
    v.pipe(
      v.picklist(DRILL_MODES),
      v.description(
        '`due` if left out; `ahead` what comes due in the next days; `missed` what was wrong today and `cram` everything: these two are practice, and leave the schedule alone',
      ),
    ),
  ),
  ahead_days: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[1-9]|[12]\d|30)$/, 'Expected 1 to 30'),
      v.description('With `ahead`'),
    ),
  ),
  anew: v.optional(
    v.pipe(v.literal('true'), v.description('Begin again, though the drill is done')),
  ),
})

/** What comes next. */
export const NextSchema = reportSchema(
  'next',
  v.variant('state', [
    v.strictObject({
      state: v.literal('question'),
      review_id: v.pipe(
        v.string(),
        v.description('Send it as `id` with the answer: whoever retries, it counts once'),
      ),
      card: v.string(),
      deck: v.string(),
      left: v.pipe(
        v.number(),
        v.integer(),
        v.description('Cards left in this drill, this one included'),
      ),
      is_new: v.boolean(),
      practice: v.pipe(v.boolean(), v.description('Send it back with the answer if it is true')),
      question: ShownQuestionSchema,
    }),
    v.strictObject({
      state: v.literal('waiting'),
      until: v.pipe(InstantSchema, v.description('When the next learning step is due')),
    }),
    v.strictObject({
      state: v.literal('finished'),
      until: v.pipe(InstantSchema, v.description("When the learner's next day begins")),
      held_back: v.pipe(v.number(), v.integer(), v.description("Due, but over the day's cap")),
      paused: v.pipe(v.boolean(), v.description('The learner has paused: nothing is asked')),
    }),
  ]),
)

/** A question that was shown. */
export const RevealBodySchema = v.strictObject({ question: QuestionId, rev: Rev })

const Outlook = v.strictObject({
  due_at: InstantSchema,
  interval_days: v.pipe(v.number(), v.integer(), v.description('0 within the day')),
})

/** The answer to a question, and what each rating would lead to. */
export const RevealedSchema = reportSchema(
  'solution',
  v.strictObject({
    question: v.string(),
    solution: SolutionSchema,
    ratings: v.strictObject({ again: Outlook, hard: Outlook, good: Outlook, easy: Outlook }),
  }),
)

const KINDS_OF_ANSWER =
  'Expected one of {"options": [ids]}, {"text": "typed"}, {"sequence": [items]}, {"recalled": [items]} and {"rating": "again", "hard", "good" or "easy"}'

/** What a learner answered. */
export const AnswerSchema = v.union(
  [
    v.strictObject({
      options: v.pipe(
        v.array(Text),
        v.maxLength(40),
        v.description('Ids of the options picked; none if the learner does not know'),
      ),
    }),
    v.strictObject({ text: v.pipe(Text, v.description('What was typed')) }),
    v.strictObject({
      sequence: v.pipe(
        v.array(Text),
        v.maxLength(40),
        v.description('Items in the order they were put'),
      ),
    }),
    v.strictObject({
      recalled: v.pipe(
        v.array(Text),
        v.maxLength(40),
        v.description(
          'Items of a list that were recalled, as the learner ticked them after looking',
        ),
      ),
    }),
    v.strictObject({
      rating: v.pipe(Rating, v.description("The learner's own grade, after looking")),
    }),
  ],
  KINDS_OF_ANSWER,
)

/** An answer to a question. */
export const ReviewBodySchema = v.strictObject({
  id: v.pipe(
    ReviewId,
    v.description(
      '`review_id` of the question, or of an offline client’s own making: the id of the card, a hyphen, and a UUID',
    ),
  ),
  question: QuestionId,
  rev: Rev,
  answer: AnswerSchema,
  answered_at: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp('Expected a moment such as 2026-11-20T12:00:00Z'),
      v.description(
        'When it was answered, if not now: 400 days back and two minutes ahead at most, else the nearest to it',
      ),
    ),
  ),
  duration_ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000))),
  practice: v.optional(
    v.pipe(v.boolean(), v.description('Kept in the history, without a say in the schedule')),
  ),
  insist: v.optional(
    v.pipe(v.boolean(), v.description('The answer was called close, and the learner stands by it')),
  ),
})

/** What a review is. */
export const ReviewDataSchema = v.strictObject({
  card: v.string(),
  question: v.string(),
  rev: v.string(),
  answer: AnswerSchema,
  right: v.boolean(),
  rating: Rating,
  answered_at: InstantSchema,
  duration_ms: v.optional(v.number()),
  practice: v.pipe(v.boolean(), v.description('Without a say in the schedule')),
  undone: v.boolean(),
  overridden: v.pipe(v.boolean(), v.description('The learner says that it was right after all')),
})

/** A graded answer. */
export const ReviewSchema = resourceSchema('review', ReviewDataSchema)

/** A page of reviews. */
export const ReviewsSchema = collectionSchema(ReviewSchema)

/** What an answer led to: the review, and everything else that changed. */
export const ReviewedSchema = v.variant('object', [
  v.strictObject({
    object: v.literal('review'),
    id: v.string(),
    url: v.string(),
    data_updated_at: v.nullable(InstantSchema),
    data: ReviewDataSchema,
    solution: v.pipe(
      v.nullable(SolutionSchema),
      v.description('null if the notes no longer make the question'),
    ),
    resources_updated: v.strictObject({ memory: MemorySchema }),
  }),
  reportSchema(
    'close',
    v.strictObject({
      question: v.string(),
      detail: v.pipe(
        v.string(),
        v.description('Nothing was kept: ask once more, and send `insist` if it stays'),
      ),
    }),
  ),
])
