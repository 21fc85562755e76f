import * as v from 'valibot'
import { collectionSchema, InstantSchema, reportSchema, resourceSchema } from './envelope.ts'

const SCOPES = ['study', 'read', 'author'] as const
const Scopes = v.array(v.picklist(SCOPES))

/** An app that is let in. */
export const SessionSchema = resourceSchema(
  'session',
  v.strictObject({
    app: v.pipe(v.string(), v.description('As it calls itself; empty for where the learner began')),
    scopes: Scopes,
    created_at: InstantSchema,
    last_renewed_at: v.nullable(InstantSchema),
    expires_at: InstantSchema,
    is_this: v.pipe(v.boolean(), v.description('The one that asks')),
  }),
)

/** Every app that is let in. */
export const SessionsSchema = collectionSchema(SessionSchema)

/** That a session has ended. */
export const SessionEndedSchema = reportSchema('session_ended', v.strictObject({ id: v.string() }))

/** A code, as a person types it. */
export const UserCodeSchema = v.pipe(
  v.string(),
  v.minLength(8),
  v.maxLength(20),
  v.description('As the app shows it: BCDF-GHJK'),
)

/** An app that waits to be let in. */
export const LinkSchema = reportSchema(
  'link',
  v.strictObject({
    app: v.string(),
    scopes: Scopes,
    joins: v.pipe(
      v.boolean(),
      v.description('Whether the progress that the app has had so far joins this learner’s'),
    ),
    expires_at: InstantSchema,
  }),
)

/** A learner's word on an app. */
export const LinkBodySchema = v.strictObject({
  user_code: UserCodeSchema,
  decision: v.picklist(['approve', 'deny']),
})

/** What came of it. */
export const LinkedSchema = reportSchema(
  'linked',
  v.strictObject({
    app: v.string(),
    decision: v.picklist(['approved', 'denied']),
    scopes: Scopes,
    joined: v.boolean(),
  }),
)

const Scope = v.pipe(
  v.string(),
  v.maxLength(200),
  v.description('Some of `study`, `read` and `author`, separated by spaces'),
)

const ClientId = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.check((name) => !/\p{C}/u.test(name), 'Expected a name without control characters'),
  v.description('The name of your app, as its learners are shown it'),
)

// What else is in a form of OAuth is left unread, as RFC 6749, section 3.2, demands.

/** An app that asks to be let in (RFC 8628, section 3.1). */
export const DeviceBodySchema = v.object({
  client_id: ClientId,
  scope: v.optional(Scope),
})

/** What the app shows, and polls with (RFC 8628, section 3.2). */
export const DeviceSchema = v.strictObject({
  device_code: v.string(),
  user_code: v.string(),
  verification_uri: v.string(),
  verification_uri_complete: v.string(),
  expires_in: v.pipe(v.number(), v.integer()),
  interval: v.pipe(v.number(), v.integer()),
})

/** The form of the token endpoint: for a device code, or to renew. */
export const TokenBodySchema = v.object({
  grant_type: v.pipe(
    v.string(),
    v.description('`urn:ietf:params:oauth:grant-type:device_code` or `refresh_token`'),
  ),
  device_code: v.optional(v.pipe(v.string(), v.maxLength(200))),
  refresh_token: v.optional(v.pipe(v.string(), v.maxLength(200))),
  client_id: v.pipe(ClientId, v.description('The same as it asked to be let in with')),
  scope: v.optional(Scope),
})

/** Tokens (RFC 6749, section 5.1). */
export const TokensSchema = v.strictObject({
  access_token: v.string(),
  token_type: v.literal('Bearer'),
  expires_in: v.pipe(v.number(), v.integer()),
  refresh_token: v.string(),
  scope: v.string(),
})

/** A token that is no longer wanted (RFC 7009). */
export const RevokeBodySchema = v.object({
  token: v.pipe(v.string(), v.maxLength(200)),
  token_type_hint: v.optional(v.pipe(v.string(), v.maxLength(40))),
  client_id: v.optional(ClientId),
})
