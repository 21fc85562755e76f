import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { encodeCustomId } from '../custom-id.ts'
import { LABEL, LONG_INPUT, RADIO_GROUP, TEXT_INPUT } from '../discord.ts'
import { text } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import { REASON_FIELD, REASONS, WORDS_FIELD } from './report-fields.ts'

const LONGEST_WORDS = 500

/** The form in which a learner says what is wrong with a question. */
export function reportForm(
  say: Say,
  { cardId, form, stem }: { readonly cardId: string; readonly form: string; readonly stem: string },
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeCustomId({ action: 'flag', parts: [cardId, form] }),
    title: say('report.title'),
    components: [
      text(stem),
      {
        type: LABEL,
        label: say('report.reason'),
        component: {
          type: RADIO_GROUP,
          custom_id: REASON_FIELD,
          required: true,
          options: REASONS.map((value) => ({ value, label: say(`report.reason.${value}`) })),
        },
      },
      {
        type: LABEL,
        label: say('report.words'),
        component: {
          type: TEXT_INPUT,
          custom_id: WORDS_FIELD,
          style: LONG_INPUT,
          max_length: LONGEST_WORDS,
          required: false,
        },
      },
    ],
  }
}
