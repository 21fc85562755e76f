import * as v from 'valibot'
import type { Who } from '../study/act/admit.ts'
import { readToken } from '../study/act/token.ts'
import { type FieldProblem, type ProblemReply, problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { demandToken } from './refuse.ts'
import type { ApiRequest } from './request.ts'
import type { Route, Schema } from './route.ts'

/** What a request comes to, checked against the schemas of its route. */
export interface ReadCall {
  readonly kind: 'call'
  readonly who: Who
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const NOBODY: Who = { learnerId: '' }
const NO_QUERY = v.strictObject({})

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
  const read = readBody(route, request)
  if (read.kind === 'problem') return read
  const body = check(route.body, read.value, 'body')
  if (body.kind === 'problem') return body
  return {
    kind: 'call',
    who: who.value,
    params: params.value,
    query: query.value,
    body: body.value,
  }
}

/** Something that was read, or why not. */
export type Read<Value> = { readonly kind: 'value'; readonly value: Value } | ProblemReply

const BEARER = /^Bearer +(\S+) *$/i

function readWho({ scope }: Route, { headers }: ApiRequest): Read<Who> {
  const shown = BEARER.exec(headers.authorization ?? '')?.[1]
  if (shown === undefined)
    return scope === 'none' ? { kind: 'value', value: NOBODY } : demandToken(undefined)
  const token = readToken(shown)
  if (!token) return scope === 'none' ? { kind: 'value', value: NOBODY } : demandToken(shown)
  const wanted = scope === 'none' ? 'study' : scope
  return {
    kind: 'value',
    value: { learnerId: token.learnerId, token: { hash: token.hash, scope: wanted } },
  }
}

function readQuery(route: Route, { query }: ApiRequest): Read<unknown> {
  const schema = route.query ?? NO_QUERY
  if (query === '') return check(schema, {}, 'query')
  const given = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (given.has(name)) return problem('invalid-request', `Unexpected second parameter ${name}.`)
    given.set(name, value)
  }
  return check(schema, Object.fromEntries(given), 'query')
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
  const shown = errors.slice(0, ERRORS_AT_MOST)
  return problem('invalid-request', `${first?.pointer}: ${first?.detail}${more}`, { errors: shown })
}

const ERRORS_AT_MOST = 20

function fieldProblem(issue: v.BaseIssue<unknown>, part: 'path' | 'query' | 'body'): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1'),
  )
  const pointer = part === 'body' ? `/${path.join('/')}` : (path[0] ?? part)
  return { pointer, detail: issue.message }
}
