import * as v from 'valibot'
import { reportSchema } from './envelope.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const DateText = v.pipe(v.string(), v.isoDate(), v.description("One of the learner's own days"))
const Done = { reviews: Count, right: Count, duration_ms: v.pipe(v.number(), v.minValue(0)) }
const Share = v.strictObject({ remembered: Count, of: Count })
const Retention = v.strictObject({
  young: v.pipe(Share, v.description('Intervals under 21 days')),
  mature: v.pipe(Share, v.description('Intervals of 21 days and more')),
  all: Share,
})

/** What a learner has done, and what is to come. */
export const StatsSchema = reportSchema(
  'stats',
  v.strictObject({
    total: v.strictObject(Done),
    days: v.pipe(
      v.array(v.strictObject({ date: DateText, ...Done })),
      v.description('Days on which something was done'),
    ),
    streak: v.strictObject({ current_days: Count, longest_days: Count }),
    true_retention: v.strictObject({
      last_30_days: Retention,
      ever: Retention,
    }),
    forecast: v.pipe(
      v.array(v.strictObject({ date: DateText, due: Count })),
      v.description('Cards due on each of the next 30 days, today first'),
    ),
    hardest_cards: v.array(
      v.strictObject({ card: v.string(), lapses: Count, difficulty: v.number() }),
    ),
  }),
)
