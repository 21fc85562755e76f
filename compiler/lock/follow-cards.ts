import { changedPlaces } from '../note/changed-places.ts'
import { carryOver } from './carry-over.ts'
import { type Decisions, NO_DECISIONS } from './decisions.ts'
import { EntryList } from './entry-list.ts'
import type { Lock, LockEntry, Nameless } from './lock.ts'

/** The cards of a note; the same list as the last time if they stayed. */
export interface CardsOfNote {
  readonly path: string
  readonly cards: readonly Nameless[]
}

/** The ids of the cards note by note, and the lock for the next build. */
export interface Followed {
  /** Where they stayed they are the same list as the last time. */
  readonly ids: readonly (readonly string[])[]
  readonly lock: Lock
}

interface Known {
  readonly cards: readonly Nameless[]
  readonly ids: readonly string[]
  /** Whether its cards are known by their words alone. */
  readonly isPlain: boolean
}

/**
 * Carries ids over build by build, as `carryOver` does. Where the lock is the one that the last build
 * gave, only the notes whose cards changed are matched: the others keep theirs whatever happens.
 */
export class CardFollower {
  #notes: readonly CardsOfNote[] = []
  #ids: readonly (readonly string[])[] = []
  #known = new Map<string, Known>()
  /** Where in `#notes` those are whose cards are not known by their words alone. */
  #anchored = new Set<number>()
  #lock: Lock | undefined
  #list = new EntryList([])
  #allIds = new Set<string>()
  readonly #decisions: Decisions

  constructor(decisions: Decisions = NO_DECISIONS) {
    this.#decisions = decisions
  }

  follow(last: Lock, notes: readonly CardsOfNote[]): Followed {
    // Where the author decides which card is which, all are matched every time.
    const isNext = last === this.#lock && this.#decisions === NO_DECISIONS
    const changed = isNext ? changedPlaces(this.#notes, notes) : undefined
    if (!isNext) this.#start(last)
    const lock = changed ? this.#followSome(last, notes, changed) : this.#followAll(last, notes)
    this.#lock = lock
    this.#notes = notes
    return { ids: this.#ids, lock }
  }

  #start({ entries }: Lock): void {
    this.#known = new Map()
    this.#list = new EntryList(entries)
    this.#allIds = new Set(entries.map(({ id }) => id))
  }

  #followAll(last: Lock, notes: readonly CardsOfNote[]): Lock {
    const settled = new Set<string>()
    const open: CardsOfNote[] = []
    for (const note of notes) {
      const known = this.#known.get(note.path)
      if (known?.cards === note.cards && known.isPlain) settled.add(note.path)
      else open.push(note)
    }
    const before = this.#list.open((file) => settled.has(file))
    const { found, lock } = this.#match(last, before, open)
    const known = new Map<string, Known>()
    for (const { path } of notes) {
      const own = found.get(path) ?? this.#known.get(path)
      if (own) known.set(path, own)
    }
    this.#known = known
    this.#ids = notes.map(({ path }) => known.get(path)?.ids ?? NONE)
    this.#anchored = new Set(
      notes.flatMap(({ path }, at) => (known.get(path)?.isPlain === false ? at : [])),
    )
    return lock
  }

  /** The same where only the cards of some notes changed. */
  #followSome(last: Lock, notes: readonly CardsOfNote[], changed: readonly number[]): Lock {
    const places = [...new Set([...changed, ...this.#anchored])].sort((a, b) => a - b)
    const open = places.flatMap((at) => notes[at] ?? [])
    const before = this.#list.openOf(open.map(({ path }) => path))
    const { found, lock } = this.#match(last, before, open)
    const ids = [...this.#ids]
    for (const at of places) {
      const path = notes[at]?.path ?? ''
      const own = found.get(path)
      if (!own) continue
      this.#known.set(path, own)
      ids[at] = own.ids
      if (own.isPlain) this.#anchored.delete(at)
      else this.#anchored.add(at)
    }
    this.#ids = ids
    return lock
  }

  /** Finds the ids of the cards of some notes among some entries. */
  #match(
    last: Lock,
    before: readonly LockEntry[],
    open: readonly CardsOfNote[],
  ): { readonly found: ReadonlyMap<string, Known>; readonly lock: Lock } {
    const all = open.flatMap((note) => note.cards)
    const carried = carryOver({ entries: before }, all, this.#decisions, this.#allIds)
    const { entries } = carried.lock
    for (const { id } of entries) this.#allIds.add(id)
    const isChanged = this.#list.replace(before, entries)
    const found = new Map<string, Known>()
    let from = 0
    for (const { path, cards } of open) {
      const to = from + cards.length
      const isPlain = cards.every(({ anchor }) => anchor === undefined)
      found.set(path, { cards, isPlain, ids: carried.ids.slice(from, to) })
      from = to
    }
    return { found, lock: isChanged ? this.#list.lock() : last }
  }
}

const NONE: readonly string[] = []
