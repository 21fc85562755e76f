import { tokensOf } from '../english/tokens.ts'

const SHOUTED = /^\p{Lu}{5,}$/u

/**
 * Words of a cell in capitals, each on its own if other cells of the column have one of them alone or beside
 * others: `PLANTS ANIMALS` beside `PLANTS` as `plants` and `animals`.
 */
export function splitShouted(
  cell: string,
  column: readonly string[],
): readonly string[] | undefined {
  const words = cell.match(/[^\s,;]+/g) ?? []
  if (words.length === 0 || !words.every((word) => SHOUTED.test(word))) return undefined
  const others = column.filter((other) => other !== cell).map((other) => new Set(tokensOf(other)))
  const isKnown = words.some((word) => others.some((other) => other.has(word.toLowerCase())))
  return isKnown ? words.map((word) => word.toLowerCase()) : undefined
}
