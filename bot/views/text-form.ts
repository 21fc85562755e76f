import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { type CustomId, encodeCustomId } from '../custom-id.ts'
import { LABEL, SHORT_INPUT, TEXT_INPUT } from '../discord.ts'
import { text } from '../message/layout.ts'

/** A form with one line to write. */
export interface TextForm {
  readonly id: CustomId
  readonly title: string
  /** What stands above the line. */
  readonly before?: string
  readonly label: string
  readonly description?: string
  readonly field: string
  readonly placeholder?: string
  readonly longest: number
}

/** A form with one line to write, as Discord takes it. */
export function textForm(form: TextForm): APIModalInteractionResponseCallbackData {
  const { id, title, before, label, description, field, placeholder, longest } = form
  return {
    custom_id: encodeCustomId(id),
    title,
    components: [
      ...(before === undefined ? [] : [text(before)]),
      {
        type: LABEL,
        label,
        ...(description === undefined ? {} : { description }),
        component: {
          type: TEXT_INPUT,
          custom_id: field,
          style: SHORT_INPUT,
          ...(placeholder === undefined ? {} : { placeholder }),
          min_length: 1,
          max_length: longest,
          required: true,
        },
      },
    ],
  }
}
