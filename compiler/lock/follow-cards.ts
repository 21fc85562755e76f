import { carryOver } from './carry-over.ts'
import { type Decisions, NO_DECISIONS } from './decisions.ts'
import type { Lock, LockEntry, Nameless } from './lock.ts'

/** The cards of a note; the same list as the last time if they stayed. */
export interface CardsOfNote {
  readonly path: string
  readonly cards: readonly Nameless[]
}

/** The ids of the cards note by note, and the lock for the next build. */
export interface Followed {
  readonly ids: readonly (readonly string[])[]
  readonly lock: Lock
}

interface Known extends CardsOfNote {
  readonly ids: readonly string[]
}

/**
 * Carries ids over build by build, as `carryOver` does. Where the lock is the one that the last build
 * gave, only the notes whose cards changed are matched: the others keep theirs whatever happens.
 */
export class CardFollower {
  #known: ReadonlyMap<string, Known> = new Map()
  #lock: Lock | undefined
  #allIds = new Set<string>()
  readonly #decisions: Decisions

  constructor(decisions: Decisions = NO_DECISIONS) {
    this.#decisions = decisions
  }

  follow(last: Lock, notes: readonly CardsOfNote[]): Followed {
    // Where the author decides which card is which, all are matched every time.
    const isNext = last === this.#lock && this.#decisions === NO_DECISIONS
    const open = isNext ? notes.filter((note) => !this.#isSettled(note)) : notes
    const settled = new Set(
      isNext ? notes.flatMap((note) => (this.#isSettled(note) ? note.path : [])) : [],
    )
    const [rest, entries] = part(last.entries, ({ file, isGone }) => !isGone && settled.has(file))
    if (!isNext) this.#allIds = new Set(last.entries.map(({ id }) => id))
    const carried = carryOver(
      { entries },
      open.flatMap(({ cards }) => cards),
      this.#decisions,
      this.#allIds,
    )
    const ids = carried.ids.values()
    const found = new Map(
      open.map((note) => [note.path, { ...note, ids: [...ids.take(note.cards.length)] }]),
    )
    this.#known = new Map(
      notes.flatMap(({ path }) => {
        const known = found.get(path) ?? this.#known.get(path)
        return known ? [[path, known]] : []
      }),
    )
    for (const { id } of carried.lock.entries) this.#allIds.add(id)
    const merged = merge(rest, carried.lock.entries)
    this.#lock = isSame(merged, last.entries) ? last : { entries: merged }
    return { ids: notes.map(({ path }) => this.#known.get(path)?.ids ?? []), lock: this.#lock }
  }

  /** Whether a note's cards are those of the last build, and are known by their words alone. */
  #isSettled({ path, cards }: CardsOfNote): boolean {
    return (
      this.#known.get(path)?.cards === cards && cards.every(({ anchor }) => anchor === undefined)
    )
  }
}

function isSame(a: readonly LockEntry[], b: readonly LockEntry[]): boolean {
  return a.length === b.length && a.every((entry, at) => entry === b[at])
}

function part<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const [first, second]: [Item[], Item[]] = [[], []]
  for (const item of items) (isFirst(item) ? first : second).push(item)
  return [first, second]
}

/** Two lists in the order of their ids as one. */
function merge(a: readonly LockEntry[], b: readonly LockEntry[]): LockEntry[] {
  const merged: LockEntry[] = []
  let at = 0
  for (const entry of a) {
    for (let next = b[at]; next && next.id < entry.id; next = b[++at]) merged.push(next)
    merged.push(entry)
  }
  return [...merged, ...b.slice(at)]
}
