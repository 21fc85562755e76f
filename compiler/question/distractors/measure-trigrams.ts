import { remember } from '../../english/remember.ts'

/** How alike two texts look: the share of three-letter pieces they have in common. */
export function measureTrigrams(a: string, b: string): number {
  const [ours, theirs] = [trigramsOf(a), trigramsOf(b)]
  if (ours.size === 0 || theirs.size === 0) return 0
  let shared = 0
  for (const piece of ours) if (theirs.has(piece)) shared++
  return (2 * shared) / (ours.size + theirs.size)
}

const trigramsOf = remember((text): ReadonlySet<string> => {
  const lower = text.toLowerCase()
  const pieces = new Set<string>()
  for (let at = 0; at + 3 <= lower.length; at++) pieces.add(lower.slice(at, at + 3))
  return pieces
})
