/**
 * How many slips of the finger lie between two words: letters left out, doubled, replaced or
 * swapped with their neighbour (optimal string alignment distance), or `limit + 1` if more.
 */
export function countSlips(a: string, b: string, limit: number): number {
  const left = [...a]
  const right = [...b]
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++)
      current.push(cheapest({ left, right, row, column }, { current, last, beforeLast }))
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[right.length] ?? 0, limit + 1)
}

interface Cell {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly row: number
  readonly column: number
}

interface Rows {
  readonly current: readonly number[]
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

function cheapest({ left, right, row, column }: Cell, rows: Rows): number {
  const at = (line: readonly number[], index: number): number =>
    line[index] ?? Number.POSITIVE_INFINITY
  const isSame = left[row - 1] === right[column - 1]
  const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (isSame ? 0 : 1),
    isSwap ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}
