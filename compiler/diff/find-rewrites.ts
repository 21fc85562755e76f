import { measureLikeness } from '../english/content.ts'
import { wordsOf } from '../lock/words-of.ts'
import type { BuiltCard } from './build.ts'

/** A card that was removed, and one that may be the same, rewritten beyond recognition. */
export interface Rewrite {
  readonly removed: BuiltCard
  readonly added: BuiltCard
}

const LIKENESS = 0.25

/** Pairs what was removed with what was added in the same note and is asked in the same way, the most alike first. */
export function findRewrites(
  removed: readonly BuiltCard[],
  added: readonly BuiltCard[],
): readonly Rewrite[] {
  const newcomers = Map.groupBy(added, placeOf)
  const pairs = removed.flatMap((old) =>
    (newcomers.get(placeOf(old)) ?? []).map((now) => ({
      removed: old,
      added: now,
      likeness: isHalfTheSame(old, now) ? 1 : measureLikeness(wordsOf(old), wordsOf(now)),
    })),
  )
  const used = new Set<string>()
  return pairs
    .filter(({ likeness }) => likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.removed.id < b.removed.id ? -1 : 1))
    .filter(({ removed: old, added: now }) => {
      if (used.has(old.id) || used.has(now.id)) return false
      used.add(old.id).add(now.id)
      return true
    })
    .map(({ removed: old, added: now }) => ({ removed: old, added: now }))
}

function isHalfTheSame(a: BuiltCard, b: BuiltCard): boolean {
  return a.term === b.term || a.answer === b.answer
}

function placeOf({ file, slot }: BuiltCard): string {
  return `${file}\n${slot}`
}
