import type { BankCard } from '../../study/bank/bank.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import { showResource } from './envelope.ts'
import { showQuestion, showSource } from './question.ts'

/** A deck, as the API writes it. */
export function showDeck({ id, title, description, emoji, cards, questions }: DeckSummary) {
  const data = {
    title,
    description,
    ...(emoji === undefined ? {} : { emoji }),
    cards_count: cards,
    questions_count: questions,
  }
  return showResource({ object: 'deck', id, url: `/v1/decks/${encodeURIComponent(id)}` }, data)
}

/** A card, as the API writes it. */
export function showCard({ id, deckId, group, tags, rule, source, questions }: BankCard) {
  const data = {
    deck: deckId,
    group,
    tags: [...tags],
    rule,
    source: showSource(source),
    questions: questions.map(showQuestion),
  }
  return showResource({ object: 'card', id, url: `/v1/cards/${id}` }, data)
}
