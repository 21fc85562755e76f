import type { Card } from '../../../study/bank/card.ts'
import type { Question } from '../../../study/bank/question.ts'
import { fullStem, pickQuestion, RECALLED_FIRST } from '../pick-question.ts'
import { escapeHtml, type NameImage, toHtml } from '../to-html.ts'
import { answerHtml, extraHtml, frontHtml, optionsHtml } from './note-html.ts'

/** The kinds of notes we make in Anki. */
export type AnkiModel = 'basic' | 'choice' | 'cloze'

/** A card as a note of Anki, its fields as HTML. */
export interface AnkiNote {
  /** By which Anki knows it again: the card's id, and what kind of note it is where that is not basic. */
  readonly guid: string
  readonly model: AnkiModel
  /** The sentence with its blank for a cloze. */
  readonly front: string
  /** The options of a choice; empty for other notes. */
  readonly options: string
  readonly back: string
  /** What stands below the answer: what else is right, why options are wrong, the explanation. */
  readonly extra: string
  /** Place and headings in the notes. */
  readonly source: string
  /** Without spaces in them. */
  readonly tags: readonly string[]
}

const BLANK = '[…]'

/** A card as a note of Anki, asked for from memory where it can be; `undefined` for a card without questions. */
export function ankiNote(card: Card, nameImage: NameImage): AnkiNote | undefined {
  const question = pickQuestion(card, RECALLED_FIRST)
  if (!question) return undefined
  const model = modelOf(question)
  return {
    guid: model === 'basic' ? card.id : `${card.id}.${model}`,
    model,
    front: model === 'cloze' ? clozeHtml(question, nameImage) : frontHtml(question, nameImage),
    options: optionsHtml(question, nameImage),
    back: model === 'cloze' ? '' : answerHtml(question, nameImage),
    extra: extraHtml(question, nameImage),
    source: sourceHtml(card),
    tags: card.tags.map((tag) => tag.replace(/\s+/g, '_')),
  }
}

function modelOf({ kind }: Question): AnkiModel {
  switch (kind) {
    case 'choice':
    case 'select':
    case 'truefalse':
      return 'choice'
    case 'cloze':
      return 'cloze'
    case 'typed':
    case 'recall':
    case 'order':
    case 'match':
      return 'basic'
  }
}

/** The sentence with its answer as Anki's blank; braces and colons of its own do not close it. */
function clozeHtml(question: Question, nameImage: NameImage): string {
  const html = (text: string): string =>
    toHtml(text, nameImage).replaceAll('{{', '&#123;&#123;').replaceAll('}}', '&#125;&#125;')
  const inBlank = (text: string): string => html(text).replaceAll('::', '&#58;&#58;')
  const hint = question.hint === undefined ? '' : `::${inBlank(question.hint)}`
  return html(fullStem(question)).replace(BLANK, () => `{{c1::${inBlank(question.answer)}${hint}}}`)
}

function sourceHtml({ source }: Card): string {
  const { file, startLine, headings } = source
  return escapeHtml([`${file}:${startLine}`, ...headings].join(' › '))
}
