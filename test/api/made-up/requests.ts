import fc from 'fast-check'
import { broken, document, fitting, type Json, ODD, recordOf } from './values.ts'

/** A request that was made up, valid or not. */
export interface MadeUp {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Which token to show: 0 for none, 1 for noise, else that of a learner. */
  readonly token: number
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly operation: Json
}

const operations: Operation[] = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(([method, operation]) => ({ method, path, operation })),
)

function requestOf({ method, path, operation }: Operation): fc.Arbitrary<MadeUp> {
  const { parameters = [], requestBody } = operation
  const named = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((each: Json) => each.in === place)
        .map((each: Json) => [
          each.name,
          fc.oneof(
            { weight: 19, arbitrary: fitting(each.schema, each.name) },
            { weight: 1, arbitrary: ODD },
          ),
        ]),
    )
  const [media = 'application/json'] = Object.keys(requestBody?.content ?? {})
  const valid = requestBody ? fitting(requestBody.content[media].schema) : fc.constant(undefined)
  return fc
    .record({
      params: fc.record(named('path')),
      query: recordOf(named('query')),
      sent: recordOf(named('header')),
      given: fc.oneof({ weight: 3, arbitrary: valid }, { weight: 1, arbitrary: broken(valid) }),
      how: fc.nat(39),
      token: fc.nat(9),
    })
    .map(({ params, query, sent, given, how, token }) => ({
      method: how === 1 ? 'PUT' : how === 2 ? 'HEAD' : method.toUpperCase(),
      path: fill(path, params),
      query: how === 3 ? 'a=%zz&a=b&&=' : textOf(query),
      headers: headersOf(how, media, sent),
      body: bytesOf(given, how, media),
      token,
    }))
}

function fill(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(plain(params[name])))
}

function plain(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed()
}

function textOf(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, plain(value)])
  return new URLSearchParams(pairs).toString()
}

function headersOf(how: number, media: string, sent: Readonly<Record<string, unknown>>) {
  const others = Object.entries(sent).map(([name, value]) => [name.toLowerCase(), plain(value)])
  return {
    'content-type': how === 4 ? 'text/plain' : media,
    ...(how === 5 ? { 'content-encoding': 'gzip' } : {}),
    ...Object.fromEntries(others),
  }
}

function bytesOf(given: unknown, how: number, media: string): Uint8Array {
  if (how === 6) return Buffer.from('{"a":')
  if (how === 7) return Buffer.alloc(70_000, 0x20)
  if (how === 8) return Buffer.from([0xff, 0xfe, 0x00])
  if (given === undefined) return Buffer.alloc(0)
  if (media.endsWith('ndjson')) return Buffer.from(plain(given))
  return Buffer.from(media.endsWith('urlencoded') ? textOf(Object(given)) : JSON.stringify(given))
}

/** Operations that are asked seldom or often. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  // Whoever was erased has nothing any more that could be asked for.
  ['deleteMe', 1],
  // One after the other, before the code has run out.
  ['authorizeDevice', 16],
  ['createLink', 24],
  ['createToken', 24],
])

/** Requests of every operation, most of them valid, and some to where there is nothing. */
export const madeUp: fc.Arbitrary<MadeUp> = fc.oneof(
  ...operations.map((each) => ({
    weight: WEIGHTS.get(each.operation.operationId) ?? 8,
    arbitrary: requestOf(each),
  })),
  {
    weight: 2,
    arbitrary: fc.webPath().map((path) => ({
      method: 'GET',
      path: `/v1${path}`,
      query: '',
      headers: {},
      body: Buffer.alloc(0),
      token: 0,
    })),
  },
)
