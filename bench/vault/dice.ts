/** Dice that fall the same way for the same seed. */
export interface Dice {
  /** From 0 to below `limit`. */
  roll(limit: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Dice by mulberry32. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const roll = (limit: number): number => Math.floor(next() * limit)
  return { roll, pick: (items) => items[roll(items.length)] ?? items[0] }
}
