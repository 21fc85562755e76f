import type { Json } from './json-schema.ts'

/** A schema of any text. */
export const TEXT = { type: 'string' }

/** Headers that answers have, by the name under which they are referred to. */
export const HEADERS = {
  RequestId: { description: 'Of this request: name it when you report something', schema: TEXT },
  Revision: { description: 'Of the notes: changes when any card does', schema: TEXT },
  RateLimit: { description: 'What is left: `"read";r=239;t=60`', schema: TEXT },
  RateLimitPolicy: { description: 'The limit: `"read";q=240;w=60`', schema: TEXT },
  Location: { description: 'Where it is from now on: the `url` of the answer', schema: TEXT },
  Challenge: {
    description: '`Bearer`, with what is wrong with the token that was sent',
    schema: TEXT,
  },
  Accept: { description: 'The media type that is taken', schema: TEXT },
  AcceptEncoding: { description: '`identity`: bodies are not compressed', schema: TEXT },
  RetryAfter: { description: 'Seconds', schema: { type: 'integer' } },
  ETag: { description: 'Send it back as `If-None-Match`', schema: TEXT },
  Replayed: {
    description: '`true` if the same request came before: nothing happened again',
    schema: TEXT,
  },
}

/** Headers by name, each referred to. */
export function headersOf(names: Readonly<Record<string, keyof typeof HEADERS>>): Json {
  return Object.fromEntries(
    Object.entries(names).map(([name, ref]) => [name, { $ref: `#/components/headers/${ref}` }]),
  )
}
