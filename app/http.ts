/** A request whose body has arrived, whoever received it. */
export interface HttpRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
  readonly requestId: string
  /** Where it came from, by the connection; unknown once that is gone. */
  readonly address?: string
}

/** What is sent back. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** What answered, for the log: never a path with something of the learner's in it. */
  readonly route: string
  /** What went wrong inside, for the log alone. */
  readonly error?: unknown
}

/** Something that answers requests and never throws. */
export type Door = (request: HttpRequest) => Promise<HttpResponse>
