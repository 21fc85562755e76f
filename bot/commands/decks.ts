import { openDecks } from '../steps/open-decks.ts'
import type { Command } from './command.ts'

/** Shows the decks there are. */
export const decks: Command = { name: 'decks', options: [], run: (visit) => openDecks(visit) }
