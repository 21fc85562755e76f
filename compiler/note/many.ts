/** Adds all of some items, however many: a call takes only so many arguments. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}

/** The largest of some numbers and another, however many they are. */
export function largestOf(numbers: Iterable<number>, least: number): number {
  let largest = least
  for (const number of numbers) if (number > largest) largest = number
  return largest
}
