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
}

/** An interaction's visit, or `undefined` if nobody made it. */
export function visitOf(bot: Bot, interaction: Interaction): Visit | undefined {
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
  }
}
