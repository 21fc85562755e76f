import type * as v from 'valibot'
import type { Who } from '../study/act/admit.ts'
import type { TokenScope } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import type { PolicyName } from './limit/policies.ts'
import type { ProblemCode, ProblemReply } from './problem.ts'
import type { StaticFiles } from './serve-file.ts'

/** A schema whose input and output are plain data. */
export type Schema = v.GenericSchema

type Value<Of extends Schema | undefined> = Of extends Schema ? v.InferOutput<Of> : undefined

/** Statuses of answers when nothing is wrong. */
export type Status = 200 | 201

/** What a route answers when nothing is wrong. */
export interface Reply<Body> {
  readonly kind: 'reply'
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is no JSON; `media` of its route says what it may be. */
export interface FileReply {
  readonly kind: 'file'
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** What a route runs with: its parts checked against its schemas. */
export interface Call<
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
> {
  readonly study: Study
  /** Who asks; on a route without scope nobody, or the bearer of a token that was sent all the same. */
  readonly who: Who
  readonly params: Value<Params>
  readonly query: Value<Query>
  readonly body: Value<Body>
  /** The content type of the body, as it was sent; empty without one. */
  readonly type: string
  /** Where the API is, as the client called it: `https://host`. */
  readonly origin: string
  /** Learners who may ask for the scope `author`. */
  readonly authors: ReadonlySet<string>
  /** What is served as it is: the pictures of the notes are among it. */
  readonly files: StaticFiles
}

/** One row of the table of routes. */
export interface RouteSpec<
  Params extends Schema | undefined,
  Query extends Schema | undefined,
  Body extends Schema | undefined,
  Answer extends Schema,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** With `{name}` for a parameter, as OpenAPI and API Gateway write it. */
  readonly path: string
  /** What the token must allow; `none` for a route without token. */
  readonly scope: TokenScope | 'none'
  /** The name of the operation in clients: verb first. */
  readonly id: string
  readonly summary: string
  readonly description?: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** What the body is; JSON if left out. `lines` are text that is read line by line, or CSV. */
  readonly takes?: 'json' | 'form' | 'lines'
  /** The largest body in bytes; 64 kB if left out. */
  readonly largestBody?: number
  readonly answer: Answer
  /** For an answer that is no JSON: the media types it comes in. */
  readonly media?: readonly string[]
  /** Which statuses it answers with when nothing is wrong. */
  readonly statuses: readonly Status[]
  /** Which problems of its own it answers with. */
  readonly problems: readonly ProblemCode[]
  /** How long an answer may be kept by others; nothing personal may. */
  readonly cache: 'no-store' | 'revalidate' | 'immutable'
  /** Which limit it counts against; by its method if left out. */
  readonly limit?: PolicyName
  /** Takes an `Idempotency-Key`: it changes something, and has no id of its own for that. */
  readonly takesKey?: true
  /** Needs no token, and takes one that it is sent at its word: a wrong one is refused. */
  readonly mayJoin?: true
  /** For a write that takes no key: what comes of it when it is sent again. */
  readonly again?: string
  run(
    call: Call<Params, Query, Body>,
  ):
    | Promise<Reply<v.InferInput<Answer>> | FileReply | ProblemReply>
    | Reply<v.InferInput<Answer>>
    | FileReply
    | ProblemReply
}

/** A row of the table, whatever its schemas. */
export type Route = RouteSpec<Schema | undefined, Schema | undefined, Schema | undefined, Schema>

/** A row with the types of its own schemas checked, as a row among others. */
export function defineRoute<
  Answer extends Schema,
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(route: RouteSpec<Params, Query, Body, Answer>): Route {
  // The one place where a row forgets its types: what reaches `run` has passed its schemas.
  return route as unknown as Route
}

/** A reply that all is well. */
export function reply<Body>(
  body: Body,
  more: { readonly status?: Status; readonly headers?: Readonly<Record<string, string>> } = {},
): Reply<Body> {
  const { status = 200, headers } = more
  return { kind: 'reply', status, body, ...(headers ? { headers } : {}) }
}
