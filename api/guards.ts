/** What every answer of a route says, besides its own headers. */
export const GUARDS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** What an answer over TLS says besides: over plain HTTP nobody may (RFC 6797, section 7.2). */
export const ONLY_HTTPS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const
