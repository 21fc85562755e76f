import * as v from 'valibot'
import { importCsv, importLearner } from '../../study/act/import-learner.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { ImportedSchema } from '../schema/schedule.ts'
import { showReport } from '../show/envelope.ts'

/** What the cards of one request take to be written lies well within the seconds that it has. */
const LARGEST_BODY = 1_000_000
const REJECTED_SHOWN = 100
const CSV = /^text\/csv\b/i

/** The lines of an export, taken in. */
export const importMe = defineRoute({
  method: 'POST',
  path: '/v1/me/import',
  scope: 'study',
  id: 'importMe',
  summary: 'Bring in an export, as JSON lines or CSV, from here or from another notedrill',
  description:
    'What is there stays, what is not there yet is added. A long export goes in ' +
    'parts of up to a megabyte, cut between lines, in their order: a review is taken once the parameters that it ' +
    'was scheduled with are known from a `learner` line. Settings are taken by a learner who has none of their own. ' +
    'What was reported comes into the learner’s own list, and is not reported again. Of CSV, which has no settings, ' +
    'each part begins with the row of names; a text that is no CSV is not taken at all.',
  again: 'Sent again, it changes nothing.',
  body: v.pipe(v.string(), v.description('JSON lines or CSV, as `GET /v1/me/export` gives them')),
  takes: 'lines',
  largestBody: LARGEST_BODY,
  answer: ImportedSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'batch',
  async run({ study, who, body, type }) {
    const imported = CSV.test(type)
      ? await importCsv(study, who, body)
      : await importLearner(study, who, body.split('\n'))
    if (imported.kind === 'refused') return refuse(imported)
    const { memories, events, flags, quizzes, rejected } = imported
    const data = {
      memories,
      events,
      flags,
      quizzes,
      rejected: rejected.slice(0, REJECTED_SHOWN).map((each) => ({ ...each })),
      rejected_count: rejected.length,
    }
    return reply(
      showReport({ object: 'imported', url: '/v1/me/import', updatedAt: study.now() }, data),
    )
  },
})
