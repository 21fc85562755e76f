import fc from 'fast-check'
import { makeOpenApi } from '../../api/openapi/make-openapi.ts'
import { FIXTURE_DECKS } from '../support/fixture-bank.ts'

/** A request that was made up, valid or not. */
export interface MadeUp {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Which token to show: 0 for none, 1 for noise, else one that is known. */
  readonly token: number
}

// biome-ignore lint/suspicious/noExplicitAny: a document is read as loosely as it is written
type Json = any

const document: Json = JSON.parse(JSON.stringify(makeOpenApi('0')))
const cards = Object.values(FIXTURE_DECKS).flat()
const questions = cards.flatMap((card) => card.questions)

/** What stands for real things, by the name of the field: half of the time. */
const REAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  question: fc.constantFrom(...questions.map(({ id }) => id)),
  rev: fc.constantFrom(...questions.map(({ rev }) => rev)),
  card: fc.constantFrom(...cards.map(({ id }) => id)),
  deck: fc.constantFrom(...Object.keys(FIXTURE_DECKS)),
  ids: fc.constantFrom(...cards.map(({ id }) => id)),
  id: fc.constantFrom('review-0001', 'review-0002', 'review-0003'),
  time_zone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC'),
  fields: fc.constantFrom('title', 'card', 'due_at', 'questions'),
  grant_type: fc.constantFrom('refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'),
}

/** Values that fit a schema of the document. */
function fitting(schema: Json, name = ''): fc.Arbitrary<unknown> {
  if (schema.$ref) return fitting(refer(schema.$ref), name)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.oneOf ?? schema.anyOf
  if (options) return fc.oneof(...options.map((each: Json) => fitting(each, name)))
  switch (schema.type) {
    case 'string':
      return textFitting(schema, name)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(fitting(schema.items, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 8),
      })
    case 'object': {
      const { properties = {}, required = [] } = schema
      const each = Object.entries<Json>(properties).map(([key, value]) => [
        key,
        fitting(value, key),
      ])
      return fc.record(Object.fromEntries(each), { requiredKeys: required })
    }
    default:
      return fc.constant(null)
  }
}

function textFitting({ pattern, format, minLength, maxLength }: Json, name: string) {
  const real = REAL[name]
  const made =
    format === 'date-time'
      ? fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
      : pattern
        ? fc.stringMatching(new RegExp(pattern))
        : fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 20, 40) })
  return real ? fc.oneof(real, made) : made
}

function refer(pointer: string): Json {
  return pointer
    .slice(2)
    .split('/')
    .reduce((at, part) => at[part], document)
}

/** Anything that may stand where something else is expected. */
const ODD = fc.constantFrom<unknown>(
  null,
  '',
  '\u0000',
  '__proto__',
  'a'.repeat(5000),
  -1,
  1e308,
  [],
  [[[[]]]],
  {},
  { constructor: 1 },
  true,
  '../../etc/passwd',
  '😀',
)

/** A value with something wrong in it. */
function broken(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, ODD, fc.nat(), fc.nat(3)).map(([given, odd, at, how]) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return odd
    const entries = Object.entries(given)
    const { length } = entries
    if (how === 0 || length === 0) return { ...given, unexpected: odd }
    const [name = ''] = entries[at % length] ?? []
    if (how === 1) return Object.fromEntries(entries.filter(([key]) => key !== name))
    return { ...given, [name]: odd }
  })
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
      query: fc.record(named('query'), { requiredKeys: [] }),
      sent: fc.record(named('header'), { requiredKeys: [] }),
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
  return Buffer.from(media.endsWith('urlencoded') ? textOf(Object(given)) : JSON.stringify(given))
}

/** Requests of every operation, most of them valid, and some to where there is nothing. */
export const madeUp: fc.Arbitrary<MadeUp> = fc.oneof(
  ...operations.map((each) => ({ weight: 4, arbitrary: requestOf(each) })),
  {
    weight: 1,
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
