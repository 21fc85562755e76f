import type { BankCard } from '../../study/bank/bank.ts'
import { showPlain } from '../markdown/show-inline.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'

/** Where a card stands in the notes, in small print: deck › heading › heading, then what else is to say. */
export function placeLine({ bot }: Visit, card: BankCard, more = ''): string {
  const deck = bot.study.bank().decks.find(({ id }) => id === card.deckId)
  const headings = card.source.headings.filter(
    (name, at, all) => name !== (all[at - 1] ?? deck?.title),
  )
  const path = [deck ? deckLabel(deck) : card.deckId, ...headings].map((name) =>
    showPlain(name, 50),
  )
  const kept = path.length > 4 ? [...path.slice(0, 2), '…', ...path.slice(-2)] : path
  return `-# ${[kept.join(' › '), more].filter((part) => part !== '').join(' · ')}`
}
