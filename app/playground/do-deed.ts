import type { Reply } from '../../bot/discord.ts'
import { INTERACTIONS_PATH } from '../discord/create-discord.ts'
import type { Door } from '../http.ts'
import type { Conversation, PlayMessage } from './conversation.ts'
import type { LocalKey } from './local-key.ts'
import { type Deed, makeInteraction } from './make-interaction.ts'
import { CHANNEL_ID, MEMBERS, type Member } from './members.ts'
import type { SentDoing } from './read-doing.ts'
import { readMultipart } from './read-multipart.ts'

/** What is needed to do something in the playground as a member. */
export interface Scene {
  readonly conversation: Conversation
  readonly key: LocalKey
  readonly applicationId: string
  /** Where signed interactions go. */
  readonly endpoint: Door
  now(): number
  makeId(): string
  /** Lets time pass, and what is to happen meanwhile. */
  wait(ms: number): Promise<void>
  /** Resolves once no time is being let pass: nobody does anything in the midst of it. */
  waited(): Promise<void>
}

/** What the page is to show besides messages. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'choices'; readonly choices: readonly unknown[] }
  | { readonly kind: 'form'; readonly form: unknown }
  | { readonly kind: 'failed'; readonly status: number; readonly reason: string }

const NOTHING = { flags: 0, components: [] }
const EPHEMERAL = 64
const MINUTE_MS = 60_000

/** Does what somebody does in the playground. */
export async function doDeed(scene: Scene, doing: SentDoing): Promise<Outcome> {
  const { deed, channelId, messageId } = doing
  const { conversation } = scene
  const member = MEMBERS.find(({ id }) => id === doing.memberId)
  if (!member || !maySee(member, channelId)) return failed(400, 'nobody there')
  const message = messageId === undefined ? undefined : conversation.find(messageId)
  switch (deed.kind) {
    case 'say':
      conversation.add({ ...NOTHING, channelId, authorId: member.id, text: deed.text })
      return { kind: 'done' }
    case 'dismiss':
      if (message?.onlyFor === member.id) conversation.remove(message.id)
      return { kind: 'done' }
    case 'wait':
      await scene.wait(deed.minutes * MINUTE_MS)
      return { kind: 'done' }
    default:
      await scene.waited()
      return interact(scene, { ...doing, deed }, { member, message })
  }
}

/** Whether a channel is one that a member sees. */
export function maySee({ talkId }: Member, channelId: string): boolean {
  return channelId === CHANNEL_ID || channelId === talkId
}

interface Acting {
  readonly member: Member
  readonly message: PlayMessage | undefined
}

/** Sends what is done to the endpoint as Discord would, signed, and shows the answer as Discord would. */
async function interact(
  { conversation, key, applicationId, endpoint, now, makeId }: Scene,
  { deed, channelId, locale }: Interacting,
  { member, message }: Acting,
): Promise<Outcome> {
  const id = makeId()
  const about = { deed, member, channelId, applicationId, locale, id }
  const interaction = makeInteraction({ ...about, ...(message ? { message } : {}) })
  const body = Buffer.from(JSON.stringify(interaction))
  const headers = { 'content-type': 'application/json', ...key.headersFor(body, now()) }
  const request = { method: 'POST', url: INTERACTIONS_PATH, headers, body, requestId: id }
  const response = await endpoint(request)
  if (response.status !== 200) return failed(502, `the endpoint said ${response.status}`)
  const { reply, files } = readMultipart(response)
  const what = deed.kind === 'command' ? `/${deed.name}` : ''
  const shown = show(conversation, reply, { channelId, member, message, what })
  for (const file of files) if (shown) conversation.keepFile(shown.id, file)
  return outcomeOf(reply)
}

/** What is done to the bot, not to the playground. */
interface Interacting extends Omit<SentDoing, 'deed'> {
  readonly deed: Deed
}

interface Shown extends Acting {
  readonly channelId: string
  readonly what: string
}

/** Does with an answer what Discord does with it. */
function show(
  conversation: Conversation,
  reply: Reply,
  { channelId, member, message, what }: Shown,
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

function outcomeOf(reply: Reply): Outcome {
  switch (reply.type) {
    case 8:
      return { kind: 'choices', choices: reply.data.choices ?? [] }
    case 9:
      return { kind: 'form', form: reply.data }
    default:
      return { kind: 'done' }
  }
}

function failed(status: number, reason: string): Outcome {
  return { kind: 'failed', status, reason }
}
