import * as v from 'valibot'
import { admit } from '../../study/act/admit.ts'
import { changeSettings } from '../../study/act/change-settings.ts'
import { eraseLearner } from '../../study/act/erase-learner.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { InstantSchema, reportSchema } from '../schema/envelope.ts'
import { MySettingsSchema, SettingsChangeSchema } from '../schema/learner.ts'
import { instant, showReport } from '../show/envelope.ts'
import { readSettings, showMySettings } from '../show/learner.ts'

/** Erases the learner. */
export const deleteMe = defineRoute({
  method: 'DELETE',
  path: '/v1/me',
  scope: 'study',
  id: 'deleteMe',
  summary: 'Erase the learner and everything kept of them, at once and for good',
  description:
    'Export first if you want to keep something. Every token ends; later requests get `learner-erased`.',
  again: 'Sent again, it gets `learner-erased` too: there is nobody any more.',
  answer: reportSchema('erased', v.strictObject({ erased_at: InstantSchema })),
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const erased = await eraseLearner(study, who)
    if (erased.kind === 'refused') return refuse(erased)
    const data = { erased_at: instant(erased.erasedAt) }
    return reply(showReport({ object: 'erased', url: '/v1/me', updatedAt: study.now() }, data))
  },
})

/** What the learner has set. */
export const readMySettings = defineRoute({
  method: 'GET',
  path: '/v1/me/settings',
  scope: 'read',
  id: 'readSettings',
  summary: 'What the learner has set',
  answer: MySettingsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const admitted = await admit(study, who)
    return admitted.kind === 'refused' ? refuse(admitted) : reply(showMySettings(admitted.profile))
  },
})

/** Changes some settings. */
export const changeMySettings = defineRoute({
  method: 'PATCH',
  path: '/v1/me/settings',
  scope: 'study',
  id: 'changeSettings',
  summary: 'Change some settings; those left out stay as they are',
  description:
    'What is due stays due: new settings hold from the next review of a card, or from `POST /v1/me/reschedule`.',
  again: 'Sent again, it sets the same again.',
  body: SettingsChangeSchema,
  answer: MySettingsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, body }) {
    const changed = await changeSettings(study, who, (before) => readSettings(body, before))
    return changed.kind === 'refused' ? refuse(changed) : reply(showMySettings(changed.profile))
  },
})
