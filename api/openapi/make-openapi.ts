import { SPARSE } from '../answer-from.ts'
import { PROBLEMS, type ProblemCode } from '../problem.ts'
import { TYPES } from '../read-body.ts'
import type { Route, Schema } from '../route.ts'
import { ROUTES } from '../routes.ts'
import { DESCRIPTION, TAGS, tagOf } from './about.ts'
import { type Json, namedSchemas, propertiesOf, schemaOf, sparseOf } from './json-schema.ts'

/** A request and its answer, as they were recorded. */
export interface Example {
  readonly params?: unknown
  readonly query?: unknown
  readonly request?: unknown
  readonly answer?: unknown
}

/** The OpenAPI 3.1 document of the table of routes, made from the schemas that validate. */
export function makeOpenApi(
  version: string,
  examples: Readonly<Record<string, Example>> = {},
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'notedrill',
      version,
      summary: 'Spaced repetition for your own notes, over HTTP',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is' }],
    tags: TAGS,
    paths: pathsOf(ROUTES, examples),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'From `POST /v1/learners`, or from `POST /oauth/token`',
        },
      },
      schemas: namedSchemas(),
      headers: HEADERS,
    },
  }
}

const TEXT = { type: 'string' }

const HEADERS = {
  RequestId: { description: 'Of this request: name it when you report something', schema: TEXT },
  Revision: { description: 'Of the notes: changes when any card does', schema: TEXT },
  RateLimit: { description: 'What is left: `"read";r=239;t=60`', schema: TEXT },
  RateLimitPolicy: { description: 'The limit: `"read";q=240;w=60`', schema: TEXT },
  RetryAfter: { description: 'Seconds', schema: { type: 'integer' } },
  ETag: { description: 'Send it back as `If-None-Match`', schema: TEXT },
  Replayed: {
    description: '`true` if the same request came before: nothing happened again',
    schema: TEXT,
  },
}

function headersOf(names: Readonly<Record<string, keyof typeof HEADERS>>): Json {
  return Object.fromEntries(
    Object.entries(names).map(([name, ref]) => [name, { $ref: `#/components/headers/${ref}` }]),
  )
}

function pathsOf(routes: readonly Route[], examples: Readonly<Record<string, Example>>): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route, examples[route.id] ?? {}),
    }
  return paths
}

function operationOf(route: Route, example: Example): Json {
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...headerParametersOf(route),
  ]
  const { body, takes = 'json' } = route
  const content = body && {
    [TYPES[takes].name]: { schema: schemaOf(body), ...exampleOf(example.request) },
  }
  return {
    operationId: route.id,
    tags: [tagOf(route)],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: route.scope === 'none' ? [] : [{ token: [route.scope] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: takes === 'lines' || isNeeded(body), content } } : {}),
    responses: { ...answersOf(route, example), ...problemsOf(route) },
  }
}

function exampleOf(example: unknown): Json {
  return example === undefined ? {} : { example }
}

/** Whether an empty object is refused. */
function isNeeded(body: Schema): boolean {
  return body.type === 'variant' || propertiesOf(body).required.length > 0
}

function parametersOf(schema: Schema | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties, required } = propertiesOf(schema)
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }))
}

function headerParametersOf({ takesKey, cache, scope }: Route): Json[] {
  const least = scope === 'none' ? 22 : 8
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Of your own making, such as a UUID: sent again within a day, it happens once',
    schema: { type: 'string', pattern: `^[A-Za-z0-9_-]{${least},64}$` },
  }
  const known = {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what you have: 304 if it has not changed',
    schema: TEXT,
  }
  return [...(takesKey ? [key] : []), ...(cache === 'no-store' ? [] : [known])]
}

function fileSchema(type: string): Json {
  return type.startsWith('image/') ? { ...TEXT, format: 'binary' } : TEXT
}

function answersOf(route: Route, { answer: example, query: asked }: Example): Json {
  const { statuses, answer, summary, cache, takesKey, query } = route
  const hasFields = query !== undefined && 'fields' in propertiesOf(query).properties
  const inPart = Object(asked).fields !== undefined
  const content = route.media
    ? Object.fromEntries(route.media.map((type) => [type, { schema: fileSchema(type) }]))
    : {
        'application/json': { schema: schemaOf(answer), ...(inPart ? {} : exampleOf(example)) },
        ...(hasFields
          ? { [SPARSE]: { schema: sparseOf(answer), ...(inPart ? exampleOf(example) : {}) } }
          : {}),
      }
  const mayRepeat = takesKey || statuses.length > 1
  const headers = headersOf({
    'Request-Id': 'RequestId',
    'Notedrill-Revision': 'Revision',
    RateLimit: 'RateLimit',
    'RateLimit-Policy': 'RateLimitPolicy',
    ...(cache === 'no-store' ? {} : { ETag: 'ETag' }),
    ...(mayRepeat ? { 'Idempotent-Replayed': 'Replayed' } : {}),
  })
  const entries = statuses.map((status) => [status, { description: summary, headers, content }])
  const notModified = { description: 'Not modified', headers: headersOf({ ETag: 'ETag' }) }
  return Object.fromEntries([...entries, ...(cache === 'no-store' ? [] : [[304, notModified]])])
}

/** Problems by status: those of the route's own, and those of every route. */
function problemsOf(route: Route): Json {
  const common: ProblemCode[] = ['invalid-request', 'rate-limited', 'internal', 'unavailable']
  const bodied: ProblemCode[] = route.body ? ['media-type-unsupported'] : []
  const json: ProblemCode[] = route.body && route.takes !== 'form' ? ['invalid-json'] : []
  const keyed: ProblemCode[] = route.takesKey ? ['key-in-use', 'key-mismatch'] : []
  const signed: ProblemCode[] =
    route.scope === 'none'
      ? []
      : ['token-missing', 'token-invalid', 'scope-missing', 'learner-erased']
  const codes = new Set<ProblemCode>([
    ...common,
    'body-too-large',
    ...bodied,
    ...json,
    ...keyed,
    ...signed,
    ...route.problems,
  ])
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status)
  const entries = [...byStatus].map(([status, of]) => [status, refusal(route, status, of)])
  return Object.fromEntries(entries)
}

function refusal({ takes }: Route, status: number, codes: readonly ProblemCode[]): Json {
  const description = codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. ')
  const isForm = takes === 'form'
  const schema = { $ref: `#/components/schemas/${isForm ? 'OauthProblem' : 'Problem'}` }
  const content = { [isForm ? 'application/json' : 'application/problem+json']: { schema } }
  const mayTellWhen = status === 429 || status === 503 || status === 409
  const headers = headersOf({
    'Request-Id': 'RequestId',
    ...(mayTellWhen ? { 'Retry-After': 'RetryAfter' } : {}),
  })
  return { description, headers, content }
}
