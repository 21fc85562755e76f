import { createHash } from 'node:crypto'
import { isKnown } from './is-known.ts'
import type { ApiRequest } from './request.ts'
import type { FileReply, Reply, Route } from './route.ts'
import { pickFields } from './show/pick-fields.ts'

/** What a route answered when nothing was wrong. */
export type Answer = Reply<unknown> | FileReply

/** An answer on its way out. */
export interface Outgoing {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The media type of an answer that was asked for in part, with `fields`. */
export const SPARSE = 'application/vnd.notedrill.sparse+json'

const CACHE = {
  'no-store': 'no-store',
  revalidate: 'public, no-cache',
  immutable: 'public, max-age=31536000, immutable',
} as const satisfies Record<Route['cache'], string>

interface About {
  readonly route: Route
  readonly query: unknown
  readonly request: ApiRequest
}

/** The status, headers and body of an answer; content that has not changed is not sent again. */
export function answerFrom(answer: Answer, about: About): Outgoing {
  const { route, request } = about
  const { body, type } = bodyOf(answer, about)
  const status = answer.kind === 'reply' ? answer.status : 200
  const plain = { 'content-type': type, 'cache-control': CACHE[route.cache], ...answer.headers }
  if (route.cache === 'no-store') return { status, headers: plain, body }
  const etag = answer.headers?.etag ?? `"${hashOf(body)}"`
  const headers = { ...plain, etag }
  if (isKnown(request.headers['if-none-match'], etag)) return { status: 304, headers, body: '' }
  return { status, headers, body }
}

function bodyOf(answer: Answer, { query }: About) {
  if (answer.kind === 'file') return { body: answer.body, type: answer.type }
  const fields = Object(query).fields
  if (typeof fields !== 'string')
    return { body: lineOf(answer.body), type: 'application/json; charset=utf-8' }
  return { body: lineOf(pickFields(answer.body, fields.split(','))), type: SPARSE }
}

/** JSON with an end of line, for whoever reads it on a terminal. */
function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}
