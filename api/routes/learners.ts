import { admit } from '../../study/act/admit.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { LearnerSchema, NewLearnerSchema, SettingsChangeSchema } from '../schema/learner.ts'
import { readSettings, showLearner, showStarted } from '../show/learner.ts'

/** Starts a learner of whom nothing is known. */
export const createLearner = defineRoute({
  method: 'POST',
  path: '/v1/learners',
  scope: 'none',
  id: 'createLearner',
  summary: 'Start a new learner',
  description: 'Nothing needs to be known of a learner. The token is shown this once.',
  body: SettingsChangeSchema,
  answer: NewLearnerSchema,
  statuses: [201],
  problems: [],
  cache: 'no-store',
  limit: 'start',
  takesKey: true,
  async run({ study, body }) {
    const shown = showStarted(await startLearner(study, readSettings(body)))
    return reply(shown, { status: 201, headers: { location: shown.url } })
  },
})

/** The learner whose token it is. */
export const readMe = defineRoute({
  method: 'GET',
  path: '/v1/me',
  scope: 'read',
  id: 'readMe',
  summary: 'The learner whose token it is',
  answer: LearnerSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const admitted = await admit(study, who)
    return admitted.kind === 'refused' ? refuse(admitted) : reply(showLearner(admitted.profile))
  },
})
