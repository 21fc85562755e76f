import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Question } from '../../study/bank/question.ts'
import { encodeCustomId } from '../custom-id.ts'
import { LABEL, SHORT_INPUT, TEXT_INPUT } from '../discord.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import { text } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import { showStem } from './show-stem.ts'

/** The field of the form that holds the answer. */
export const TYPED_FIELD = 'text'

const LONGEST_ANSWER = 300

/** The form for a typed answer, with the question above the field. */
export function typingForm(
  say: Say,
  asked: Asked,
  { question, isSecond }: { readonly question: Question; readonly isSecond: boolean },
): APIModalInteractionResponseCallbackData {
  const parts = [...encodeAsked(asked), ...(isSecond ? ['2'] : [])]
  return {
    custom_id: encodeCustomId({ action: 'typed', parts }),
    title: say('ask.modal.title'),
    components: [
      text(showStem(question, 1500)),
      {
        type: LABEL,
        label: say('ask.modal.label'),
        component: {
          type: TEXT_INPUT,
          custom_id: TYPED_FIELD,
          style: SHORT_INPUT,
          placeholder: say('ask.modal.hint'),
          min_length: 1,
          max_length: LONGEST_ANSWER,
          required: true,
        },
      },
    ],
  }
}
