import { deckKeyOf, newCourse } from '../drill/course.ts'
import { deckOfName, findDecks } from '../drill/find-deck.ts'
import { cutText } from '../markdown/graphemes.ts'
import { goOn } from '../steps/go-on.ts'
import { deckLabel } from '../views/deck-label.ts'
import type { Visit } from '../visit.ts'
import type { Choices, Command, Typing } from './command.ts'

const MOST_QUESTIONS = 100
/** How many choices Discord shows, and how long each may be. */
const CHOICES_AT_MOST = 25
const LONGEST_CHOICE = 100

/** Begins a drill, of one deck or all. */
export const drill: Command = {
  name: 'drill',
  options: [
    { kind: 'text', name: 'deck', key: 'drill.deck', completes: true },
    { kind: 'number', name: 'count', key: 'drill.count', least: 1, most: MOST_QUESTIONS },
  ],
  async run(visit, given) {
    const name = given.get('deck')
    const count = Number(given.get('count'))
    const goal = count >= 1 ? { goal: Math.min(Math.floor(count), MOST_QUESTIONS) } : {}
    if (name === undefined) return goOn(visit, newCourse(goal))
    const deck = deckOfName(visit.bot, String(name))
    if (deck) return goOn(visit, newCourse({ deckKey: deckKeyOf(deck.id), ...goal }))
    return import('../steps/open-decks.ts').then((step) => step.openDecksFor(visit, String(name)))
  },
  complete: completeDeck,
}

/** Decks that have what was typed. */
export function completeDeck({ bot }: Visit, { value }: Typing): Choices {
  return findDecks(bot, value)
    .slice(0, CHOICES_AT_MOST)
    .map((deck) => ({
      name: cutText(deckLabel(deck), LONGEST_CHOICE),
      value: deckKeyOf(deck.id),
    }))
}
