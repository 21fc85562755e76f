import { comparePaths } from '../note/compare-paths.ts'
import { type Claim, findConflicts } from './find-conflicts.ts'

/** By the number of a card of a note: what contradicts it. */
export type Contradictions = ReadonlyMap<number, Claim>

const NONE: readonly Claim[] = []

/** What the notes claim, and what of it they contradict; what stays from build to build is not looked at again. */
export class ConflictBook {
  readonly #claims = new Map<string, readonly Claim[]>()
  /** By what is claimed about: the claims of each note. */
  readonly #byKey = new Map<string, Map<string, readonly Claim[]>>()
  readonly #conflicts = new Map<string, ReadonlyMap<Claim, Claim>>()
  /** What is claimed about in other words than the last time. */
  #open = new Set<string>()
  /** All contradictions, for as long as none came or went. */
  #listed: readonly (readonly [Claim, Claim])[] | undefined

  /** Takes in what a note claims, instead of what it claimed before. */
  put(path: string, claims: readonly Claim[]): void {
    for (const { key } of this.#claims.get(path) ?? NONE) {
      this.#byKey.get(key)?.delete(path)
      this.#open.add(key)
    }
    if (claims.length > 0) this.#claims.set(path, claims)
    else this.#claims.delete(path)
    for (const [key, own] of Map.groupBy(claims, (claim) => claim.key)) {
      const notes = this.#byKey.get(key)
      if (notes) notes.set(path, own)
      else this.#byKey.set(key, new Map([[path, own]]))
      this.#open.add(key)
    }
  }

  /** The notes of which what contradicts them may be another than the last time. */
  settle(): ReadonlySet<string> {
    const concerned = new Set<string>()
    for (const key of this.#open) {
      const notes = this.#byKey.get(key)
      const before = this.#conflicts.get(key)
      const now = notes && notes.size > 0 ? conflictsOf(notes) : new Map<Claim, Claim>()
      for (const claim of [...(before?.keys() ?? []), ...now.keys()]) concerned.add(claim.path)
      if (before || now.size > 0) this.#listed = undefined
      if (now.size > 0) this.#conflicts.set(key, now)
      else this.#conflicts.delete(key)
    }
    this.#open = new Set()
    return concerned
  }

  /** What contradicts the cards of a note. */
  contradictions(path: string): Contradictions {
    return new Map(
      (this.#claims.get(path) ?? NONE).flatMap((claim) => {
        const other = this.#conflicts.get(claim.key)?.get(claim)
        return other ? [[claim.at, other] as const] : []
      }),
    )
  }

  /** All contradictions, in the order of the notes; the same list as the last time if none came or went. */
  conflicts(): readonly (readonly [Claim, Claim])[] {
    this.#listed ??= [...this.#conflicts.values()]
      .flatMap((conflicts) => [...conflicts])
      .sort(([a], [b]) => comparePaths(a.path, b.path) || a.at - b.at)
    return this.#listed
  }
}

function conflictsOf(notes: ReadonlyMap<string, readonly Claim[]>): ReadonlyMap<Claim, Claim> {
  if (notes.size === 1 && [...notes.values()].every(({ length }) => length < 2)) return new Map()
  const inOrder = [...notes].sort(([a], [b]) => comparePaths(a, b))
  return findConflicts(inOrder.flatMap(([, claims]) => claims))
}
