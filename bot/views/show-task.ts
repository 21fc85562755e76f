import type { Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import { showInline } from '../markdown/show-inline.ts'
import type { Say } from '../texts/texts.ts'
import { letterOf } from './letters.ts'
import { orderedOptions } from './ordered-options.ts'

const LONGEST_LIST = 2000
const LONGEST_LINE = 500
/** Items beyond this many would be a letter each. */
const LINES_AT_MOST = 50

/** What a question gives to choose from, in full, and what is to be done with it. */
export function showTask(say: Say, question: Question, reviewId: string): string {
  switch (question.kind) {
    case 'truefalse':
      return ''
    case 'choice':
      return showOptions(question, reviewId)
    case 'select':
      return `${showOptions(question, reviewId)}\n-# ${say('ask.select')}`
    case 'cloze':
    case 'typed':
      return `-# ${say('ask.typed')}`
    case 'recall':
      return `-# ${say('ask.recall')}`
    case 'order':
      return `${showItems(question, reviewId)}\n-# ${say('ask.order')}`
    case 'match':
      return `${showItems(question, reviewId)}\n-# ${say('ask.match')}`
  }
}

function showOptions(question: Question, reviewId: string): string {
  const texts = orderedOptions(question, reviewId).map(({ text }) => text)
  return listLines(texts, (place) => `**${letterOf(place)}** `)
}

/** Items in the order that the review shuffles them to; the left sides of pairs stand before them. */
function showItems(question: Question, reviewId: string): string {
  const { items = [], lefts = [] } = showQuestion(question, reviewId)
  const lettered = (place: number): string => `**${letterOf(place)}** `
  if (lefts.length === 0) return listLines(items, lettered)
  const half = LONGEST_LIST / 2
  return `${listLines(lefts, (place) => `${place + 1}\\. `, half)}\n\n${listLines(items, lettered, half)}`
}

/** Lines of inline Markdown that take no more room together than a list may. */
export function listLines(
  texts: readonly string[],
  before: (place: number) => string,
  limit = LONGEST_LIST,
): string {
  const shown = texts.slice(0, LINES_AT_MOST)
  const room = Math.floor(limit / Math.max(1, shown.length)) - 1
  return shown
    .map((text, place) => {
      const mark = before(place)
      return mark + showInline(text, Math.max(4, Math.min(LONGEST_LINE, room - mark.length)))
    })
    .join('\n')
}
