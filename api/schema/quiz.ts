import * as v from 'valibot'
import { collectionSchema, InstantSchema, resourceSchema, tombstoneSchema } from './envelope.ts'
import { ShownQuestionSchema, SolutionSchema } from './question.ts'
import { AnswerSchema, QuestionId } from './study.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/** What to draw. */
export const DrawBodySchema = v.strictObject({
  count: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(50),
      v.description('How many questions; 10 if left out'),
    ),
  ),
  deck: v.optional(v.pipe(Name, v.description('From one deck'))),
  tags: v.optional(v.pipe(v.array(Name), v.maxLength(20), v.description('With one of these tags'))),
  seed: v.optional(
    v.pipe(Name, v.description('The same seed draws the same questions from the same notes')),
  ),
  missed_of: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(64),
      v.description('A quiz that was submitted: what was missed in it, again'),
    ),
  ),
  title: v.optional(Name),
})

/** The answers to a quiz. */
export const SubmitBodySchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{8,64}$/, 'Expected 8 to 64 of A-Z a-z 0-9 _ -'),
    v.description('Of your own making: sent again, the same result comes back'),
  ),
  answers: v.pipe(
    v.array(v.strictObject({ question: QuestionId, answer: AnswerSchema })),
    v.maxLength(50),
    v.description('Those left out are wrong'),
  ),
})

/** What a quiz is. */
export const QuizDataSchema = v.strictObject({
  title: v.string(),
  state: v.picklist(['open', 'submitted']),
  created_at: InstantSchema,
  seed: v.string(),
  deck: v.nullable(v.string()),
  tags: v.array(v.string()),
  missed_of: v.nullable(v.string()),
  questions: v.array(
    v.strictObject({
      id: v.string(),
      question: v.pipe(
        v.nullable(ShownQuestionSchema),
        v.description('null if the notes have changed it since'),
      ),
      result: v.pipe(
        v.nullable(
          v.strictObject({
            answer: v.pipe(v.nullable(AnswerSchema), v.description('null if it was left out')),
            right: v.boolean(),
            solution: v.nullable(SolutionSchema),
          }),
        ),
        v.description('null until the quiz is submitted'),
      ),
    }),
  ),
  score: v.nullable(v.strictObject({ right: Count, of: Count })),
  submitted_at: v.nullable(InstantSchema),
})

/** A quiz: questions drawn at once, submitted at once. */
export const QuizSchema = resourceSchema('quiz', QuizDataSchema)

/** A quiz that was deleted. */
export const QuizGoneSchema = tombstoneSchema('quiz')

/** A page of quizzes. */
export const QuizzesSchema = collectionSchema(v.variant('object', [QuizSchema, QuizGoneSchema]))
