import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import { encodeCustomId } from '../custom-id.ts'
import { LABEL, RADIO_GROUP, SHORT_INPUT, STRING_SELECT, TEXT_INPUT } from '../discord.ts'
import { deckKeyOf } from '../drill/course.ts'
import { cutText } from '../markdown/graphemes.ts'
import { OPTIONS_IN_MENU } from '../message/layout.ts'
import { MODES, PACES, QUESTIONS } from '../quiz/quiz-wish.ts'
import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'

const LONGEST_OPTION = 100
const USUAL = 'normal'

/** The form in which a quiz is begun by button; its fields go by the names of the command's options. */
export function quizForm(visit: Visit): APIModalInteractionResponseCallbackData {
  const { say } = visit
  const label = (key: TextKey, component: APILabelComponent['component']): APILabelComponent => ({
    type: LABEL,
    label: say(key),
    component,
  })
  return {
    custom_id: encodeCustomId({ action: 'quiz', parts: [] }),
    title: say('quiz.form'),
    components: [
      label('quiz.deck.label', deckField(visit)),
      label('quiz.questions.label', {
        type: TEXT_INPUT,
        custom_id: 'questions',
        style: SHORT_INPUT,
        value: String(QUESTIONS.usual),
        max_length: 2,
        required: true,
      }),
      label('quiz.pace.label', radios(visit, 'pace', PACES)),
      label('quiz.mode.label', radios(visit, 'mode', MODES)),
    ],
  }
}

function deckField({ bot, say }: Visit): APILabelComponent['component'] {
  const decks = bot.study.bank().decks.slice(0, OPTIONS_IN_MENU)
  return {
    type: STRING_SELECT,
    custom_id: 'deck',
    required: false,
    placeholder: say('due.all'),
    options: decks.map((deck) => ({
      value: deckKeyOf(deck.id),
      label: cutText(deckLabel(deck), LONGEST_OPTION),
    })),
  }
}

function radios(
  { say }: Visit,
  name: string,
  among: readonly (readonly [value: string, text: TextKey])[],
): APILabelComponent['component'] {
  const options = among.map(([value, key]) => ({
    value,
    label: say(key),
    ...(value === USUAL ? { default: true } : {}),
  }))
  return { type: RADIO_GROUP, custom_id: name, required: true, options }
}
