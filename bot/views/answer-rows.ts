import type { Option, Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import { button, buttonRows, menu, type Row } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import { BOXES_AT_MOST, LETTERS_AT_MOST } from './fill-limits.ts'
import { labelOf } from './label-of.ts'
import { letterOf } from './letters.ts'
import { orderedOptions } from './ordered-options.ts'

/** More options than this are offered in a menu. */
const BUTTONS_AT_MOST = 10

/** What a question is answered with. */
export function answerRows(say: Say, question: Question, asked: Asked): Row[] {
  const options = orderedOptions(question, asked.reviewId)
  switch (question.kind) {
    case 'truefalse':
      return optionButtons(options, asked, ({ text }) => labelOf(text))
    case 'choice':
      return options.length <= BUTTONS_AT_MOST
        ? optionButtons(options, asked, (_, place) => letterOf(place))
        : [optionMenu(options, asked, { placeholder: say('ask.choice.menu'), atMost: 1 })]
    case 'select': {
      if (options.length <= BOXES_AT_MOST) return buttonRows([fillButton(say, asked)])
      const limits = { placeholder: say('ask.select.menu'), atMost: options.length }
      return [optionMenu(options, asked, limits)]
    }
    case 'cloze':
    case 'typed':
      return buttonRows([typeButton(say, asked), showButton(say, asked)])
    case 'order':
    case 'match': {
      const { items = [] } = showQuestion(question, asked.reviewId)
      const isFillable = items.length > 1 && items.length <= LETTERS_AT_MOST
      return buttonRows([...(isFillable ? [fillButton(say, asked)] : []), showButton(say, asked)])
    }
    case 'recall':
      return buttonRows([showButton(say, asked)])
  }
}

/** The button that asks for a typed answer; `isSecond` once the learner has been told that it was close. */
export function typeButton(say: Say, asked: Asked, isSecond = false) {
  const parts = [...encodeAsked(asked), ...(isSecond ? ['2'] : [])]
  const label = say(isSecond ? 'button.again' : 'button.type')
  return button(encodeCustomId({ action: 'type', parts }), label, PRIMARY)
}

/** The button that opens the form to tick, order or match. */
export function fillButton(say: Say, asked: Asked) {
  const parts = encodeAsked(asked)
  return button(encodeCustomId({ action: 'fill', parts }), say('button.fill'), PRIMARY)
}

/** The button that shows the answer. */
export function showButton(say: Say, asked: Asked) {
  return button(encodeCustomId({ action: 'show', parts: encodeAsked(asked) }), say('button.show'))
}

function optionButtons(
  options: readonly Option[],
  asked: Asked,
  label: (option: Option, place: number) => string,
): Row[] {
  const parts = encodeAsked(asked)
  return buttonRows(
    options.map((option, place) =>
      button(
        encodeCustomId({ action: 'pick', parts: [...parts, option.id] }),
        label(option, place),
      ),
    ),
  )
}

function optionMenu(
  options: readonly Option[],
  asked: Asked,
  { placeholder, atMost }: { placeholder: string; atMost: number },
): Row {
  const shown = options.map(({ id, text }, place) => ({
    value: id,
    label: `${letterOf(place)} · ${labelOf(text)}`,
  }))
  const customId = encodeCustomId({ action: 'menu', parts: encodeAsked(asked) })
  return menu(customId, placeholder, shown, atMost)
}
