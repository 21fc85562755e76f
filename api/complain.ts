import { GUARDS } from './guards.ts'
import { oauthBody, PROBLEMS, type ProblemReply, problemBody } from './problem.ts'
import type { ApiRequest, ApiResponse } from './request.ts'
import type { Route } from './route.ts'

/** Which request an answer is to. */
export interface About {
  readonly request: Pick<ApiRequest, 'requestId'>
  /** What answers, for the log. */
  readonly name: string
  readonly route?: Route
  readonly headers?: Readonly<Record<string, string>>
}

/** A problem on its way out: as RFC 9457 has it, below `/oauth` as RFC 6749 does. */
export function complain(
  reply: ProblemReply,
  { request, name, route, headers }: About,
): ApiResponse {
  const isOauth = route?.takes === 'form'
  const body = (isOauth ? oauthBody : problemBody)(reply, request.requestId)
  return {
    status: PROBLEMS[reply.code].status,
    headers: {
      ...GUARDS,
      'content-type': isOauth ? 'application/json' : 'application/problem+json',
      'cache-control': 'no-store',
      'request-id': request.requestId,
      ...headers,
      ...reply.headers,
    },
    body: `${JSON.stringify(body)}\n`,
    route: name,
  }
}
