import type { Card } from '../../study/bank/card.ts'
import type { DescribedDeck } from '../../study/bank/encode-bank.ts'
import type { Question } from '../../study/bank/question.ts'
import { fillImageMarks } from '../author/text/image-mark.ts'
import { revOf } from '../question/finish-card.ts'
import { finishOptions } from '../question/finish-options.ts'
import type { Images } from './gather-images.ts'

/** The decks with the address of each image in their texts; what shows none is the same object. */
export function showImages(
  decks: readonly DescribedDeck[],
  images: Images,
): readonly DescribedDeck[] {
  if (images.notes.size === 0) return decks
  return decks.map((deck) =>
    deck.cards.some((card) => mayShow(card, images))
      ? { ...deck, cards: deck.cards.map((card) => showIn(card, images)) }
      : deck,
  )
}

function mayShow({ rule, source }: Card, { notes }: Images): boolean {
  return rule.startsWith('author/') && notes.has(source.file)
}

function showIn(card: Card, images: Images): Card {
  if (!mayShow(card, images)) return card
  const fill = (markdown: string): string =>
    fillImageMarks(markdown, (alt, path) => {
      const name = images.nameOf(path)
      return name === undefined ? alt : `![${alt}](${name})`
    })
  const filled: Card = JSON.parse(JSON.stringify(card), (_, value) =>
    typeof value === 'string' ? fill(value) : value,
  )
  return { ...filled, questions: filled.questions.map(finishAgain) }
}

/** What depends on the words of a question: its revision, and the ids of its options. */
function finishAgain(question: Question): Question {
  const rev = revOf(question.stem, question.answer)
  return question.kind === 'choice' || question.kind === 'select'
    ? { ...question, rev, options: finishOptions(question.options) }
    : { ...question, rev }
}
