/** How many of some items in ascending order are so, where all that are so come first: it asks of few. */
export function countFirst<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let from = 0
  let to = items.length
  while (from < to) {
    const middle = (from + to) >> 1
    const item = items[middle]
    if (item !== undefined && isSo(item)) from = middle + 1
    else to = middle
  }
  return from
}
