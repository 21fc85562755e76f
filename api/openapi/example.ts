/** A request and its answer, as they were recorded. */
export interface Example {
  readonly params?: unknown
  readonly query?: unknown
  readonly request?: unknown
  readonly answer?: unknown
}
