import { StoreUnavailable } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import { TooManySets } from '../study/act/too-many-sets.ts'
import { type Answer, answerFrom } from './answer-from.ts'
import { type About, complain } from './complain.ts'
import { allowCrossOrigin, answerPreflight, isOfApi } from './cors.ts'
import { GUARDS, ONLY_HTTPS } from './guards.ts'
import { limitHeaders } from './limit/limit-headers.ts'
import type { Limiter } from './limit/limiter.ts'
import { admitRequest, countRefusal, countUnrun } from './limit/take-request.ts'
import { indexRoutes, type Match, matchRoute, type Routes } from './match-route.ts'
import { type ProblemReply, problem } from './problem.ts'
import { readCall, readWho } from './read-call.ts'
import type { ApiRequest, ApiResponse } from './request.ts'
import type { Call, Route, Schema } from './route.ts'
import { DAILY } from './routes/daily.ts'
import { type StaticFiles, serveFile } from './serve-file.ts'

/** What the API works with. */
export interface Api {
  readonly study: Study
  /** What is served as it is, by path. */
  readonly files: StaticFiles
  /** Holds back who asks too often; nobody is held back without one. */
  readonly limiter?: Limiter
  /** How many times the limits of an address are let through; once without it. */
  readonly perAddress?: number
  /** Learners who may let apps in with the scope `author`. */
  readonly authors?: ReadonlySet<string>
}

const DAILY_TABLE = indexRoutes(DAILY)
let whole: Promise<Routes> | undefined

/** A file is there to be read. */
const OF_FILES: Match = { kind: 'other-method', allowed: ['GET', 'HEAD'] }

/** The one door: every request gets an answer here, and nothing is thrown. */
export async function answerRequest(api: Api, request: ApiRequest): Promise<ApiResponse> {
  const response = await answerAny(api, request)
  const isSecure = request.headers['x-forwarded-proto'] === 'https'
  return isSecure ? { ...response, headers: { ...response.headers, ...ONLY_HTTPS } } : response
}

async function answerAny(api: Api, request: ApiRequest): Promise<ApiResponse> {
  const file = api.files.get(request.path)
  if (file && (request.method === 'GET' || request.method === 'HEAD'))
    return serveFile(file, request)
  const match: Match = file ? OF_FILES : await findRoute(request)
  if (request.method === 'OPTIONS' && (match.kind !== 'nothing' || isOfApi(request.path)))
    return answerPreflight(match)
  return allowCrossOrigin(await answerMatch(api, request, match))
}

/** What no request of every drill has need of. */
function replays() {
  return import('./replay.ts')
}

/** The row of a request; those that are asked for now and then are loaded with the first of them. */
async function findRoute(request: ApiRequest): Promise<Match> {
  const match = matchRoute(DAILY_TABLE, request)
  if (match.kind === 'route') return match
  whole ??= import('./routes/more.ts').then(({ MORE }) => indexRoutes([...DAILY, ...MORE]))
  return matchRoute(await whole, request)
}

async function answerMatch(api: Api, request: ApiRequest, match: Match): Promise<ApiResponse> {
  const unmatched = { request, name: 'none' }
  switch (match.kind) {
    case 'nothing':
      return complain(problem('not-found', `There is nothing at ${request.path}.`), unmatched)
    case 'other-method': {
      const allow = [...match.allowed, 'OPTIONS'].join(', ')
      const detail = `Unexpected method ${request.method}, expected ${allow}.`
      const reply = problem('method-not-allowed', detail, { headers: { allow } })
      return complain(reply, unmatched)
    }
    case 'route':
      return runRoute(api, request, match)
  }
}

interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

async function runRoute(api: Api, request: ApiRequest, found: Found): Promise<ApiResponse> {
  const { route } = found
  const about = { request, route, name: `${route.method} ${route.path}` }
  try {
    const read = readWho(route, request)
    const who = read.kind === 'value' ? read.value : undefined
    const call =
      read.kind === 'value'
        ? readCall(route, request, { who: read.value, params: found.params })
        : read
    const admission = await admitRequest(api, { route, request, who })
    const headers = admission.standing ? limitHeaders(admission.standing) : {}
    if (admission.kind === 'refused') return complain(admission.problem, { ...about, headers })
    if (call.kind === 'problem') {
      await countUnrun(api, { route, request, who }, call.code)
      return complain(call, { ...about, headers })
    }
    const { study, files, authors = new Set<string>() } = api
    const whole = { ...call, study, files, authors, origin: originOf(request) }
    const run = () => route.run(whole as Call<Schema, Schema, Schema>)
    const keyed = { study, route, request, who: call.who }
    const answer = route.takesKey ? await (await replays()).answerOnce(keyed, run) : await run()
    if (answer.kind === 'problem') {
      countRefusal(api, { route, request, who }, answer.code)
      return complain(answer, { ...about, headers })
    }
    return show(answer, { ...about, headers, query: call.query, revision: study.bank().revision })
  } catch (error) {
    return { ...complain(failureOf(error), about), error }
  }
}

function originOf({ headers }: ApiRequest): string {
  return `${headers['x-forwarded-proto'] ?? 'http'}://${headers.host ?? 'localhost'}`
}

interface Shown extends About {
  readonly request: ApiRequest
  readonly route: Route
  readonly query: unknown
  readonly revision: string
}

function show(answer: Answer, about: Shown): ApiResponse {
  const { request, name, route, query, revision, headers } = about
  const { status, body, headers: own } = answerFrom(answer, { route, query, request })
  const common = { ...GUARDS, 'request-id': request.requestId, 'notedrill-revision': revision }
  return { status, body, headers: { ...common, ...headers, ...own }, route: name }
}

function failureOf(error: unknown): ProblemReply {
  if (error instanceof TooManySets)
    return problem('invalid-request', `${error.message}: later ones cannot be kept beside them.`)
  if (!(error instanceof StoreUnavailable))
    return problem('internal', 'It has been logged. Please try again.')
  const detail = 'The store did not answer. Send the same request again: nothing counts twice.'
  return problem('unavailable', detail, { headers: { 'retry-after': '1' } })
}
