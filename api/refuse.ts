import type { Refused } from '../study/act/admit.ts'
import { type ProblemReply, problem } from './problem.ts'

const CHALLENGE = { 'www-authenticate': 'Bearer' }

/** Why somebody is not let in, as a problem. */
export function refuse({ reason }: Refused): ProblemReply {
  switch (reason) {
    case 'unknown-token':
    case 'expired-token':
      return problem(
        'token-invalid',
        'The token is unknown or has expired. Start again with POST /v1/learners.',
        {
          headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
        },
      )
    case 'erased':
      return problem(
        'learner-erased',
        'This learner was erased, on request. Start anew with POST /v1/learners.',
      )
    case 'wrong-scope':
      return problem('scope-missing', 'The token does not allow this.', {
        headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
      })
  }
}

/** That a token is missing, or is none of ours. */
export function demandToken(shown: string | undefined): ProblemReply {
  if (shown === undefined)
    return problem(
      'token-missing',
      'Send `Authorization: Bearer <token>`; POST /v1/learners gives you one.',
      {
        headers: CHALLENGE,
      },
    )
  return refuse({ kind: 'refused', reason: 'unknown-token' })
}
