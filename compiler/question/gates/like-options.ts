import { contentOf, measureLikeness } from '../../english/content.ts'

const LIKENESS = 0.8

/** Whether two options say nearly the same, so that they rule each other out. */
export function areLikeOptions(a: string, b: string): boolean {
  const [ours, theirs] = [contentOf(a), contentOf(b)]
  if (a.toLowerCase() === b.toLowerCase()) return true
  if (ours.size === 0 || theirs.size === 0) return false
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  return measureLikeness(ours, theirs) >= LIKENESS || [...small].every((word) => large.has(word))
}
