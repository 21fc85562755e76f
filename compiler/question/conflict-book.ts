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
  /** The notes that were put in since the last time. */
  #put = new Set<string>()
  /** All contradictions, for as long as none came or went. */
  #listed: readonly (readonly [Claim, Claim])[] | undefined

  /** Takes in what a note claims, instead of what it claimed before; a claim that stayed is not looked at again. */
  put(path: string, claims: readonly Claim[]): void {
    this.#put.add(path)
    const before = this.#claims.get(path) ?? NONE
    const known = new Set(before)
    const now = claims.map((claim, at) => keepClaim(before[at], claim))
    const kept = new Set(now.filter((claim) => known.has(claim)))
    const open = new Set([...before, ...now].flatMap((claim) => (kept.has(claim) ? [] : claim.key)))
    if (now.length > 0) this.#claims.set(path, now)
    else this.#claims.delete(path)
    const own = Map.groupBy(
      now.filter(({ key }) => open.has(key)),
      ({ key }) => key,
    )
    for (const key of open) {
      this.#putKey(key, path, own.get(key))
      this.#open.add(key)
    }
  }

  #putKey(key: string, path: string, own: readonly Claim[] | undefined): void {
    const notes = this.#byKey.get(key)
    if (!own) notes?.delete(path)
    else if (notes) notes.set(path, own)
    else this.#byKey.set(key, new Map([[path, own]]))
  }

  /** The notes that were put in, and those of which what contradicts them may be another than the last time. */
  settle(): ReadonlySet<string> {
    const concerned = this.#put
    this.#put = new Set()
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

/** The claim of the last time if the one of now says the same at the same place. */
function keepClaim(last: Claim | undefined, claim: Claim): Claim {
  const isKept =
    last?.key === claim.key &&
    last.line === claim.line &&
    last.at === claim.at &&
    last.short === claim.short &&
    last.normal === claim.normal &&
    last.answer === claim.answer &&
    last.isLocal === claim.isLocal
  return isKept ? last : claim
}
