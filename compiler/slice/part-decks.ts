import { deckOf } from '../deck-of.ts'

/**
 * Parts notes into so many slices of about the same number of notes, each in the order given; all notes of a
 * deck are in one. Fewer, if there are fewer decks.
 */
export function partDecks(paths: readonly string[], count: number): readonly (readonly string[])[] {
  const decks = [...Map.groupBy(paths, (path) => deckOf(path).id)].sort(
    ([a, ours], [b, theirs]) => theirs.length - ours.length || (a < b ? -1 : 1),
  )
  const slices = Array.from({ length: Math.min(count, decks.length) }, () => new Set<string>())
  const sizes = slices.map(() => 0)
  for (const [id, notes] of decks) {
    const least = sizes.indexOf(Math.min(...sizes))
    slices[least]?.add(id)
    sizes[least] = (sizes[least] ?? 0) + notes.length
  }
  return slices.map((ids) => paths.filter((path) => ids.has(deckOf(path).id)))
}
