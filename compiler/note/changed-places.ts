/** Something of a note. */
interface OfNote {
  readonly path: string
}

/** At which places two lists hold other things of the same notes; nothing if they are not of the same notes in the same order. */
export function changedPlaces(
  before: readonly OfNote[],
  after: readonly OfNote[],
): readonly number[] | undefined {
  if (before.length !== after.length || after.length === 0) return undefined
  const places: number[] = []
  for (let at = 0; at < after.length; at++) {
    const last = before[at]
    const now = after[at]
    if (last === now) continue
    if (last?.path !== now?.path) return undefined
    places.push(at)
  }
  return places
}
