import type { DeckSummary } from '../../study/bank/deck.ts'
import type { Bot } from '../bot.ts'
import { deckKeyOf } from './course.ts'

/** The deck that a course is about, or `undefined` if the notes no longer have it. */
export function deckOfKey({ study }: Bot, deckKey: string): DeckSummary | undefined {
  return study.bank().decks.find(({ id }) => deckKeyOf(id) === deckKey)
}

/** The deck that a learner named: by key, id or title, in capitals or not, or by a part that no other has. */
export function deckOfName(bot: Bot, name: string): DeckSummary | undefined {
  const { decks } = bot.study.bank()
  const wanted = name.trim().toLowerCase()
  return (
    decks.find(({ id }) => deckKeyOf(id) === wanted) ??
    decks.find(({ id }) => id === wanted) ??
    decks.find(({ title }) => title.toLowerCase() === wanted) ??
    onlyOf(findDecks(bot, wanted))
  )
}

function onlyOf(found: readonly DeckSummary[]): DeckSummary | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** Decks whose title or id has what was typed, those first where it begins a word. */
export function findDecks({ study }: Bot, typed: string): DeckSummary[] {
  const wanted = typed.trim().toLowerCase()
  const rank = ({ id, title }: DeckSummary): number => {
    const names = [title.toLowerCase(), id]
    if (names.some((name) => name.startsWith(wanted))) return 0
    if (names.some((name) => name.includes(` ${wanted}`))) return 1
    return names.some((name) => name.includes(wanted)) ? 2 : 3
  }
  return study
    .bank()
    .decks.map((deck) => ({ deck, rank: rank(deck) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ deck }) => deck)
}
