import type { PlayMessage } from './conversation.ts'
import { BOT_MAY, CHANNEL_ID, type Member, SERVER_ID } from './members.ts'

/** What somebody does in the playground, as the page sends it. */
export type Deed =
  | { readonly kind: 'command'; readonly name: string; readonly options: readonly unknown[] }
  | { readonly kind: 'complete'; readonly name: string; readonly options: readonly unknown[] }
  | {
      readonly kind: 'press'
      readonly customId: string
      readonly componentType: number
      readonly values?: readonly string[]
    }
  | { readonly kind: 'submit'; readonly customId: string; readonly fields: readonly unknown[] }
  | { readonly kind: 'report'; readonly name: string }

/** Who does it, where, and to which message. */
export interface Doing {
  readonly deed: Deed
  readonly member: Member
  readonly channelId: string
  readonly message?: PlayMessage
  readonly applicationId: string
  readonly locale: string
  readonly id: string
}

const IN_SERVER = 0
const IN_BOT_DM = 1

/** An interaction as Discord would send it. */
export function makeInteraction(doing: Doing): Record<string, unknown> {
  const { deed, message } = doing
  const base = envelopeOf(doing)
  const pressed = message ? { message: messageOf(message, doing) } : {}
  switch (deed.kind) {
    case 'command':
      return { ...base, type: 2, data: commandData(deed.name, deed.options) }
    case 'complete':
      return { ...base, type: 4, data: commandData(deed.name, deed.options) }
    case 'press': {
      const { customId, componentType, values } = deed
      const data = { custom_id: customId, component_type: componentType }
      return { ...base, ...pressed, type: 3, data: values ? { ...data, values } : data }
    }
    case 'submit': {
      const components = deed.fields.map((component, at) => ({ type: 18, id: at + 1, component }))
      return { ...base, ...pressed, type: 5, data: { custom_id: deed.customId, components } }
    }
    case 'report': {
      const target = message ? messageOf(message, doing) : {}
      const data = { id: '1', name: deed.name, type: 3, target_id: message?.id }
      const resolved = { messages: { [message?.id ?? '0']: target } }
      return { ...base, type: 2, data: { ...data, resolved } }
    }
  }
}

function commandData(name: string, options: readonly unknown[]): Record<string, unknown> {
  return { id: '1', name, type: 1, ...(options.length > 0 ? { options } : {}) }
}

function envelopeOf({ member, channelId, applicationId, locale, id }: Doing) {
  const user = {
    id: member.id,
    username: member.name.toLowerCase(),
    global_name: member.name,
    discriminator: '0',
    avatar: null,
  }
  const isServer = channelId === CHANNEL_ID
  const where = isServer
    ? {
        guild_id: SERVER_ID,
        guild_locale: 'en-US',
        member: { user, roles: [], permissions: member.permissions, flags: 0 },
      }
    : { user }
  return {
    id,
    application_id: applicationId,
    token: `playground-${id}`,
    version: 1,
    channel_id: channelId,
    channel: { id: channelId, type: isServer ? 0 : 1 },
    context: isServer ? IN_SERVER : IN_BOT_DM,
    locale,
    app_permissions: BOT_MAY,
    authorizing_integration_owners: isServer ? { 0: SERVER_ID } : { 1: member.id },
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...where,
  }
}

function messageOf(message: PlayMessage, { applicationId }: Doing): Record<string, unknown> {
  const { id, channelId, flags, components, answers } = message
  const author = { id: applicationId, username: 'notedrill', bot: true }
  const metadata = answers
    ? { interaction_metadata: { id, type: 2, user: { id: answers.userId } } }
    : {}
  return { id, channel_id: channelId, author, flags, components, ...metadata }
}
