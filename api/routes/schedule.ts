import { fitParameters } from '../../study/act/fit-parameters.ts'
import { rescheduleAll } from '../../study/act/reschedule-all.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { FittedSchema, RescheduleBodySchema, RescheduledSchema } from '../schema/schedule.ts'
import { showReport } from '../show/envelope.ts'
import { showSettings } from '../show/learner.ts'

/** Every card due as the settings in force have it. */
export const createRescheduling = defineRoute({
  method: 'POST',
  path: '/v1/me/reschedule',
  scope: 'study',
  id: 'reschedule',
  summary: 'Make every card due as the settings in force would have made it after its last review',
  description:
    'Otherwise new settings hold from the next review of a card. So many cards at a time.',
  again: 'Sent again with the same `id` it goes on, until `left` is 0, and moves no card twice.',
  body: RescheduleBodySchema,
  answer: RescheduledSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'batch',
  async run({ study, who, body }) {
    const rescheduled = await rescheduleAll(study, who, body)
    if (rescheduled.kind === 'refused') return refuse(rescheduled)
    const { cards, left } = rescheduled
    return reply(
      showReport(
        { object: 'rescheduled', url: '/v1/me/reschedule', updatedAt: study.now() },
        { cards, left },
      ),
    )
  },
})

/** Weights that fit the learner. */
export const createFit = defineRoute({
  method: 'POST',
  path: '/v1/me/fit',
  scope: 'study',
  id: 'fitWeights',
  summary: 'Fit the weights of the schedule to the learner’s own answers',
  description:
    'Sets them if they foretell answers to cards that they were not fitted to better than the weights in force. ' +
    'The same answers give the same weights.',
  takesKey: true,
  answer: FittedSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'export',
  async run({ study, who }) {
    const fitted = await fitParameters(study, who)
    if (fitted.kind === 'refused') return refuse(fitted)
    const { lessons, tried, profile } = fitted
    const trial = tried && {
      loss_before: tried.lossBefore,
      loss_after: tried.lossAfter,
      is_better: tried.isBetter,
    }
    const data = { lessons, trial: trial ?? null, settings: showSettings(profile.settings) }
    return reply(showReport({ object: 'fitted', url: '/v1/me/fit', updatedAt: study.now() }, data))
  },
})
