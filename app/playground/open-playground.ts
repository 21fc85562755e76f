import type { CommandDefinition } from '../../bot/commands/definitions.ts'
import type { Reply } from '../../bot/discord.ts'
import { INTERACTIONS_PATH } from '../discord/create-discord.ts'
import type { Door, HttpRequest, HttpResponse } from '../http.ts'
import { type Conversation, openConversation, type PlayMessage } from './conversation.ts'
import { makeLocalKey } from './local-key.ts'
import { makeInteraction } from './make-interaction.ts'
import { CHANNEL_ID, MEMBERS, type Member } from './members.ts'
import { readDoing, type SentDoing } from './read-doing.ts'
import { readMultipart } from './read-multipart.ts'

/** Where the playground is. */
export const PLAYGROUND_PATH = '/playground'
const STATE_PATH = `${PLAYGROUND_PATH}/state`
const DO_PATH = `${PLAYGROUND_PATH}/do`
const FILES_PATH = `${PLAYGROUND_PATH}/files/`

/** What the playground works with. */
export interface PlaygroundSettings {
  readonly applicationId: string
  now(): number
}

/** A stand-in for Discord on this machine, with two members to try the bot as. */
export interface Playground {
  /** What the endpoint accepts of it; no function that is deployed does. */
  readonly publicKey: string
  readonly conversation: Conversation
  /** Its door: what it shows and what is done in it. Interactions go, signed, through the door of Discord. */
  door(discord: Door, commands: readonly CommandDefinition[]): Door
}

const EPHEMERAL = 64

/** Opens a playground in which nothing has been said yet. */
export function openPlayground({ applicationId, now }: PlaygroundSettings): Playground {
  const key = makeLocalKey()
  const makeId = snowflakes(now)
  const conversation = openConversation(now, makeId)

  async function interact(discord: Door, doing: SentDoing): Promise<HttpResponse> {
    const { deed, channelId, messageId, locale } = doing
    const member = MEMBERS.find(({ id }) => id === doing.memberId)
    if (!member || !maySee(member, channelId)) return json(400, { reason: 'nobody there' })
    if (deed.kind === 'say') {
      conversation.add({
        channelId,
        authorId: member.id,
        text: deed.text,
        flags: 0,
        components: [],
      })
      return json(200, { kind: 'done' })
    }
    const message = messageId === undefined ? undefined : conversation.find(messageId)
    const id = makeId()
    const about = { deed, member, channelId, applicationId, locale, id }
    const interaction = makeInteraction({ ...about, ...(message ? { message } : {}) })
    const body = Buffer.from(JSON.stringify(interaction))
    const headers = { 'content-type': 'application/json', ...key.headersFor(body, now()) }
    const request = { method: 'POST', url: INTERACTIONS_PATH, headers, body, requestId: id }
    const response = await discord(request)
    if (response.status !== 200)
      return json(502, { reason: `the endpoint said ${response.status}` })
    const { reply, files } = readMultipart(response)
    const what = deed.kind === 'command' ? `/${deed.name}` : ''
    const shown = apply(reply, { channelId, member, message, what })
    for (const file of files) if (shown) conversation.keepFile(shown.id, file)
    return json(200, outcomeOf(reply))
  }

  /** Does with an answer what Discord does with it. */
  function apply(
    reply: Reply,
    { channelId, member, message, what }: Applying,
  ): PlayMessage | undefined {
    if (reply.type !== 4 && reply.type !== 7) return undefined
    const { flags = 0, components = [] } = reply.data ?? {}
    if (reply.type === 7 && message) {
      conversation.replace(message.id, { components, flags: message.flags })
      return message
    }
    const onlyFor = flags & EPHEMERAL ? { onlyFor: member.id } : {}
    const answers = { userId: member.id, what }
    return conversation.add({ channelId, components, flags, answers, ...onlyFor })
  }

  return {
    publicKey: key.publicKey,
    conversation,
    door: (discord, commands) => async (request) => {
      if (isFromElsewhere(request)) return json(403, { reason: 'from another page' })
      const path = request.url.split('?')[0] ?? ''
      if (request.method === 'GET' && path === STATE_PATH)
        return stateFor(conversation, request.url, commands)
      if (request.method === 'GET' && path.startsWith(FILES_PATH)) return fileAt(conversation, path)
      if (request.method !== 'POST' || path !== DO_PATH) return json(404, {})
      const doing = readDoing(request.body)
      return doing ? interact(discord, doing) : json(400, { reason: 'not understood' })
    },
  }
}

interface Applying {
  readonly channelId: string
  readonly member: Member
  readonly message: PlayMessage | undefined
  readonly what: string
}

function maySee({ talkId }: Member, channelId: string): boolean {
  return channelId === CHANNEL_ID || channelId === talkId
}

/** A page of another server must not press buttons here. */
function isFromElsewhere({ method, headers }: HttpRequest): boolean {
  if (method === 'GET') return false
  const { origin, host, 'content-type': type = '' } = headers
  return origin !== `http://${host}` || !type.startsWith('application/json')
}

/** What the page is to show besides messages. */
function outcomeOf(reply: Reply): unknown {
  switch (reply.type) {
    case 8:
      return { kind: 'choices', choices: reply.data.choices ?? [] }
    case 9:
      return { kind: 'form', form: reply.data }
    default:
      return { kind: 'done' }
  }
}

function stateFor(
  conversation: Conversation,
  url: string,
  commands: readonly CommandDefinition[],
): HttpResponse {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const member = MEMBERS.find(({ id }) => id === query.get('member')) ?? MEMBERS[0]
  const channelId = query.get('channel') ?? CHANNEL_ID
  const revision = conversation.revision()
  if (query.get('since') === String(revision)) return json(200, { revision })
  const messages =
    member && maySee(member, channelId) ? conversation.seenBy(member.id, channelId) : []
  return json(200, { revision, messages, members: MEMBERS, channelId: CHANNEL_ID, commands })
}

function fileAt(conversation: Conversation, path: string): HttpResponse {
  const [messageId = '', name = ''] = path.slice(FILES_PATH.length).split('/')
  const file = conversation.file(messageId, decodeURIComponent(name))
  if (!file) return json(404, {})
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${file.name}"`,
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, headers, body: file.bytes, route: `GET ${FILES_PATH}{file}` }
}

function json(status: number, value: unknown): HttpResponse {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status, headers, body: JSON.stringify(value), route: `ANY ${PLAYGROUND_PATH}` }
}

const DISCORD_EPOCH_MS = 1_420_070_400_000

/** Ids as Discord makes them: the time, then a number. */
function snowflakes(now: () => number): () => string {
  let count = 0n
  return () => {
    count += 1n
    return String((BigInt(now() - DISCORD_EPOCH_MS) << 22n) + (count & 0x3fffffn))
  }
}
