import type { Deck } from '../../study/bank/deck.ts'

/** The number of this format. */
const FORMAT = 1

/** Decks with all that the bank knows of their cards, as JSON for other programs. */
export function writeJson(decks: readonly Deck[]): string {
  return `${JSON.stringify({ format: FORMAT, decks }, undefined, 2)}\n`
}
