import type { Standing } from './limiter.ts'

/** The limit and what is left of it, as draft-ietf-httpapi-ratelimit-headers has it. */
export function limitHeaders({ policy, remaining, resetSeconds }: Standing) {
  const { name, quota, windowSeconds } = policy
  return {
    'ratelimit-policy': `"${name}";q=${quota};w=${windowSeconds}`,
    ratelimit: `"${name}";r=${Math.max(0, remaining)};t=${resetSeconds}`,
  }
}
