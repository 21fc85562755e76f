import * as v from 'valibot'
import { listSessions as listAll, revokeSession } from '../../study/access/sessions.ts'
import { problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { SessionEndedSchema, SessionsSchema } from '../schema/access.ts'
import { Id } from '../schema/query.ts'
import { instant, showCollection, showReport, showResource } from '../show/envelope.ts'

/** The apps that are let in. */
export const listSessions = defineRoute({
  method: 'GET',
  path: '/v1/me/sessions',
  scope: 'read',
  id: 'listSessions',
  summary: 'Where the learner is signed in',
  answer: SessionsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who }) {
    const listed = await listAll(study, who)
    if (listed.kind === 'refused') return refuse(listed)
    const data = listed.sessions.map(({ id, app, scopes, createdAt, expiresAt, refresh, isThis }) =>
      showResource(
        {
          object: 'session',
          id,
          url: `/v1/me/sessions/${id}`,
          updatedAt: refresh?.rotatedAt ?? createdAt,
        },
        {
          app,
          scopes: [...scopes],
          created_at: instant(createdAt),
          last_renewed_at: refresh ? instant(refresh.rotatedAt) : null,
          expires_at: instant(Math.min(expiresAt, refresh?.idleUntil ?? expiresAt)),
          is_this: isThis,
        },
      ),
    )
    const page = { url: '/v1/me/sessions', perPage: Math.max(1, data.length) }
    return reply(showCollection({ ...page, totalCount: data.length, data }))
  },
})

/** Ends a session. */
export const deleteSession = defineRoute({
  method: 'DELETE',
  path: '/v1/me/sessions/{session}',
  scope: 'study',
  id: 'deleteSession',
  summary: 'Sign an app out: every token of it ends at once',
  again: 'Sent again, it says the same.',
  params: v.strictObject({ session: Id }),
  answer: SessionEndedSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { session: id } }) {
    const ended = await revokeSession(study, who, id)
    switch (ended.kind) {
      case 'refused':
        return refuse(ended)
      case 'unknown':
        return problem('not-found', `There is no session ${id}.`)
      case 'ended':
        return reply(
          showReport(
            { object: 'session_ended', url: '/v1/me/sessions', updatedAt: study.now() },
            { id },
          ),
        )
    }
  },
})
