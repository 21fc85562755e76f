import * as v from 'valibot'
import {
  type ListedSession,
  listSessions as listAll,
  revokeSession,
} from '../../study/access/sessions.ts'
import { problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { SessionEndedSchema, SessionSchema, SessionsSchema } from '../schema/access.ts'
import { Id } from '../schema/query.ts'
import { instant, showCollection, showReport, showResource } from '../show/envelope.ts'
import { latestOf } from '../show/page.ts'

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
    const { sessions } = listed
    const page = { url: '/v1/me/sessions', perPage: Math.max(1, sessions.length) }
    const updatedAt = latestOf(sessions.map(changedAt))
    const data = sessions.map(showSession)
    return reply(showCollection({ ...page, totalCount: data.length, updatedAt, data }))
  },
})

function changedAt({ refresh, createdAt }: ListedSession): number {
  return refresh?.rotatedAt ?? createdAt
}

function showSession(session: ListedSession) {
  const { id, app, scopes, createdAt, expiresAt, refresh, isThis } = session
  const url = `/v1/me/sessions/${id}`
  return showResource(
    { object: 'session', id, url, updatedAt: changedAt(session) },
    {
      app,
      scopes: [...scopes],
      created_at: instant(createdAt),
      last_renewed_at: refresh ? instant(refresh.rotatedAt) : null,
      expires_at: instant(Math.min(expiresAt, refresh?.idleUntil ?? expiresAt)),
      is_this: isThis,
    },
  )
}

/** One session. */
export const readSession = defineRoute({
  method: 'GET',
  path: '/v1/me/sessions/{session}',
  scope: 'read',
  id: 'readSession',
  summary: 'One place where the learner is signed in',
  params: v.strictObject({ session: Id }),
  answer: SessionSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { session: id } }) {
    const listed = await listAll(study, who)
    if (listed.kind === 'refused') return refuse(listed)
    const session = listed.sessions.find((each) => each.id === id)
    return session
      ? reply(showSession(session))
      : problem('not-found', `There is no session ${id}.`)
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
