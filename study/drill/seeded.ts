import { hash } from 'node:crypto'

/** A whole number from 0 to 2³²−1 that depends on nothing but the seed. */
export function seededNumber(seed: string): number {
  return hash('sha256', seed, 'buffer').readUInt32BE(0)
}

/** The items in an order that depends on nothing but the seed and how many there are. */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  return items
    .map((item, at) => ({ item, rank: seededNumber(`${seed}:${at}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
