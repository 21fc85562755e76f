import type { Option, Question } from '../../../study/bank/question.ts'
import { orderKeys } from '../order-keys.ts'
import { fullStem } from '../pick-question.ts'
import { escapeHtml, type NameImage, toHtml } from '../to-html.ts'

/** The asking side: stem, what is to be ordered or matched, and the hint behind a click. */
export function frontHtml(question: Question, nameImage: NameImage): string {
  const html = (text: string): string => toHtml(text, nameImage)
  const hint =
    question.hint === undefined
      ? ''
      : `<details class="hint"><summary>Hint</summary>${html(question.hint)}</details>`
  return `${html(fullStem(question))}${givenHtml(question, nameImage)}${hint}`
}

/** What is given to be put in order or matched, in the order of the alphabet, which tells nothing. */
function givenHtml(question: Question, nameImage: NameImage): string {
  const sorted = (texts: readonly string[]): string =>
    listHtml('given', [...texts].sort(), nameImage)
  switch (question.kind) {
    case 'order':
      return sorted(question.items)
    case 'match':
      return `${sorted(question.pairs.map(({ left }) => left))}${sorted(question.pairs.map(({ right }) => right))}`
    default:
      return ''
  }
}

/** The options of a question that shows them, else nothing. */
export function optionsHtml(question: Question, nameImage: NameImage): string {
  return 'options' in question
    ? listHtml(
        'options',
        question.options.map(({ text }) => text),
        nameImage,
      )
    : ''
}

/** The answering side. */
export function answerHtml(question: Question, nameImage: NameImage): string {
  const html = (text: string): string => toHtml(text, nameImage)
  switch (question.kind) {
    case 'select':
      return listHtml('keys', keysOf(orderKeys(question)), nameImage)
    case 'choice':
    case 'truefalse':
      return html(keysOf(question.options)[0] ?? question.answer)
    case 'order':
      return `<ol class="order">${question.items.map((item) => `<li>${html(item)}</li>`).join('')}</ol>`
    case 'match': {
      const rows = question.pairs.map(
        ({ left, right }) => `<tr><td>${html(left)}</td><td>${html(right)}</td></tr>`,
      )
      return `<table class="pairs">${rows.join('')}</table>`
    }
    case 'recall':
      return question.items ? listHtml('items', question.items, nameImage) : html(question.answer)
    case 'typed': {
      const typed = `<span class="typed">${html(question.answer)}</span>`
      return question.tolerance === undefined
        ? typed
        : `${typed} <span class="tolerance">± ${question.tolerance}</span>`
    }
    case 'cloze':
      return html(question.answer)
  }
}

/** What stands below the answer. */
export function extraHtml(question: Question, nameImage: NameImage): string {
  const accepted = 'accepted' in question ? (question.accepted ?? []) : []
  const explained =
    question.explanation === undefined
      ? ''
      : `<div class="explanation">${toHtml(question.explanation, nameImage)}</div>`
  return [
    accepted.length === 0
      ? ''
      : `<ul class="accepted">${accepted.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
    'options' in question ? feedbackHtml(question.options, nameImage) : '',
    explained,
  ].join('')
}

function feedbackHtml(options: readonly Option[], nameImage: NameImage): string {
  const rows = options.flatMap(({ text, feedback }) =>
    feedback === undefined
      ? []
      : [`<dt>${toHtml(text, nameImage)}</dt><dd>${toHtml(feedback, nameImage)}</dd>`],
  )
  return rows.length === 0 ? '' : `<dl class="feedback">${rows.join('')}</dl>`
}

function keysOf(options: readonly Option[]): string[] {
  return options.filter(({ key }) => key).map(({ text }) => text)
}

function listHtml(name: string, texts: readonly string[], nameImage: NameImage): string {
  return `<ul class="${name}">${texts.map((text) => `<li>${toHtml(text, nameImage)}</li>`).join('')}</ul>`
}
