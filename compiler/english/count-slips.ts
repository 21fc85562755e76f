/**
 * How many slips of the pen lie between two words: a letter too many, missing, wrong, or two that
 * changed places. Counts no further than `limit + 1`.
 */
export function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        swap,
      )
    }
    if (Math.min(...next) > limit) return limit + 1
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}

/** The known word with the fewest slips to a word that is not known, if there is one near enough to be meant; the first of several. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const limit = word.length < 6 ? 1 : 2
  let nearest: { readonly word: string; readonly slips: number } | undefined
  for (const other of known) {
    const slips = countSlips(word.toLowerCase(), other.toLowerCase(), limit)
    if (slips <= limit && slips < (nearest?.slips ?? limit + 1)) nearest = { word: other, slips }
  }
  return nearest?.word
}
