import { SPARSE } from '../answer-from.ts'
import { PROBLEMS, type ProblemCode } from '../problem.ts'
import type { Route } from '../route.ts'
import type { Example } from './example.ts'
import { headersOf, TEXT } from './headers.ts'
import { type Json, propertiesOf, schemaOf, sparseOf } from './json-schema.ts'

/** A part of the document that shows what was recorded, if anything was. */
export function exampleOf(example: unknown): Json {
  return example === undefined ? {} : { example }
}

function fileSchema(type: string): Json {
  return type.startsWith('image/') ? { ...TEXT, format: 'binary' } : TEXT
}

/** What a route answers when nothing is wrong, by status. */
export function answersOf(route: Route, { answer: example, query: asked }: Example): Json {
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
  const entries = statuses.map((status) => {
    const more = status === 201 ? headersOf({ Location: 'Location' }) : {}
    return [status, { description: summary, headers: { ...headers, ...more }, content }]
  })
  const notModified = { description: 'Not modified', headers: headersOf({ ETag: 'ETag' }) }
  return Object.fromEntries([...entries, ...(cache === 'no-store' ? [] : [[304, notModified]])])
}

/** Problems by status: those of the route's own, and those of every route. */
export function problemsOf(route: Route): Json {
  const common: ProblemCode[] = ['invalid-request', 'rate-limited', 'internal', 'unavailable']
  const bodied: ProblemCode[] = route.body ? ['media-type-unsupported'] : []
  const json: ProblemCode[] = route.body && route.takes !== 'form' ? ['invalid-json'] : []
  const keyed: ProblemCode[] = route.takesKey ? ['key-in-use', 'key-mismatch'] : []
  const signed: ProblemCode[] =
    route.scope === 'none' && !route.mayJoin
      ? []
      : ['token-invalid', 'scope-missing', 'learner-erased']
  const asked: ProblemCode[] = route.scope === 'none' ? [] : ['token-missing']
  const codes = new Set<ProblemCode>([
    ...common,
    'body-too-large',
    ...bodied,
    ...json,
    ...keyed,
    ...asked,
    ...signed,
    ...route.problems,
  ])
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status)
  const entries = [...byStatus].map(([status, of]) => [status, refusal(route, status, of)])
  return Object.fromEntries(entries)
}

const WHEN = { 'Retry-After': 'RetryAfter' } as const
const CHALLENGE = { 'WWW-Authenticate': 'Challenge' } as const

/** What else the head of a refusal says. */
const BY_STATUS: Readonly<Record<number, Parameters<typeof headersOf>[0]>> = {
  401: CHALLENGE,
  403: CHALLENGE,
  409: WHEN,
  415: { Accept: 'Accept', 'Accept-Encoding': 'AcceptEncoding' },
  429: { ...WHEN, RateLimit: 'RateLimit', 'RateLimit-Policy': 'RateLimitPolicy' },
  503: WHEN,
}

function refusal({ takes }: Route, status: number, codes: readonly ProblemCode[]): Json {
  const description = codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. ')
  const isForm = takes === 'form'
  const schema = { $ref: `#/components/schemas/${isForm ? 'OauthProblem' : 'Problem'}` }
  const content = { [isForm ? 'application/json' : 'application/problem+json']: { schema } }
  const headers = headersOf({ 'Request-Id': 'RequestId', ...BY_STATUS[status] })
  return { description, headers, content }
}
