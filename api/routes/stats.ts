import { readStats } from '../../study/act/read-stats.ts'
import { dateOfDay } from '../../study/memory/day.ts'
import type { WorkDone } from '../../study/stats/calendar.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { StatsSchema } from '../schema/stats.ts'
import { showReport } from '../show/envelope.ts'

/** Statistics, folded from the logs. */
export const readMyStats = defineRoute({
  method: 'GET',
  path: '/v1/me/stats',
  scope: 'read',
  id: 'readStats',
  summary: 'What was done each day, the share recalled, what is to come, and the hardest cards',
  answer: StatsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const stats = await readStats(study, who)
    if (stats.kind === 'refused') return refuse(stats)
    const { today, total, calendar, streak, lastMonth, ever, forecast, hardest } = stats
    const data = {
      total: showDone(total),
      days: calendar.map(({ day, ...done }) => ({ date: dateOfDay(day), ...showDone(done) })),
      streak: { current_days: streak.currentDays, longest_days: streak.longestDays },
      true_retention: { last_30_days: lastMonth, ever },
      forecast: forecast.map((due, at) => ({ date: dateOfDay(today + at), due })),
      hardest_cards: hardest.map(({ cardId, lapses, difficulty }) => ({
        card: cardId,
        lapses,
        difficulty,
      })),
    }
    return reply(showReport({ object: 'stats', url: '/v1/me/stats', updatedAt: study.now() }, data))
  },
})

function showDone({ reviews, right, durationMs }: WorkDone) {
  return { reviews, right, duration_ms: durationMs }
}
