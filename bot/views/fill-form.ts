import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import type { Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import { encodeCustomId } from '../custom-id.ts'
import { CHECKBOX_GROUP, LABEL, SHORT_INPUT, STRING_SELECT, TEXT_INPUT } from '../discord.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import { cutText } from '../markdown/graphemes.ts'
import type { Say } from '../texts/texts.ts'
import { FIELDS_AT_MOST } from './fill-limits.ts'
import { labelOf } from './label-of.ts'
import { letterOf } from './letters.ts'
import { orderedOptions } from './ordered-options.ts'

/** The field for letters, and the one for boxes. */
export const LETTERS_FIELD = 'letters'
export const BOXES_FIELD = 'boxes'

/** The field for the item at a place. */
export function placeField(place: number): string {
  return `place-${place}`
}

const LONGEST_LABEL = 45
const LONGEST_OPTION = 100

/** The form in which options are ticked, items put in order, or sides matched. */
export function fillForm(
  say: Say,
  asked: Asked,
  question: Question,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeCustomId({ action: 'fill', parts: encodeAsked(asked) }),
    title: say('ask.modal.title'),
    components: fieldsFor(say, asked, question),
  }
}

function fieldsFor(say: Say, asked: Asked, question: Question): APILabelComponent[] {
  if (question.kind === 'select') return [boxes(say, question, asked)]
  const { items = [], lefts } = showQuestion(question, asked.reviewId)
  if (items.length > FIELDS_AT_MOST) return [letters(say, question.kind, items.length)]
  const options = items.map((item, at) => ({
    value: String(at),
    label: cutText(`${letterOf(at)} · ${labelOf(item)}`, LONGEST_OPTION),
  }))
  return items.map((_, place) => ({
    type: LABEL,
    label: cutText(
      lefts ? labelOf(lefts[place] ?? '') : say('ask.fill.place', { place: place + 1 }),
      LONGEST_LABEL,
    ),
    component: { type: STRING_SELECT, custom_id: placeField(place), required: true, options },
  }))
}

function boxes(say: Say, question: Question, { reviewId }: Asked): APILabelComponent {
  const options = orderedOptions(question, reviewId).map(({ id, text }, at) => ({
    value: id,
    label: cutText(`${letterOf(at)} · ${labelOf(text)}`, LONGEST_OPTION),
  }))
  return {
    type: LABEL,
    label: cutText(say('ask.select'), LONGEST_LABEL),
    component: {
      type: CHECKBOX_GROUP,
      custom_id: BOXES_FIELD,
      min_values: 1,
      max_values: options.length,
      required: true,
      options,
    },
  }
}

function letters(say: Say, kind: Question['kind'], count: number): APILabelComponent {
  return {
    type: LABEL,
    label: cutText(say('ask.fill.letters'), LONGEST_LABEL),
    description: say(kind === 'order' ? 'ask.fill.order' : 'ask.fill.match', { count }),
    component: {
      type: TEXT_INPUT,
      custom_id: LETTERS_FIELD,
      style: SHORT_INPUT,
      placeholder: 'CABDEF…',
      min_length: count,
      max_length: 4 * count,
      required: true,
    },
  }
}
