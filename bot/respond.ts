import type { Bot } from './bot.ts'
import { COMMANDS } from './commands/commands.ts'
import { COMPONENTS } from './components/components.ts'
import { decodeCustomId } from './custom-id.ts'
import {
  AUTOCOMPLETE,
  CHOICES,
  COMMAND,
  COMPONENT,
  type Interaction,
  MESSAGE_COMMAND,
  MODAL_SUBMIT,
  PING,
  PONG,
  type Reply,
  SLASH_COMMAND,
  STRING_OPTION,
} from './discord.ts'
import { reply, replyAside } from './message/reply.ts'
import { MODALS } from './modals/modals.ts'
import { readFields } from './modals/read-fields.ts'
import { withClosedNote } from './remind/closed-note.ts'
import { showLost } from './views/show-gone.ts'
import { type Visit, visitOf } from './visit.ts'

type Sent<Type extends Interaction['type']> = Extract<Interaction, { type: Type }>

/**
 * What Discord is answered to an interaction, whichever way it came. Whoever presses, only what is
 * theirs is read or written. Files that go along are handed to `attach`.
 *
 * @throws StoreUnavailable if it cannot be told whether an answer was kept
 */
export async function respond(
  bot: Bot,
  interaction: Interaction,
  attach?: Visit['attach'],
): Promise<Reply> {
  if (interaction.type === PING) return { type: PONG }
  const visit = visitOf(bot, interaction, attach)
  if (!visit) throw new RangeError(`Unexpected interaction ${interaction.id} of nobody`)
  switch (interaction.type) {
    case COMMAND:
      return runCommand(visit, interaction)
    case AUTOCOMPLETE:
      return complete(visit, interaction)
    case COMPONENT:
      return press(visit, interaction)
    case MODAL_SUBMIT:
      return submit(visit, interaction)
  }
}

async function runCommand(visit: Visit, { data }: Sent<typeof COMMAND>): Promise<Reply> {
  if (data.type === MESSAGE_COMMAND) {
    const [message] = Object.values(data.resolved.messages)
    const { openReportOf } = await import('./steps/open-report.ts')
    return openReportOf(visit, message?.components ?? [])
  }
  const command = COMMANDS.get(data.name)
  if (!command || data.type !== SLASH_COMMAND) return reply(visit, showLost(visit, 'gone.command'))
  const given = (data.options ?? []).flatMap((option) =>
    'value' in option && typeof option.value !== 'boolean'
      ? [[option.name, option.value] as const]
      : [],
  )
  return withClosedNote(visit, command.run(visit, new Map(given)))
}

async function complete(visit: Visit, { data }: Sent<typeof AUTOCOMPLETE>): Promise<Reply> {
  const typing = data.options.find((option) => 'focused' in option && option.focused)
  const command = COMMANDS.get(data.name)
  const choices =
    typing?.type === STRING_OPTION && command?.complete ? await command.complete(visit, typing) : []
  return { type: CHOICES, data: { choices } }
}

async function press(visit: Visit, { data }: Sent<typeof COMPONENT>): Promise<Reply> {
  const { action = '', parts = [] } = decodeCustomId(data.custom_id) ?? {}
  const component = COMPONENTS.get(action)
  if (visit.isForeign && !component?.isForAll) return replyAside(showLost(visit, 'gone.foreign'))
  const press = { parts, values: 'values' in data ? data.values : [] }
  const pressed = component?.run(visit, press)
  if (!component || !pressed) return reply(visit, showLost(visit, 'gone.button'))
  return component.goesOn?.(press) ? pressed : withClosedNote(visit, pressed)
}

async function submit(visit: Visit, { data }: Sent<typeof MODAL_SUBMIT>): Promise<Reply> {
  const { action = '', parts = [] } = decodeCustomId(data.custom_id) ?? {}
  const modal = MODALS.get(action)
  if (visit.isForeign && !modal?.isForAll) return replyAside(showLost(visit, 'gone.foreign'))
  const submitted = modal?.run(visit, { parts, fields: readFields(data) })
  if (!modal || !submitted) return reply(visit, showLost(visit, 'gone.button'))
  return modal.isAnswer ? submitted : withClosedNote(visit, submitted)
}
