import type { Who } from '../study/act/admit.ts'
import { learnerOfDiscord } from '../study/act/identity.ts'
import type { Bot } from './bot.ts'
import { COMPONENT, IN_BOT_DM, type Interaction, MODAL_SUBMIT } from './discord.ts'
import { type Say, sayIn } from './texts/texts.ts'

/** One interaction as commands and components see it. */
export interface Visit {
  readonly bot: Bot
  /** The learner, from the signed interaction alone. */
  readonly who: Who
  readonly say: Say
  /** Whether the answer takes the place of the message that was pressed. */
  readonly isUpdate: boolean
  /** Whether only the one who asked is to see the answer: everywhere but in a talk with the bot alone. */
  readonly isEphemeral: boolean
  /** Whether the message that was pressed was somebody else's. */
  readonly isForeign: boolean
  /** The interaction's id: the same if Discord sends it again. */
  readonly id: string
  readonly place: VisitPlace
  /** Sends a file along with the answer, which names it as `attachment://<name>`. */
  attach(file: Attachment): void
}

/** Where somebody is at Discord, and what they and the bot may do there. */
export interface VisitPlace {
  readonly userId: string
  readonly channelId: string
  /** The server; none in direct messages. */
  readonly serverId?: string
  /** Whether the bot was installed in the server, not only by a person. */
  readonly isInstalled: boolean
  /** Whether the channel is a thread of another, for which Discord has a right of its own. */
  readonly isThread: boolean
  /** What the bot may do in the channel, as Discord's bits. */
  readonly botMay: bigint
  /** What the one who asks may do there. */
  readonly mayDo: bigint
}

/** A file that goes along with an answer. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** An interaction's visit, or `undefined` if nobody made it. */
export function visitOf(
  bot: Bot,
  interaction: Interaction,
  attach: Visit['attach'] = () => {},
): Visit | undefined {
  const user = interaction.member?.user ?? interaction.user
  if (!user) return undefined
  const { message } = interaction
  const owner = message?.interaction_metadata?.user.id
  const isForeign = owner !== undefined && owner !== user.id
  const isPress = interaction.type === COMPONENT || interaction.type === MODAL_SUBMIT
  return {
    bot,
    who: { learnerId: learnerOfDiscord(user.id) },
    say: sayIn(bot.languages, 'locale' in interaction ? interaction.locale : ''),
    isUpdate: isPress && message !== undefined && !isForeign,
    isEphemeral: interaction.context !== IN_BOT_DM,
    isForeign,
    id: interaction.id,
    place: placeOf(interaction, user.id),
    attach,
  }
}

/** Threads of announcements, public ones and private ones. */
const THREADS: readonly number[] = [10, 11, 12]

function placeOf(interaction: Interaction, userId: string): VisitPlace {
  const serverId = interaction.guild_id
  const { authorizing_integration_owners: owners } = interaction
  const { channel } = 'channel' in interaction ? interaction : {}
  return {
    userId,
    channelId: channel?.id ?? '0',
    ...(serverId === undefined ? {} : { serverId }),
    isThread: channel !== undefined && THREADS.includes(channel.type ?? 0),
    isInstalled: serverId !== undefined && owners?.[0] === serverId,
    botMay: bitsOf('app_permissions' in interaction ? interaction.app_permissions : undefined),
    mayDo: bitsOf(interaction.member?.permissions),
  }
}

function bitsOf(digits: string | undefined): bigint {
  return /^\d{1,30}$/.test(digits ?? '') ? BigInt(digits ?? 0) : 0n
}
