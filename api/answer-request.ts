import { StoreUnavailable } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import { matchRoute } from './match-route.ts'
import { PROBLEMS, type ProblemReply, problem, problemBody } from './problem.ts'
import { readCall } from './read-call.ts'
import type { ApiRequest, ApiResponse } from './request.ts'
import type { Call, Reply, Route, Schema } from './route.ts'
import { ROUTES } from './routes.ts'

/** Something that is served as it is: a page, its parts, the OpenAPI document. */
export interface StaticFile {
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** What the API works with. */
export interface Api {
  readonly study: Study
  /** What is served as it is, by path. */
  readonly files: StaticFiles
}

/** Files by their paths: a `Map`, or whatever finds them. */
export interface StaticFiles {
  get(path: string): StaticFile | undefined
}

/** What every answer of a route says, besides its own headers. */
const GUARDS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The one door: every request gets an answer here, and nothing is thrown. */
export async function answerRequest(api: Api, request: ApiRequest): Promise<ApiResponse> {
  const file = api.files.get(request.path)
  if (file && (request.method === 'GET' || request.method === 'HEAD')) return serve(file, request)
  const match = matchRoute(ROUTES, request)
  switch (match.kind) {
    case 'nothing':
      return complain(problem('not-found', `There is nothing at ${request.path}.`), request, 'none')
    case 'other-method': {
      const allow = match.allowed.join(', ')
      const detail = `Unexpected method ${request.method}, expected ${allow}.`
      return complain(
        problem('method-not-allowed', detail, { headers: { allow } }),
        request,
        'none',
      )
    }
    case 'route':
      return runRoute(api, request, match)
  }
}

interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

async function runRoute({ study }: Api, request: ApiRequest, found: Found): Promise<ApiResponse> {
  const name = `${found.route.method} ${found.route.path}`
  const revision = study.bank().revision
  try {
    const call = readCall(found.route, request, found.params)
    if (call.kind === 'problem') return complain(call, request, name)
    const answer = await found.route.run({ ...call, study } as Call<Schema, Schema, Schema>)
    if (answer.kind === 'problem') return complain(answer, request, name)
    return show(answer, { request, revision, route: found.route, name })
  } catch (error) {
    return failed(error, request, name)
  }
}

interface Showing {
  readonly request: ApiRequest
  readonly revision: string
  readonly route: Route
  readonly name: string
}

function show(answer: Reply<unknown>, { request, revision, route, name }: Showing): ApiResponse {
  const headers = {
    ...GUARDS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': route.cache === 'no-store' ? 'no-store' : 'no-cache',
    'request-id': request.requestId,
    'notedrill-revision': revision,
    ...answer.headers,
  }
  const { status } = answer
  const etag = `"${revision.slice(0, 16)}"`
  if (route.cache === 'no-store') return { status, headers, body: lineOf(answer.body), route: name }
  const fresh = { ...headers, etag }
  if (request.headers['if-none-match'] === etag)
    return { status: 304, headers: fresh, body: '', route: name }
  return { status, headers: fresh, body: lineOf(answer.body), route: name }
}

/** JSON with an end of line, for whoever reads it on a terminal. */
function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function complain(reply: ProblemReply, request: ApiRequest, route: string): ApiResponse {
  const headers = {
    ...GUARDS,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'request-id': request.requestId,
    ...reply.headers,
  }
  const body = lineOf(problemBody(reply, request.requestId))
  return { status: PROBLEMS[reply.code].status, headers, body, route }
}

function failed(error: unknown, request: ApiRequest, route: string): ApiResponse {
  if (error instanceof StoreUnavailable) {
    const again = problem(
      'unavailable',
      'The store did not answer. Send the same request again: nothing counts twice.',
      {
        headers: { 'retry-after': '1' },
      },
    )
    return { ...complain(again, request, route), error }
  }
  return {
    ...complain(problem('internal', 'It has been logged. Please try again.'), request, route),
    error,
  }
}

function serve({ body, headers }: StaticFile, request: ApiRequest): ApiResponse {
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  }
  if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag)
    return { status: 304, headers: common, body: '', route: `GET ${request.path}` }
  return { status: 200, headers: common, body, route: `GET ${request.path}` }
}
