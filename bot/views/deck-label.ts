import type { DeckSummary } from '../../study/bank/deck.ts'
import { stripInvisible } from '../markdown/strip-invisible.ts'

/** A deck as a label, which knows no markup. */
export function deckLabel({ emoji, title, id }: DeckSummary): string {
  const name = stripInvisible(title).trim() || id
  return emoji === undefined ? name : `${emoji} ${name}`
}
