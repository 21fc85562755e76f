/** Everything that can be wrong with a request, by the stable code that clients may rely on. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not what this route takes' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'token-missing': { status: 401, title: 'This route needs a token' },
  'token-invalid': { status: 401, title: 'The token is unknown or has expired' },
  'scope-missing': { status: 403, title: 'The token does not allow this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This route does not take that method' },
  'question-rewritten': {
    status: 409,
    title: 'The question has been rewritten since it was shown',
  },
  'learner-erased': { status: 410, title: 'The learner was erased' },
  'card-retired': { status: 410, title: 'The notes no longer make this card' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type-unsupported': { status: 415, title: 'The body is not application/json' },
  'answer-unfit': { status: 422, title: 'This kind of question takes another kind of answer' },
  'review-mismatch': { status: 422, title: 'That review id has been used for another answer' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The store did not answer; send the request again' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

/** A code of `PROBLEMS`. */
export type ProblemCode = keyof typeof PROBLEMS

/** What is wrong with one field: a JSON pointer into the body, or the name of a parameter. */
export interface FieldProblem {
  readonly pointer: string
  readonly detail: string
}

/** A problem as RFC 9457 has it. */
export interface Problem {
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
    type: `/problems/${code}`,
    title,
    status,
    detail,
    code,
    instance,
    ...(errors ? { errors } : {}),
  }
}
