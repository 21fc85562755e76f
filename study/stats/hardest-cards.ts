import type { MemoryState } from '../memory/memory.ts'

/** A card that is hard to keep. */
export interface HardCard {
  readonly cardId: string
  readonly lapses: number
  /** 1 to 10. */
  readonly difficulty: number
}

/** The cards that were forgotten most often, then those of the greatest difficulty; ones never forgotten are none. */
export function hardestCards(states: ReadonlyMap<string, MemoryState>, count: number): HardCard[] {
  return [...states]
    .filter(([, { lapses }]) => lapses > 0)
    .map(([cardId, { lapses, difficulty }]) => ({ cardId, lapses, difficulty }))
    .sort(
      (a, b) =>
        b.lapses - a.lapses || b.difficulty - a.difficulty || (a.cardId < b.cardId ? -1 : 1),
    )
    .slice(0, count)
}
