import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './api.ts'

/** The API, each operation with the types of its parameters and answers. */
export type NotedrillClient = Client<paths>

/** Where the API is, and how to ask it. */
export interface ClientOptions {
  /** Without `/v1`: `https://example.org`, or `.` for where the page is. */
  readonly baseUrl: string
  /** How long an answer may take; 15 s if left out. */
  readonly timeoutMs?: number
  /** Told of every answer: its headers have the server's time, and what is left of limits. */
  heard?(response: Response): void
}

const TIMEOUT_MS = 15_000

/**
 * A client of the API. Send a token with a call: `headers: bearer(token)`.
 *
 * @example
 * const api = createClient({ baseUrl: 'http://127.0.0.1:3000' })
 * const { data } = await api.POST('/v1/learners', { body: {} })
 */
export function createClient({
  baseUrl,
  timeoutMs = TIMEOUT_MS,
  heard = () => {},
}: ClientOptions): NotedrillClient {
  return createFetchClient<paths>({
    baseUrl,
    async fetch(request) {
      // Whoever asks may give up before.
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)])
      const response = await fetch(request, { signal })
      heard(response)
      return response
    },
  })
}

/** The header that a token travels in; none without a token. */
export function bearer(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
