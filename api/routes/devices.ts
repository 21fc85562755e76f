import * as v from 'valibot'
import { askDevice } from '../../study/access/ask-device.ts'
import { showUserCode } from '../../study/access/device-code.ts'
import { revokeToken } from '../../study/access/revoke-token.ts'
import { admit } from '../../study/act/admit.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { DeviceBodySchema, DeviceSchema, RevokeBodySchema } from '../schema/access.ts'
import { scopesOf } from '../show/scopes.ts'
import { unknownScope } from './unknown-scope.ts'

/** An app asks to be let in. */
export const createDevice = defineRoute({
  method: 'POST',
  path: '/oauth/device_authorization',
  scope: 'none',
  id: 'authorizeDevice',
  summary: 'Ask to be let in by a learner (RFC 8628)',
  description:
    'Show `user_code`: the learner types `/link` with it in Discord, or opens `verification_uri`. Meanwhile ask ' +
    '`/oauth/token` every `interval` seconds. With the token of an anonymous learner in `Authorization`, that ' +
    'learner’s progress joins whoever lets the app in; a token that is none of one is refused.',
  body: DeviceBodySchema,
  takes: 'form',
  answer: DeviceSchema,
  statuses: [200],
  problems: ['scope-invalid'],
  cache: 'no-store',
  limit: 'start',
  takesKey: true,
  mayJoin: true,
  async run({ study, who, body, origin }) {
    const scopes = scopesOf(body.scope ?? 'study read')
    if (!scopes) return unknownScope()
    // Where a learner cannot be told, the progress would be left behind, and nobody would know.
    const joining = who.token && (await admit(study, who))
    if (joining?.kind === 'refused') return refuse(joining)
    const asked = await askDevice(study, {
      app: body.client_id,
      scopes,
      joining: joining && who,
    })
    const code = showUserCode(asked.userCode)
    const page = `${origin}/#/link`
    return reply({
      device_code: asked.deviceCode,
      user_code: code,
      verification_uri: page,
      verification_uri_complete: `${page}/${code}`,
      expires_in: asked.expiresInSeconds,
      interval: asked.intervalSeconds,
    })
  },
})

/** Ends the session of a token. */
export const createRevocation = defineRoute({
  method: 'POST',
  path: '/oauth/revoke',
  scope: 'none',
  id: 'revokeToken',
  summary: 'Sign out: end the session of a token (RFC 7009)',
  description:
    'The answer is the same whether there was such a token or not, and whether it is of the app that says so.',
  again: 'Sent again, it says the same.',
  body: RevokeBodySchema,
  takes: 'form',
  answer: v.strictObject({}),
  statuses: [200],
  problems: [],
  cache: 'no-store',
  limit: 'token',
  async run({ study, body }) {
    await revokeToken(study, { text: body.token, app: body.client_id })
    return reply({})
  },
})
