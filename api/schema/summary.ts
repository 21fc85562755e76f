import * as v from 'valibot'
import { InstantSchema, reportSchema } from './envelope.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))

const Due = {
  learning: v.pipe(Count, v.description('Between learning steps')),
  due: v.pipe(Count, v.description('In review, and due today')),
  new: v.pipe(Count, v.description("Never asked, as far as the day's cap lets them through")),
}

/** What is due. */
export const DueSummarySchema = reportSchema(
  'summary',
  v.strictObject({
    ...Due,
    held_back: v.pipe(Count, v.description("Due, but over the day's cap")),
    hours: v.pipe(
      v.array(v.strictObject({ from: InstantSchema, due: Count })),
      v.length(24),
      v.description('Cards that come due in each of the next 24 hours, the current one first'),
    ),
    next_due_at: v.pipe(
      v.nullable(InstantSchema),
      v.description('When nothing is due now: when more is'),
    ),
    decks: v.array(
      v.strictObject({
        id: v.string(),
        ...Due,
        studied: v.pipe(Count, v.description('Cards that were asked at least once')),
        cards: Count,
      }),
    ),
  }),
)
