import type { components } from './api.ts'

/** A problem, as the API writes it. */
export type Problem = components['schemas']['Problem']

/** What came of a request. */
export type Outcome<Body> =
  | { readonly kind: 'done'; readonly body: Body }
  /** The server says no, and why: sending it again would not help. */
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly code: string
      readonly detail: string
    }
  /** The server did not answer, or could not: send it again later, no sooner than it said. */
  | { readonly kind: 'away'; readonly retryAfterSeconds?: number }

/** An answer of the client, as openapi-fetch gives it. */
export interface Fetched<Body> {
  readonly data?: Body | undefined
  readonly error?: unknown
  readonly response: Response
}

/** What came of a call of the client; whatever goes wrong is told, never thrown. */
export async function outcomeOf<Body>(call: Promise<Fetched<Body>>): Promise<Outcome<Body>> {
  try {
    const { data, error, response } = await call
    if (data !== undefined) return { kind: 'done', body: data }
    const { status } = response
    if (status >= 500 || status === 429 || status === 408) return awayOf(response)
    const { code = 'unknown', detail = '' }: Partial<Problem> = Object(error)
    return { kind: 'refused', status, code, detail }
  } catch {
    return { kind: 'away' }
  }
}

function awayOf({ headers }: Response): Outcome<never> {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? { kind: 'away', retryAfterSeconds: seconds } : { kind: 'away' }
}
