import type { Bot } from './bot.ts'
import {
  AUTOCOMPLETE,
  BUTTON,
  CHOICES,
  COMPONENT,
  type Interaction,
  MODAL_SUBMIT,
  PING,
  PONG,
  PRIMARY,
  type Reply,
} from './discord.ts'
import { button, buttonRows, frame } from './message/layout.ts'
import { replyAside } from './message/reply.ts'
import { sayIn, type TextKey } from './texts/texts.ts'
import { showLost } from './views/show-gone.ts'

/** Why there is no proper answer: it was not there in time, or something broke. */
export type Trouble = 'late' | 'broken'

/**
 * An honest answer where the proper one is missing, made of nothing but the interaction. It leaves
 * the message that was pressed as it is, so that its buttons can be pressed again; for a button it
 * brings one that is the same.
 */
export function lateReply({ languages }: Bot, interaction: Interaction, trouble: Trouble): Reply {
  if (interaction.type === PING) return { type: PONG }
  if (interaction.type === AUTOCOMPLETE) return { type: CHOICES, data: { choices: [] } }
  const say = sayIn(languages, 'locale' in interaction ? interaction.locale : '')
  const isPress = interaction.type === COMPONENT || interaction.type === MODAL_SUBMIT
  const key = textOf(trouble, isPress)
  if (!isPress) return replyAside(showLost({ say }, key))
  const isButton = interaction.type === COMPONENT && interaction.data.component_type === BUTTON
  const retry = isButton ? [button(interaction.data.custom_id, say('button.retry'), PRIMARY)] : []
  return replyAside([frame([say(key)]), ...buttonRows(retry)])
}

function textOf(trouble: Trouble, isPress: boolean): TextKey {
  if (trouble === 'broken') return 'broken'
  return isPress ? 'late.answer' : 'late.command'
}
