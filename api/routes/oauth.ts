import type { Tokens } from '../../study/access/open-session.ts'
import { type Polled, pollDevice } from '../../study/access/poll-device.ts'
import { refreshSession } from '../../study/access/refresh-session.ts'
import { refuseFields } from '../check.ts'
import { type ProblemReply, problem } from '../problem.ts'
import { defineRoute, reply } from '../route.ts'
import { TokenBodySchema, TokensSchema } from '../schema/access.ts'
import { scopesOf } from '../show/scopes.ts'
import { unknownScope } from './unknown-scope.ts'

const OTHER_APP = 'Expected the client_id of the app that it was given to.'
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

/** An app fetches tokens. */
export const createToken = defineRoute({
  method: 'POST',
  path: '/oauth/token',
  scope: 'none',
  id: 'createToken',
  summary: 'Fetch tokens: for a device code, or to renew them',
  description:
    'A device code and a refresh token work once each, for the app that they were given to by its `client_id`; the ' +
    'answer holds the next refresh token.',
  again:
    'Sent again within 30 s, the same tokens come back; later than that a refresh token is taken for stolen, and its session ends.',
  body: TokenBodySchema,
  takes: 'form',
  answer: TokensSchema,
  statuses: [200],
  problems: [
    'authorization-pending',
    'slow-down',
    'access-denied',
    'code-expired',
    'grant-invalid',
    'grant-unsupported',
    'scope-invalid',
  ],
  cache: 'no-store',
  limit: 'token',
  async run({ study, body }) {
    const { grant_type, client_id: app, device_code, refresh_token, scope } = body
    if (grant_type === DEVICE_GRANT) {
      if (device_code === undefined) return demand('device_code')
      const polled = await pollDevice(study, { deviceCode: device_code, app })
      return polled.kind === 'granted' ? give(polled.tokens) : notYet(polled.kind)
    }
    if (grant_type !== 'refresh_token')
      return problem(
        'grant-unsupported',
        `Unexpected grant_type ${grant_type}, expected ${DEVICE_GRANT} or refresh_token.`,
      )
    if (refresh_token === undefined) return demand('refresh_token')
    const scopes = scope === undefined ? undefined : scopesOf(scope)
    if (scope !== undefined && !scopes) return unknownScope()
    const renewed = await refreshSession(study, { refreshToken: refresh_token, app, scopes })
    switch (renewed.kind) {
      case 'refreshed':
        return give(renewed.tokens)
      case 'wrong-scope':
        return problem('scope-invalid', 'Expected no more than the session was let in for.')
      case 'other-app':
        return problem('grant-invalid', OTHER_APP)
      case 'invalid':
        return problem(
          'grant-invalid',
          renewed.isReuse
            ? 'This refresh token was used before: the session has ended. Ask to be let in again.'
            : 'The refresh token is unknown, has expired or was revoked.',
        )
    }
  },
})

function demand(name: string): ProblemReply {
  const detail = 'Found nothing, expected a value: this grant requires it'
  return refuseFields([{ pointer: `/${name}`, detail }])
}

/** RFC 6749, section 5.1, wants both headers. */
function give(tokens: Tokens) {
  return reply(showTokens(tokens), { headers: { pragma: 'no-cache' } })
}

function notYet(kind: Exclude<Polled['kind'], 'granted'>): ProblemReply {
  switch (kind) {
    case 'pending':
      return problem('authorization-pending', 'Ask again after `interval` seconds.')
    case 'slow-down':
      return problem('slow-down', 'Wait five seconds longer than before between two tries.')
    case 'denied':
      return problem('access-denied', 'The learner has not let the app in.')
    case 'expired':
      return problem('code-expired', 'The code has expired. Ask for another.')
    case 'other-app':
      return problem('grant-invalid', OTHER_APP)
    case 'unknown':
      return problem('grant-invalid', 'The device code is unknown, or has been used.')
  }
}

function showTokens({ accessToken, refreshToken, expiresInSeconds, scopes }: Tokens) {
  return {
    access_token: accessToken,
    token_type: 'Bearer' as const,
    expires_in: expiresInSeconds,
    refresh_token: refreshToken,
    scope: scopes.join(' '),
  }
}
