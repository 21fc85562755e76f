/** Of some words the one that is most like a given one, if any is so like that it may be meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const limit = word.length < 5 ? 1 : 2
  const ranked = words
    .map((each) => ({ each, distance: countEdits(word.toLowerCase(), each.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1))
  return ranked[0]?.each
}

/** How many letters must be added, left out, changed or swapped; more than `limit` counts as one more than it. */
function countEdits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwap ? [(before[j - 2] ?? 0) + 1] : []),
      )
    }
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}
