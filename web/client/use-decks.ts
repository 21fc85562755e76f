import { useEffect } from 'preact/hooks'
import { useCell } from '../browser/cell.ts'
import { knownDecks, loadDecks } from './load-home.ts'
import type { Deck } from './types.ts'

/** The decks, as soon as they are known; none until then. */
export function useDecks(): readonly Deck[] {
  const decks = useCell(knownDecks)
  useEffect(() => {
    if (knownDecks.read().length === 0) loadDecks()
  }, [])
  return decks
}
