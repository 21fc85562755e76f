import { type Message, type Rest, RestRefused } from '../../bot/rest.ts'
import type { Attachment } from '../../bot/visit.ts'
import { CHANNEL_ID, MEMBERS } from './members.ts'

/** A message in the playground. */
export interface PlayMessage {
  readonly id: string
  readonly channelId: string
  /** Who wrote it; the bot if left out. */
  readonly authorId?: string
  readonly text?: string
  readonly flags: number
  readonly components: readonly unknown[]
  /** Whose command or press it answers. */
  readonly answers?: { readonly userId: string; readonly what: string }
  /** Who alone sees it. */
  readonly onlyFor?: string
  readonly at: number
}

/** The messages of the playground, and the bot's own calls to it; gone with the process. */
export interface Conversation extends Rest {
  /** Grows with every change. */
  revision(): number
  find(id: string): PlayMessage | undefined
  /** What somebody sees in a channel, oldest first. */
  seenBy(memberId: string, channelId: string): readonly PlayMessage[]
  add(message: Omit<PlayMessage, 'id' | 'at'>): PlayMessage
  replace(id: string, parts: Pick<PlayMessage, 'components' | 'flags'>): void
  remove(id: string): void
  keepFile(messageId: string, file: Attachment): void
  file(messageId: string, name: string): Attachment | undefined
}

const KEPT_AT_MOST = 300
const UNKNOWN_CHANNEL = [404, 10003] as const

/** Opens an empty conversation; `makeId` gives a new id as Discord makes them. */
export function openConversation(now: () => number, makeId: () => string): Conversation {
  let messages: PlayMessage[] = []
  let revision = 0
  const nonces = new Map<string, string>()
  const files = new Map<string, Attachment>()
  const channels = [CHANNEL_ID, ...MEMBERS.map(({ talkId }) => talkId)]

  const add: Conversation['add'] = (message) => {
    const made = { ...message, id: makeId(), at: now() }
    messages = [...messages, made].slice(-KEPT_AT_MOST)
    revision += 1
    return made
  }
  const replace: Conversation['replace'] = (id, parts) => {
    messages = messages.map((each) => (each.id === id ? { ...each, ...parts } : each))
    revision += 1
  }

  return {
    revision: () => revision,
    find: (id) => messages.find((each) => each.id === id),
    seenBy: (memberId, channelId) =>
      messages.filter(
        (each) =>
          each.channelId === channelId && (each.onlyFor === undefined || each.onlyFor === memberId),
      ),
    add,
    replace,
    remove(id) {
      messages = messages.filter((each) => each.id !== id)
      revision += 1
    },
    keepFile: (messageId, file) => files.set(`${messageId}/${file.name}`, file),
    file: (messageId, name) => files.get(`${messageId}/${name}`),
    async post(channelId, { components, flags }: Message, nonce) {
      if (!channels.includes(channelId)) throw new RestRefused(...UNKNOWN_CHANNEL)
      const known = nonces.get(`${channelId}/${nonce}`)
      if (known !== undefined) return known
      const { id } = add({ channelId, components, flags })
      nonces.set(`${channelId}/${nonce}`, id)
      return id
    },
    async edit({ messageId }, { components, flags }) {
      replace(messageId, { components, flags })
    },
    async recent(channelId) {
      const last = messages.filter((each) => each.channelId === channelId).slice(-10)
      return last.map((each) => JSON.stringify(each))
    },
    async openTalk(userId) {
      const member = MEMBERS.find(({ id }) => id === userId)
      if (!member) throw new RestRefused(...UNKNOWN_CHANNEL)
      return member.talkId
    },
  }
}
