/** A request, whoever received it. */
export interface ApiRequest {
  readonly method: string
  /** As sent, percent-encoded, without the query. */
  readonly path: string
  /** Without the question mark. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
  /** Unique; logged, and shown in problems. */
  readonly requestId: string
  /** Where it came from, for limits alone, where it is known. */
  readonly address?: string
}

/** What is sent back. */
export interface ApiResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Text as UTF-8; bytes as they are. */
  readonly body: string | Uint8Array
  /** The route that answered, as the table has it, for logs and limits. */
  readonly route: string
  /** What went wrong inside, for the log alone. */
  readonly error?: unknown
}
