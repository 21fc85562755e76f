import { summariseDue } from '../../study/act/summarise-due.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { DueSummarySchema } from '../schema/summary.ts'
import { showSummary } from '../show/summary.ts'

/** What is due. */
export const readSummary = defineRoute({
  method: 'GET',
  path: '/v1/me/summary',
  scope: 'read',
  id: 'readSummary',
  summary: 'What is due now, in all and by deck, and in each of the next 24 hours',
  answer: DueSummarySchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const summary = await summariseDue(study, who)
    return summary.kind === 'refused' ? refuse(summary) : reply(showSummary(summary, study.now()))
  },
})
