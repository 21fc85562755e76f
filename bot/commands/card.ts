import { cutText } from '../markdown/graphemes.ts'
import type { Command } from './command.ts'

const CHOICES_AT_MOST = 25
const LONGEST_CHOICE = 100

/** Shows one card and its history; asks what to look for if nothing is said. */
export const card: Command = {
  name: 'card',
  options: [{ kind: 'text', name: 'text', key: 'card.text', completes: true }],
  run(visit, given) {
    const text = given.get('text')
    return text === undefined
      ? import('../steps/open-form.ts').then((step) => step.openFindForm(visit))
      : import('../steps/open-card.ts').then((step) => step.openCard(visit, String(text)))
  },
  async complete({ bot }, { value }) {
    const { searchCards } = await import('../drill/search-cards.ts')
    const { study } = bot
    const found = searchCards(study.bank(), value, { most: CHOICES_AT_MOST, now: study.now })
    return found.map(({ cardId, asks }) => ({
      name: cutText(asks, LONGEST_CHOICE),
      value: cardId,
    }))
  },
}
