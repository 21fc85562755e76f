import type { Card } from '../../../study/bank/card.ts'
import type { Deck } from '../../../study/bank/deck.ts'
import type { Question } from '../../../study/bank/question.ts'
import { fullStem, GRADED_FIRST, pickQuestion } from '../pick-question.ts'
import { escapeGift } from './escape-gift.ts'
import { writeGiftAnswer } from './write-gift-answer.ts'

const BLANK = '[…]'
/** Kinds that GIFT has no answers of their own for. */
const MARKED: ReadonlySet<string> = new Set(['cloze', 'order'])
const TITLE_LENGTH = 70

/**
 * Decks as GIFT, for Moodle: a category for each, a question for each card, in the form that a
 * program can grade. What GIFT has no place for (hints) is left out; the right order of things becomes
 * a match with their places.
 */
export function writeGift(decks: readonly Deck[]): string {
  const parts = decks
    .filter(({ cards }) => cards.length > 0)
    .flatMap(({ title, cards }) => [
      `$CATEGORY: ${title.replace(/\s+/g, ' ').replaceAll('/', '//')}`,
      ...cards.map(writeCard),
    ])
  return `${parts.join('\n\n')}\n`
}

function writeCard(card: Card): string {
  const question = pickQuestion(card, GRADED_FIRST)
  if (!question) return `// ${card.id}`
  const tags = [...card.tags, ...(MARKED.has(question.kind) ? [question.kind] : [])]
  const marks = tags.map((tag) => ` [tag:${tag.replace(/[\]\s]+/g, '-')}]`).join('')
  return [
    `// ${card.source.file}:${card.source.startLine} [id:${card.id}]${marks}`,
    `::${titleOf(question)}::[markdown]${writeQuestion(question)}`,
  ].join('\n')
}

function titleOf(question: Question): string {
  const words = fullStem(question).replace(/\s+/g, ' ')
  const title = words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH).trimEnd()}…` : words
  return escapeGift(title)
}

/** A blank is drawn, and what belongs in it typed below. */
function writeQuestion(question: Question): string {
  const stem = fullStem(question).replace(BLANK, '_____')
  return `${escapeGift(stem)} ${writeGiftAnswer(question)}`
}
