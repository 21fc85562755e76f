import type { Summary } from '../../study/act/summarise-due.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import { encodeCustomId } from '../custom-id.ts'
import { deckKeyOf } from '../drill/course.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame, menu, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { deckLabel } from './deck-label.ts'
import { drillButton, pageButton } from './next-button.ts'

const DECKS_AT_MOST = 20
const LONGEST_LINE = 150

/** The decks there are, how far the learner has come in each, and a menu to drill one. */
export function showDecks(
  { bot, say }: Visit,
  summary: Extract<Summary, { kind: 'summary' }>,
  before?: string,
): Part[] {
  const { decks } = bot.study.bank()
  if (decks.length === 0)
    return [frame([say('decks.none')]), ...buttonRows([pageButton(say, 'help')])]
  const listed = decks.slice(0, DECKS_AT_MOST)
  const more = decks.length - listed.length
  const lines = listed.map((deck) => {
    const { studied = 0, cards = deck.cards } = summary.decks.get(deck.id) ?? {}
    const progress = say('decks.studied', { studied, count: cards })
    return `${showDeck(deck)}\n-# ${progress}`
  })
  return [
    frame([
      before ?? say('decks.title'),
      [...lines, more > 0 ? `-# ${say('decks.more', { count: more })}` : '']
        .filter((line) => line !== '')
        .join('\n'),
    ]),
    menu(
      encodeCustomId({ action: 'deck', parts: [] }),
      say('decks.menu'),
      decks.map((deck) => ({
        value: deckKeyOf(deck.id),
        label: deckLabel(deck),
        description: deck.description,
      })),
    ),
    ...buttonRows([
      drillButton(say, 'button.drill-all'),
      pageButton(say, 'due'),
      pageButton(say, 'help'),
    ]),
  ]
}

/** The name of a deck and what it is about, in one line. */
function showDeck(deck: DeckSummary): string {
  const name = `**${showPlain(deckLabel(deck), 60)}**`
  const about = showPlain(deck.description, LONGEST_LINE - name.length)
  return about === '' ? name : `${name} – ${about}`
}
