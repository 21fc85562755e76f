import type { Interaction } from '../../../bot/discord.ts'

export const APPLICATION_ID = '1410000000000000001'

/** Somebody at Discord, and where they are. */
export interface Person {
  readonly id: string
  readonly locale: string
  readonly place: 'server' | 'bot-dm' | 'other-dm'
  /** What the person may do, as Discord's bits; much if left out, but not to manage the server. */
  readonly permissions?: string
  /** What the bot may do. */
  readonly botPermissions?: string
  /** Whether the server has the bot, or only the person. */
  readonly isInstalled?: boolean
  readonly channelId?: string
  /** Whether the channel is a thread. */
  readonly isInThread?: boolean
}

export const ANN: Person = { id: '310000000000000001', locale: 'en-US', place: 'server' }
export const BEN: Person = { id: '310000000000000002', locale: 'en-GB', place: 'server' }

const CONTEXTS = { server: 0, 'bot-dm': 1, 'other-dm': 2 } as const
let lastId = 1_420_000_000_000_000_000n

/** What Discord sends along with any interaction, as its documents show it. */
function envelope(person: Person): Record<string, unknown> {
  const user = {
    id: person.id,
    username: 'ann',
    global_name: 'Ann',
    avatar: null,
    discriminator: '0',
    public_flags: 0,
  }
  const inServer = {
    guild_id: '200000000000000001',
    guild: { id: '200000000000000001', locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: {
      user,
      roles: [],
      joined_at: '2024-05-04T10:00:00.000000+00:00',
      permissions: person.permissions ?? '2248473465835073',
      deaf: false,
      mute: false,
      flags: 0,
    },
  }
  lastId += 1n
  return {
    id: String(lastId),
    application_id: APPLICATION_ID,
    token: `token-${lastId}`,
    version: 1,
    channel_id: person.channelId ?? '220000000000000001',
    channel: {
      id: person.channelId ?? '220000000000000001',
      type: person.place === 'server' ? (person.isInThread ? 11 : 0) : 1,
    },
    context: CONTEXTS[person.place],
    locale: person.locale,
    app_permissions: person.botPermissions ?? '562949953601536',
    authorizing_integration_owners:
      person.isInstalled === false ? { 1: person.id } : { 0: '200000000000000001' },
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...(person.place === 'server' ? inServer : { user }),
  }
}

function interaction(value: Record<string, unknown>): Interaction {
  return value as unknown as Interaction
}

export function ping(): Interaction {
  const { id, application_id, token, version } = envelope(ANN)
  return interaction({ id, application_id, token, version, type: 1 })
}

export function command(
  person: Person,
  name: string,
  options: Record<string, string | number> = {},
): Interaction {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'string' ? 3 : 4,
    value,
  }))
  const data = {
    id: '230000000000000001',
    name,
    type: 1,
    ...(given.length ? { options: given } : {}),
  }
  return interaction({ ...envelope(person), type: 2, data })
}

export function autocomplete(
  person: Person,
  name: string,
  typed: string,
  option = 'deck',
): Interaction {
  const options = [{ name: option, type: 3, value: typed, focused: true }]
  const data = { id: '230000000000000001', name, type: 1, options }
  return interaction({ ...envelope(person), type: 4, data })
}

/** A message as it comes back with a press: whose command it answered is all that is looked at. */
export function messageFor(owner: Person | undefined): Record<string, unknown> {
  lastId += 1n
  const metadata = {
    id: '240000000000000001',
    type: 2,
    user: { id: owner?.id, username: 'ann', discriminator: '0', global_name: 'Ann', avatar: null },
    authorizing_integration_owners: { 0: '200000000000000001' },
  }
  return {
    id: String(lastId),
    channel_id: '220000000000000001',
    flags: 32_832,
    ...(owner ? { interaction_metadata: metadata } : {}),
  }
}

/** A press of a button, or a choice in a menu if there are values. */
export function press(
  person: Person,
  customId: string,
  {
    values,
    message = messageFor(person),
    kind = 3,
  }: { values?: readonly string[]; message?: object; kind?: number } = {},
): Interaction {
  const data = values
    ? { custom_id: customId, component_type: kind, values }
    : { custom_id: customId, component_type: 2 }
  return interaction({ ...envelope(person), type: 3, data, message })
}

/** What was filled into a field of a form. */
export interface Filled {
  readonly type: number
  readonly custom_id: string
  readonly value?: string | null
  readonly values?: readonly string[]
}

/** A form that is sent. */
export function submit(
  person: Person,
  customId: string,
  { fields, message = messageFor(person) }: { fields: readonly Filled[]; message?: object },
): Interaction {
  const components = fields.map((field, at) => ({
    type: 18,
    id: at + 1,
    component: { id: at + 10, ...field },
  }))
  const data = { custom_id: customId, components: [{ type: 10, id: 99 }, ...components] }
  return interaction({ ...envelope(person), type: 5, data, message })
}

/** The command on a message. */
export function messageCommand(person: Person, name: string, components: unknown): Interaction {
  const message = { ...messageFor(person), components }
  const data = {
    id: '230000000000000002',
    name,
    type: 3,
    target_id: '1',
    resolved: { messages: { 1: message } },
  }
  return interaction({ ...envelope(person), type: 2, data })
}
