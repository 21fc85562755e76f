import { noteServerTime } from './server-clock.ts'

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
  /** The server did not answer, or could not: send it again later. */
  | { readonly kind: 'away' }

/** A request: `line` is method and path, the path relative to the page. */
export interface Sending {
  readonly line: string
  readonly token?: string | undefined
  readonly body?: unknown
}

const TIMEOUT_MS = 15_000

/** Sends a request; whatever goes wrong is told, never thrown. */
export async function send<Body>({ line, token, body }: Sending): Promise<Outcome<Body>> {
  const [method = 'GET', path = ''] = line.split(' ')
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    noteServerTime(response.headers.get('date'))
    return outcomeOf<Body>(response, await response.json())
  } catch {
    return { kind: 'away' }
  }
}

// The one place that takes the server at its word: the schemas of its routes hold its answers.
function outcomeOf<Body>({ ok, status }: Response, body: unknown): Outcome<Body> {
  if (ok) return { kind: 'done', body: body as Body }
  if (status >= 500 || status === 429 || status === 408) return { kind: 'away' }
  const { code = 'unknown', detail = '' } = body as { code?: string; detail?: string }
  return { kind: 'refused', status, code, detail }
}
