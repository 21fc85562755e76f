/** How often something may be asked. */
export interface Policy {
  readonly name: string
  readonly quota: number
  readonly windowSeconds: number
}

/**
 * Limits of routes. Those of a learner and of an address are kept in each instance's memory, behind
 * the limits of API Gateway; those of `STORED` in the table, since nothing else holds them back.
 */
export const POLICIES = {
  /** Of a learner. */
  read: { name: 'read', quota: 240, windowSeconds: 60 },
  write: { name: 'write', quota: 120, windowSeconds: 60 },
  batch: { name: 'batch', quota: 10, windowSeconds: 60 },
  export: { name: 'export', quota: 10, windowSeconds: 3600 },
  /** Of an address. */
  content: { name: 'content', quota: 600, windowSeconds: 60 },
  token: { name: 'token', quota: 600, windowSeconds: 60 },
  refused: { name: 'refused', quota: 60, windowSeconds: 60 },
  start: { name: 'start', quota: 60, windowSeconds: 3600 },
} as const satisfies Record<string, Policy>

/** A name in `POLICIES`. */
export type PolicyName = keyof typeof POLICIES

/** Those that are counted in the table: what writes without a token. */
export const STORED: ReadonlySet<PolicyName> = new Set(['start'])
