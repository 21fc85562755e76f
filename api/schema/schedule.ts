import * as v from 'valibot'
import { reportSchema } from './envelope.ts'
import { SettingsSchema } from './learner.ts'
import { ChangeId } from './memory.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Loss = v.pipe(v.number(), v.description('Log loss: less is better'))

/** A wish to reschedule. */
export const RescheduleBodySchema = v.strictObject({ id: ChangeId })

/** What came of rescheduling. */
export const RescheduledSchema = reportSchema(
  'rescheduled',
  v.strictObject({
    cards: v.pipe(Count, v.description('Cards that are due on another day now')),
    left: v.pipe(Count, v.description('Cards still to be moved: ask again with the same `id`')),
  }),
)

/** What came of fitting. */
export const FittedSchema = reportSchema(
  'fitted',
  v.strictObject({
    lessons: v.pipe(
      Count,
      v.description('Answers to learn from: those that came days after another to the same card'),
    ),
    trial: v.pipe(
      v.nullable(
        v.strictObject({
          loss_before: Loss,
          loss_after: Loss,
          is_better: v.pipe(v.boolean(), v.description('Whether the fitted weights are set now')),
        }),
      ),
      v.description(
        'How well the weights of before and fitted ones foretell answers to cards that neither has seen; null with too few answers',
      ),
    ),
    settings: SettingsSchema,
  }),
)

/** What came of an import. */
export const ImportedSchema = reportSchema(
  'imported',
  v.strictObject({
    memories: v.pipe(Count, v.description('Cards of which something was new')),
    events: v.pipe(Count, v.description('What was new of them: answers, undos and so on')),
    flags: v.pipe(Count, v.description('Questions that were reported, and were new')),
    quizzes: v.pipe(Count, v.description('Quizzes that were new')),
    rejected: v.pipe(
      v.array(v.strictObject({ line: Count, reason: v.string() })),
      v.description('Lines that were not taken, counted from 1, and why: the first hundred'),
    ),
    rejected_count: Count,
  }),
)
