import * as v from 'valibot'
import type { Who } from '../study/act/admit.ts'
import { readToken } from '../study/act/token.ts'
import { type FieldProblem, type ProblemReply, problem } from './problem.ts'
import { demandToken } from './refuse.ts'
import type { ApiRequest } from './request.ts'
import type { Route, Schema } from './route.ts'

/** The largest body that is taken, in bytes. */
export const BODY_LIMIT = 65_536

/** What a request comes to, checked against the schemas of its route. */
export interface ReadCall {
  readonly kind: 'call'
  readonly who: Who
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const NOBODY: Who = { learnerId: '' }

/** Checks a request against its route: who, then parameters, then body. */
export function readCall(
  route: Route,
  request: ApiRequest,
  found: Readonly<Record<string, string>>,
): ReadCall | ProblemReply {
  const who = readWho(route, request)
  if (who.kind === 'problem') return who
  const params = check(route.params, found, 'path')
  if (params.kind === 'problem') return params
  const query = readQuery(route, request)
  if (query.kind === 'problem') return query
  const body = readBody(route, request)
  if (body.kind === 'problem') return body
  return {
    kind: 'call',
    who: who.value,
    params: params.value,
    query: query.value,
    body: body.value,
  }
}

type Read<Value> = { readonly kind: 'value'; readonly value: Value } | ProblemReply

function readWho({ scope }: Route, { headers }: ApiRequest): Read<Who> {
  if (scope === 'none') return { kind: 'value', value: NOBODY }
  const shown = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
  const token = shown === undefined ? undefined : readToken(shown)
  if (!token) return demandToken(shown)
  return {
    kind: 'value',
    value: { learnerId: token.learnerId, token: { hash: token.hash, scope } },
  }
}

function readQuery(route: Route, request: ApiRequest): Read<unknown> {
  const given = [...new URLSearchParams(request.query)]
  const twice = given.find(([name], at) =>
    given.some(([other], before) => before < at && other === name),
  )
  if (twice) return problem('invalid-request', `Unexpected second parameter ${twice[0]}.`)
  return check(route.query ?? v.strictObject({}), Object.fromEntries(given), 'query')
}

function readBody(route: Route, { headers, body }: ApiRequest): Read<unknown> {
  if (body.length > BODY_LIMIT)
    return problem(
      'body-too-large',
      `Unexpected ${body.length} bytes, expected at most ${BODY_LIMIT}.`,
    )
  if (!route.body) return { kind: 'value', value: undefined }
  const refused = refuseMedia(headers, body)
  if (refused) return refused
  const value = body.length === 0 ? {} : parseJson(body)
  if (value === undefined) return problem('invalid-json', 'The body is not JSON in UTF-8.')
  return check(route.body, value, 'body')
}

function refuseMedia(headers: ApiRequest['headers'], body: Uint8Array): ProblemReply | undefined {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity')
    return problem(
      'media-type-unsupported',
      `Unexpected content encoding ${encoding}, expected none.`,
    )
  const type = headers['content-type']
  if (body.length === 0 && type === undefined) return undefined
  if (/^application\/json\s*(;|$)/i.test(type ?? '')) return undefined
  return problem(
    'media-type-unsupported',
    `Unexpected content type ${type ?? '(none)'}, expected application/json.`,
  )
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function check(
  schema: Schema | undefined,
  value: unknown,
  part: 'path' | 'query' | 'body',
): Read<unknown> {
  if (!schema) return { kind: 'value', value: undefined }
  const checked = v.safeParse(schema, value)
  if (checked.success) return { kind: 'value', value: checked.output }
  const errors = checked.issues.map((issue) => fieldProblem(issue, part))
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return problem('invalid-request', `${first?.pointer}: ${first?.detail}${more}`, { errors })
}

function fieldProblem(issue: v.BaseIssue<unknown>, part: 'path' | 'query' | 'body'): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1'),
  )
  const pointer = part === 'body' ? `/${path.join('/')}` : (path[0] ?? part)
  return { pointer, detail: issue.message }
}
