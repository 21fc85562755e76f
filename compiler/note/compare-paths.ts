/** The order of notes: by code point of their paths, as no language and no system orders them. */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [ours, theirs] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (ours !== theirs) return rankOf(ours) - rankOf(theirs)
  }
  return a.length - b.length
}

const FIRST_HALF = 0xd800
const LAST_HALF = 0xdfff
const ABOVE = 0x10000

/** Where a code unit stands among code points: a half of a character is of one above all that are whole. */
function rankOf(unit: number): number {
  return unit >= FIRST_HALF && unit <= LAST_HALF ? unit + ABOVE : unit
}
