import type { LockEntry } from './lock.ts'

/** The entries of a lock in the order of their ids, some of which are exchanged for others from build to build. */
export class EntryList {
  #entries: readonly LockEntry[]
  /** Those of cards that there are, by their notes. */
  readonly #byFile: Map<string, LockEntry[]>
  readonly #gone = new Set<LockEntry>()

  constructor(entries: readonly LockEntry[]) {
    this.#entries = entries
    this.#byFile = new Map()
    for (const entry of entries) this.#add(entry)
  }

  get entries(): readonly LockEntry[] {
    return this.#entries
  }

  /** Those that may be of other cards now, in their order: all but those of notes that are settled. */
  open(settled: ReadonlySet<string>): LockEntry[] {
    const open = [...this.#gone]
    for (const [file, entries] of this.#byFile) if (!settled.has(file)) open.push(...entries)
    return sortById(open)
  }

  /** Puts some entries in the place of others; both are in the order of their ids. */
  replace(before: readonly LockEntry[], after: readonly LockEntry[]): void {
    const taken = new Set(after)
    const given = new Set(before)
    for (const entry of before) if (!taken.has(entry)) this.#remove(entry)
    for (const entry of after) if (!given.has(entry)) this.#add(entry)
    this.#entries = merge(without(this.#entries, before), after)
  }

  /** Whether it holds these entries and no others. */
  isSame(entries: readonly LockEntry[]): boolean {
    return (
      entries === this.#entries ||
      (entries.length === this.#entries.length &&
        entries.every((entry, at) => entry === this.#entries[at]))
    )
  }

  #add(entry: LockEntry): void {
    if (entry.isGone) {
      this.#gone.add(entry)
      return
    }
    const own = this.#byFile.get(entry.file)
    if (own) own.push(entry)
    else this.#byFile.set(entry.file, [entry])
  }

  #remove(entry: LockEntry): void {
    this.#gone.delete(entry)
    const left = this.#byFile.get(entry.file)?.filter((other) => other !== entry) ?? []
    if (left.length > 0) this.#byFile.set(entry.file, left)
    else this.#byFile.delete(entry.file)
  }
}

function sortById(entries: LockEntry[]): LockEntry[] {
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A list without some of its entries; both are in the order of their ids. */
function without(entries: readonly LockEntry[], some: readonly LockEntry[]): LockEntry[] {
  if (some.length === 0) return [...entries]
  const left: LockEntry[] = []
  let at = 0
  for (const entry of entries)
    if (entry === some[at]) at++
    else left.push(entry)
  return left
}

/** Two lists in the order of their ids as one. */
function merge(a: readonly LockEntry[], b: readonly LockEntry[]): LockEntry[] {
  if (b.length === 0) return [...a]
  const merged: LockEntry[] = []
  let at = 0
  for (const entry of a) {
    for (let next = b[at]; next && next.id < entry.id; next = b[++at]) merged.push(next)
    merged.push(entry)
  }
  return [...merged, ...b.slice(at)]
}
