const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What an option is called by its place, from 0: A to Z. */
export function letterOf(place: number): string {
  return LETTERS.charAt(place) || String(place + 1)
}
