import { isDeepStrictEqual } from 'node:util'
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod'
import type { Reply } from '../../../bot/discord.ts'

type Schema = typeof PongInteractionCallbackRequestSchema

/** The answers to an interaction, by type. */
const CALLBACKS = new Map<number, Schema>([
  [1, PongInteractionCallbackRequestSchema],
  [4, CreateMessageInteractionCallbackRequestSchema],
  [7, UpdateMessageInteractionCallbackRequestSchema],
  [8, ApplicationCommandAutocompleteCallbackRequestSchema],
  [9, ModalInteractionCallbackRequestSchema],
])

/** What Discord's OpenAPI document has against an answer, a property that it does not know included. */
export function specComplaints(reply: Reply): string[] {
  const schema = CALLBACKS.get(reply.type)
  return schema ? schemaComplaints(schema, reply) : [`unexpected callback type ${reply.type}`]
}

/** The calls that the bot makes by itself, by what they do. */
const CALLS = {
  post: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  open: CreatePrivateChannelRequestSchema,
} as const satisfies Record<string, Schema>

/** What the document has against the body of a call. */
export function callComplaints(call: keyof typeof CALLS, body: unknown): string[] {
  return schemaComplaints(CALLS[call], body)
}

/** What it has against commands as they are uploaded. */
export function definitionComplaints(definitions: readonly unknown[]): string[] {
  return definitions.flatMap((each) =>
    schemaComplaints(ApplicationCommandUpdateRequestSchema, asTheSpecHasIt(each)),
  )
}

function schemaComplaints(schema: Schema, value: unknown): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(value))
  const { success, data, error } = schema.safeParse(sent)
  if (!success)
    return (error?.issues ?? []).map(
      ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
    )
  // zod drops what a schema does not name.
  const known: unknown = JSON.parse(JSON.stringify(data))
  return isDeepStrictEqual(known, sent) ? [] : ['a property that Discord does not know']
}

/** The documents write permissions as a string, as Discord sends them back; the schema as a number. */
function asTheSpecHasIt(definition: unknown): unknown {
  const { default_member_permissions: permissions } = definition as Record<string, unknown>
  if (permissions === undefined) return definition
  if (typeof permissions !== 'string') throw new TypeError('permissions are a string of digits')
  return { ...(definition as object), default_member_permissions: Number(permissions) }
}
