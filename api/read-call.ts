import * as v from 'valibot'
import type { Who } from '../study/act/admit.ts'
import { readToken } from '../study/act/token.ts'
import { check, type Read, refuseFields } from './check.ts'
import type { ProblemReply } from './problem.ts'
import { readBody, TWICE } from './read-body.ts'
import { demandToken } from './refuse.ts'
import type { ApiRequest } from './request.ts'
import type { Route } from './route.ts'

/** What a request comes to, checked against the schemas of its route. */
export interface ReadCall {
  readonly kind: 'call'
  readonly who: Who
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  /** The content type of the body. */
  readonly type: string
}

const NOBODY: Who = { learnerId: '' }
const NO_QUERY = v.strictObject({})

/** Checks a request against its route, once it is known who asks: parameters, then body. */
export function readCall(
  route: Route,
  request: ApiRequest,
  { who, params: found }: { readonly who: Who; readonly params: Readonly<Record<string, string>> },
): ReadCall | ProblemReply {
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
    who,
    params: params.value,
    query: query.value,
    body: body.value,
    type: request.headers['content-type'] ?? '',
  }
}

const BEARER = /^Bearer +(\S+) *$/i

/** Who says to ask, by a token that is only looked up when the request is answered. */
export function readWho({ scope, mayJoin }: Route, { headers }: ApiRequest): Read<Who> {
  const shown = BEARER.exec(headers.authorization ?? '')?.[1]
  if (shown === undefined)
    return scope === 'none' ? { kind: 'value', value: NOBODY } : demandToken(undefined)
  const token = readToken(shown)
  if (!token)
    return scope === 'none' && !mayJoin ? { kind: 'value', value: NOBODY } : demandToken(shown)
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
    if (given.has(name)) return refuseFields([{ parameter: name, detail: TWICE }])
    given.set(name, value)
  }
  return check(schema, Object.fromEntries(given), 'query')
}
