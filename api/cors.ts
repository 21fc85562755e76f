import { GUARDS } from './guards.ts'
import type { Match } from './match-route.ts'
import type { ApiResponse } from './request.ts'

/**
 * Any page may call the API: a token travels in a header that no browser adds by itself, so there is
 * nothing that another site's page could use of who visits it.
 */
export const ANY_ORIGIN = { 'access-control-allow-origin': '*' }

const EXPOSED = [
  'Accept',
  'Accept-Encoding',
  'Allow',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'Location',
  'Notedrill-Revision',
  'RateLimit',
  'RateLimit-Policy',
  'Request-Id',
  'Retry-After',
  'WWW-Authenticate',
].join(', ')

/** Whether a path is the API's, though there may be nothing at it. */
export function isOfApi(path: string): boolean {
  return /^\/(?:v1|oauth)\//.test(path)
}

/** Lets pages of any origin read an answer. */
export function allowCrossOrigin(response: ApiResponse): ApiResponse {
  const headers = { ...response.headers, ...ANY_ORIGIN, 'access-control-expose-headers': EXPOSED }
  return { ...response, headers }
}

/** What a browser is told that asks whether a page may call. */
export function answerPreflight(match: Match): ApiResponse {
  const methods = match.kind === 'route' ? [match.route.method] : methodsOf(match)
  return {
    status: 204,
    headers: {
      ...GUARDS,
      ...ANY_ORIGIN,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
      'access-control-max-age': '600',
      allow: [...methods, 'OPTIONS'].join(', '),
    },
    body: '',
    route: 'OPTIONS',
  }
}

function methodsOf(match: Match): readonly string[] {
  return match.kind === 'other-method' ? match.allowed : ['GET']
}
