import type { Command } from './command.ts'

/** Shows the decks there are. */
export const decks: Command = {
  name: 'decks',
  options: [],
  run: (visit) => import('../steps/open-decks.ts').then((step) => step.openDecks(visit)),
}
