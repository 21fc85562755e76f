import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Question } from '../../study/bank/question.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import type { Say } from '../texts/texts.ts'
import { showStem } from './show-stem.ts'
import { textForm } from './text-form.ts'

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
  return textForm({
    id: { action: 'typed', parts },
    title: say('ask.modal.title'),
    before: showStem(question, 1500),
    label: say('ask.modal.label'),
    field: TYPED_FIELD,
    placeholder: say('ask.modal.hint'),
    longest: LONGEST_ANSWER,
  })
}
