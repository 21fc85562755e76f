import * as v from 'valibot'
import { decideDevice } from '../../study/access/decide-device.ts'
import { showUserCode } from '../../study/access/device-code.ts'
import { findDevice } from '../../study/access/find-device.ts'
import { type ProblemReply, problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { LinkBodySchema, LinkedSchema, LinkSchema, UserCodeSchema } from '../schema/access.ts'
import { instant, showReport } from '../show/envelope.ts'

function noCode(): ProblemReply {
  return problem(
    'not-found',
    'No app waits under that code, or not any more. Codes last 10 minutes.',
  )
}

function tooMany(seconds: number): ProblemReply {
  const detail = `Five wrong codes in ten minutes are enough. Try again in ${seconds} s.`
  return problem('rate-limited', detail, { headers: { 'retry-after': String(seconds) } })
}

/** What waits under a code. */
export const readLink = defineRoute({
  method: 'GET',
  path: '/v1/me/links/{user_code}',
  scope: 'study',
  id: 'readLink',
  summary: 'Which app waits to be let in under a code: to be shown before it is',
  params: v.strictObject({ user_code: UserCodeSchema }),
  answer: LinkSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  limit: 'write',
  async run({ study, who, params: { user_code } }) {
    const found = await findDevice(study, who, user_code)
    switch (found.kind) {
      case 'refused':
        return refuse(found)
      case 'unknown':
        return noCode()
      case 'too-many-tries':
        return tooMany(found.retryAfterSeconds)
      case 'waiting': {
        const { app, scopes, joining, expiresAt } = found.device.kept.value
        const joins = joining !== undefined && joining !== found.device.learnerId
        const data = { app, scopes: [...scopes], joins, expires_at: instant(expiresAt) }
        const url = `/v1/me/links/${showUserCode(found.device.userCode)}`
        return reply(showReport({ object: 'link', url, updatedAt: study.now() }, data))
      }
    }
  },
})

/** Lets an app in, or sends it away. */
export const createLink = defineRoute({
  method: 'POST',
  path: '/v1/me/links',
  scope: 'study',
  id: 'createLink',
  summary: 'Let the app in that shows this code, or send it away',
  description:
    'What the app’s learner has done so far joins this one’s history: no review is lost.',
  body: LinkBodySchema,
  answer: LinkedSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  takesKey: true,
  async run({ study, who, body: { user_code, decision }, authors }) {
    const isAuthor = authors.has(who.learnerId)
    const allowed = isAuthor ? (['study', 'read', 'author'] as const) : undefined
    const wish = { code: user_code, decision, ...(allowed ? { allowed } : {}) }
    const decided = await decideDevice(study, who, wish)
    switch (decided.kind) {
      case 'refused':
        return refuse(decided)
      case 'unknown':
        return noCode()
      case 'too-many-tries':
        return tooMany(decided.retryAfterSeconds)
      case 'decided': {
        const { app, joined, scopes } = decided
        const word = scopes.length > 0 ? ('approved' as const) : ('denied' as const)
        const data = { app, decision: word, scopes: [...scopes], joined }
        return reply(
          showReport({ object: 'linked', url: '/v1/me/links', updatedAt: study.now() }, data),
        )
      }
    }
  },
})
