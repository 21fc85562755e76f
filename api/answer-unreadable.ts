import { complain } from './complain.ts'
import { type ProblemReply, problem } from './problem.ts'
import type { ApiResponse } from './request.ts'

/** Why a request could not be read. */
export type Unreadable = 'slow' | 'long-head' | 'malformed'

/** The answer to what never became a request: it came too slowly, its head is too long, or it is no HTTP. */
export function answerUnreadable(reason: Unreadable, requestId: string): ApiResponse {
  return complain(problemOf(reason), { request: { requestId }, name: 'unreadable' })
}

function problemOf(reason: Unreadable): ProblemReply {
  switch (reason) {
    case 'slow':
      return problem('request-timeout', 'The request did not arrive in time. Send it again.')
    case 'long-head':
      return problem('head-too-large', 'Expected less than 16 kB of address and headers.')
    case 'malformed':
      return problem('invalid-request', 'Expected a request as HTTP/1.1 writes it.')
  }
}
