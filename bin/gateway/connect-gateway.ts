import type { Client } from 'discord.js'
import type { Discord } from '../../app/discord/create-discord.ts'
import { isInteraction } from '../../app/discord/read-interaction.ts'
import { type Application, readApplication, tokenRefused } from './read-application.ts'
import { UploadRefused, uploadCommands } from './upload-commands.ts'

/** What the gateway is connected with. */
export interface GatewaySettings {
  readonly token: string
  readonly discord: Pick<Discord, 'answer'>
  /** Says a sentence to the person who started it. */
  say(sentence: string): void
  /** Told of what went wrong with one interaction; the learner got an honest sentence or nothing. */
  report?(error: unknown): void
  /** A server to upload the commands to once connected, where they are to be seen at once. */
  readonly guildId?: string | undefined
  /** Where Discord's REST API is, without its version; Discord's own if left out. */
  readonly apiUrl?: string
}

/** The bot, connected. */
export interface Gateway {
  readonly application: Application
  close(): Promise<void>
}

/**
 * Connects to Discord and answers what it sends from then on, through drops of the connection, until
 * closed. Asks for no privileged intent: it reads nobody's messages.
 *
 * @throws GatewayRefused with one sentence for a wrong token, or when Discord is out of reach
 */
export async function connectGateway(settings: GatewaySettings): Promise<Gateway> {
  const token = settings.token.trim()
  if (!/^[\w.-]+$/.test(token)) throw tokenRefused()
  const { Client, Events } = await import('discord.js')
  const { apiUrl } = settings
  const client = new Client({ intents: [], rest: apiUrl === undefined ? {} : { api: apiUrl } })
  client.rest.setToken(token)
  try {
    const application = await readApplication(client.rest)
    client.on(Events.Raw, (packet: unknown) => void receive(client, settings, packet))
    client.on(Events.Error, (error) => settings.report?.(error))
    client.on(Events.Invalidated, () => settings.say('Discord has ended the session: start anew.'))
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(token)
    await ready
    announce(settings, application)
    await register(settings, { token, applicationId: application.id })
    return { application, close: () => client.destroy() }
  } catch (error) {
    await client.destroy()
    throw error
  }
}

/** Uploads the commands to the server that is named, if one is. */
async function register(
  { guildId, apiUrl, say }: GatewaySettings,
  who: { readonly token: string; readonly applicationId: string },
): Promise<void> {
  if (!guildId) return
  const place = { guildId, ...(apiUrl === undefined ? {} : { apiUrl: `${apiUrl}/v10` }) }
  try {
    const names = await uploadCommands({ ...who, ...place })
    say(`Registered ${names.length} commands in server ${guildId}.`)
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    say(error.message)
  }
}

function announce({ say }: GatewaySettings, { name, interactionsUrl }: Application): void {
  say(`Connected to Discord as ${name}.`)
  if (interactionsUrl !== undefined)
    say(
      `Discord sends nothing here as long as the application has an interactions endpoint URL (${interactionsUrl}): clear it at https://discord.com/developers/applications to use this bot.`,
    )
}

/** Answers an interaction, if that is what came. Never rejects. */
async function receive(
  client: Client,
  { discord, report }: GatewaySettings,
  packet: unknown,
): Promise<void> {
  const interaction = interactionOf(packet)
  if (!interaction) return
  const { reply, files, error } = await discord.answer(interaction)
  if (error !== undefined) report?.(error)
  try {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const
    await client.rest.post(path, {
      body: reply,
      auth: false,
      files: files.map(({ name, type, bytes }) => ({
        name,
        contentType: type,
        data: Buffer.from(bytes),
      })),
    })
  } catch (failure) {
    report?.(failure)
  }
}

function interactionOf(packet: unknown) {
  if (typeof packet !== 'object' || packet === null) return undefined
  if (!('t' in packet) || packet.t !== 'INTERACTION_CREATE' || !('d' in packet)) return undefined
  return isInteraction(packet.d) ? packet.d : undefined
}
