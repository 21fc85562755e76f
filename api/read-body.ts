import { pointerOf, type Read, refuseFields } from './check.ts'
import { type ProblemReply, problem } from './problem.ts'
import type { ApiRequest } from './request.ts'
import type { Route } from './route.ts'

/** The largest body that is taken where a route says nothing else, in bytes. */
export const BODY_LIMIT = 65_536

/** The media types of bodies. */
export const TYPES = {
  json: { name: 'application/json', pattern: /^application\/json\s*(;|$)/i },
  form: {
    name: 'application/x-www-form-urlencoded',
    pattern: /^application\/x-www-form-urlencoded\s*(;|$)/i,
  },
  lines: {
    name: 'application/x-ndjson or text/csv',
    pattern: /^(application\/x-ndjson|text\/csv)\s*(;|$)/i,
  },
} as const

/** The body as data, not checked yet; an absent one is `{}`. */
export function readBody(route: Route, { headers, body }: ApiRequest): Read<unknown> {
  const { largestBody = BODY_LIMIT, takes = 'json' } = route
  if (body.length > largestBody)
    return problem(
      'body-too-large',
      `Unexpected ${body.length} bytes, expected at most ${largestBody}.`,
    )
  if (!route.body) return { kind: 'value', value: undefined }
  const refused = refuseMedia(takes, headers, body)
  if (refused) return refused
  if (takes === 'lines') return readLines(body)
  if (body.length === 0) return { kind: 'value', value: {} }
  return takes === 'json' ? readJson(body) : readForm(body)
}

function refuseMedia(
  takes: keyof typeof TYPES,
  headers: ApiRequest['headers'],
  body: Uint8Array,
): ProblemReply | undefined {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity')
    return problem(
      'media-type-unsupported',
      `Unexpected content encoding ${encoding}, expected none.`,
      { headers: { 'accept-encoding': 'identity' } },
    )
  const type = headers['content-type']
  if (body.length === 0 && type === undefined) return undefined
  const { name, pattern } = TYPES[takes]
  if (pattern.test(type ?? '')) return undefined
  return problem(
    'media-type-unsupported',
    `Unexpected content type ${type ?? '(none)'}, expected ${name}.`,
    { headers: { accept: name } },
  )
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

function readJson(body: Uint8Array): Read<unknown> {
  try {
    const value: unknown = JSON.parse(UTF8.decode(body))
    // Where every field may be left out, a list would pass for an object without any.
    if (Array.isArray(value))
      return refuseFields([{ pointer: '', detail: 'Found a list, expected an object' }])
    return { kind: 'value', value }
  } catch {
    return problem('invalid-json', 'The body is not JSON in UTF-8.')
  }
}

function readLines(body: Uint8Array): Read<unknown> {
  try {
    return { kind: 'value', value: UTF8.decode(body) }
  } catch {
    return problem('invalid-json', 'The body is not text in UTF-8.')
  }
}

/** What is wrong with a field or parameter that comes twice. */
export const TWICE = 'Found it twice, expected it once'

function readForm(body: Uint8Array): Read<unknown> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(Buffer.from(body).toString('utf8'))) {
    // RFC 6749, section 3.1: without a value it is left out.
    if (value === '') continue
    if (fields.has(name)) return refuseFields([{ pointer: pointerOf([name]), detail: TWICE }])
    fields.set(name, value)
  }
  return { kind: 'value', value: Object.fromEntries(fields) }
}
