import type { Lock, LockEntry } from './lock.ts'

/** So many characters of an id say which part of a lock its entry is in. */
const PREFIX_LENGTH = 2

/** The entries whose ids begin alike, in the order of their ids; never written to once it is there. */
export type LockPart = readonly LockEntry[]

/** By lock: the parts it was made of. */
const known = new WeakMap<Lock, readonly LockPart[]>()

/** The entries of a lock in parts, in their order; a part that stayed from build to build is the same list. */
export function partsOf(lock: Lock): readonly LockPart[] {
  return known.get(lock) ?? [...partEntries(lock.entries).values()]
}

function partEntries(entries: readonly LockEntry[]): Map<string, LockPart> {
  return Map.groupBy(entries, ({ id }) => id.slice(0, PREFIX_LENGTH))
}

/** The entries of a lock in the order of their ids, some of which are exchanged for others from build to build. */
export class EntryList {
  /** By how their ids begin, ascending. */
  #parts: Map<string, LockPart>
  /** Those of cards that there are, by their notes. */
  readonly #byFile = new Map<string, LockEntry[]>()
  readonly #gone = new Set<LockEntry>()

  constructor(entries: readonly LockEntry[]) {
    this.#parts = partEntries(entries)
    for (const entry of entries) this.#add(entry)
  }

  /** The lock of these entries; they are listed when somebody asks for them. */
  lock(): Lock {
    const parts = [...this.#parts.values()]
    let entries: readonly LockEntry[] | undefined
    const lock: Lock = {
      get entries() {
        entries ??= parts.flat()
        return entries
      },
    }
    known.set(lock, parts)
    return lock
  }

  /** Those that may be of other cards now, in their order: all but those of notes that are settled. */
  open(isSettled: (file: string) => boolean): LockEntry[] {
    const open = [...this.#gone]
    for (const [file, entries] of this.#byFile) if (!isSettled(file)) open.push(...entries)
    return sortById(open)
  }

  /** The same where it is known which notes are not settled. */
  openOf(files: Iterable<string>): LockEntry[] {
    const open = [...this.#gone]
    for (const file of files) open.push(...(this.#byFile.get(file) ?? []))
    return sortById(open)
  }

  /** Puts some entries in the place of others; whether that changed anything. */
  replace(before: readonly LockEntry[], after: readonly LockEntry[]): boolean {
    const taken = new Set(after)
    const given = new Set(before)
    const removed = before.filter((entry) => !taken.has(entry))
    const added = after.filter((entry) => !given.has(entry))
    for (const entry of removed) this.#remove(entry)
    for (const entry of added) this.#add(entry)
    this.#exchange(new Set(removed), added)
    return removed.length > 0 || added.length > 0
  }

  #exchange(removed: ReadonlySet<LockEntry>, added: readonly LockEntry[]): void {
    const parts = this.#parts
    const newer = partEntries(added)
    const isInOrder = [...newer.keys()].every((prefix) => parts.has(prefix))
    for (const prefix of new Set([...partEntries([...removed]).keys(), ...newer.keys()])) {
      const left = (parts.get(prefix) ?? []).filter((entry) => !removed.has(entry))
      const part = sortById([...left, ...(newer.get(prefix) ?? [])])
      if (part.length > 0) parts.set(prefix, part)
      else parts.delete(prefix)
    }
    if (!isInOrder) this.#parts = new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
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
