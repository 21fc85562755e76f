/** What a code stands for; `oauth` is what RFC 6749 and 8628 call it. */
interface Meaning {
  readonly status: number
  readonly title: string
  readonly oauth?: string
}

/** Everything that can be wrong with a request, by the stable code that clients may rely on. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not what this route takes' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'authorization-pending': {
    status: 400,
    title: 'The learner has not let the app in yet',
    oauth: 'authorization_pending',
  },
  'slow-down': { status: 400, title: 'The app asks too often', oauth: 'slow_down' },
  'access-denied': { status: 400, title: 'The app was not let in', oauth: 'access_denied' },
  'code-expired': { status: 400, title: 'The code has expired', oauth: 'expired_token' },
  'grant-invalid': {
    status: 400,
    title: 'The code or token is unknown, spent or revoked',
    oauth: 'invalid_grant',
  },
  'grant-unsupported': {
    status: 400,
    title: 'This kind of grant is not offered',
    oauth: 'unsupported_grant_type',
  },
  'scope-invalid': { status: 400, title: 'There is no such scope', oauth: 'invalid_scope' },
  'token-missing': { status: 401, title: 'This route needs a token' },
  'token-invalid': {
    status: 401,
    title: 'The token is unknown, has expired or was revoked',
    oauth: 'invalid_token',
  },
  'scope-missing': {
    status: 403,
    title: 'The token does not allow this',
    oauth: 'insufficient_scope',
  },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This route does not take that method' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'question-rewritten': {
    status: 409,
    title: 'The question has been rewritten since it was shown',
  },
  'cursor-stale': { status: 409, title: 'The list has changed under this page' },
  'quiz-submitted': { status: 409, title: 'The quiz was submitted before' },
  'key-in-use': { status: 409, title: 'The first request with this key is still being answered' },
  'learner-erased': { status: 410, title: 'The learner was erased' },
  'card-retired': { status: 410, title: 'The notes make no such card, or no longer' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type-unsupported': { status: 415, title: 'The body is of a type that is not taken' },
  'answer-unfit': { status: 422, title: 'The question does not take this answer' },
  'review-mismatch': { status: 422, title: 'That review id stands for another answer' },
  'submission-mismatch': {
    status: 422,
    title: 'That submission id has been used for other answers',
  },
  'change-mismatch': { status: 422, title: 'That id has been used for another change' },
  'key-mismatch': {
    status: 422,
    title: 'That idempotency key has been used for another request',
  },
  'nothing-to-ask': { status: 422, title: 'No question fits what was asked for' },
  'rate-limited': { status: 429, title: 'Too many requests', oauth: 'slow_down' },
  'head-too-large': { status: 431, title: 'Address and headers are too long' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: {
    status: 503,
    title: 'The store did not answer; send the request again',
    oauth: 'temporarily_unavailable',
  },
} as const satisfies Record<string, Meaning>

/** A code of `PROBLEMS`. */
export type ProblemCode = keyof typeof PROBLEMS

/** What is wrong with one field, and which it is: of the body, of the path or query, or of the head. */
export interface FieldProblem {
  /** A JSON pointer (RFC 6901) into the body; empty for the whole of it. */
  readonly pointer?: string
  /** The name of a parameter. */
  readonly parameter?: string
  /** The name of a header. */
  readonly header?: string
  /** What was found, and what was expected. */
  readonly detail: string
}

/** A problem as RFC 9457 has it. */
export interface Problem {
  /** Where it is explained, below the API's address. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ProblemCode
  /** The request's id. */
  readonly instance: string
  readonly errors?: readonly FieldProblem[]
}

/** A problem that a route answers with. */
export interface ProblemReply {
  readonly kind: 'problem'
  readonly code: ProblemCode
  readonly detail: string
  readonly errors?: readonly FieldProblem[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Where the codes are explained. */
export const ERRORS_PATH = '/docs/errors'

/** Answers with a problem; `detail` says what was found and what was expected. */
export function problem(
  code: ProblemCode,
  detail: string,
  more: Pick<ProblemReply, 'errors' | 'headers'> = {},
): ProblemReply {
  return { kind: 'problem', code, detail, ...more }
}

/** The body of a problem. */
export function problemBody({ code, detail, errors }: ProblemReply, instance: string): Problem {
  const { status, title } = PROBLEMS[code]
  return {
    type: `${ERRORS_PATH}#${code}`,
    title,
    status,
    detail,
    code,
    instance,
    ...(errors ? { errors } : {}),
  }
}

/** The body of a problem of the token endpoint: what RFC 6749, section 5.2, asks for besides. */
export function oauthBody(reply: ProblemReply, instance: string) {
  const meaning: Meaning = PROBLEMS[reply.code]
  const error = meaning.oauth ?? (meaning.status < 500 ? 'invalid_request' : 'server_error')
  return { error, error_description: reply.detail, ...problemBody(reply, instance) }
}
