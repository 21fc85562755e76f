import { carryOver } from './carry-over.ts'
import { type Decisions, NO_DECISIONS } from './decisions.ts'
import { EntryList } from './entry-list.ts'
import type { Lock, Nameless } from './lock.ts'

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
  /** Whether its cards are known by their words alone. */
  readonly isPlain: boolean
}

const NONE: readonly string[] = []

/**
 * Carries ids over build by build, as `carryOver` does. Where the lock is the one that the last build
 * gave, only the notes whose cards changed are matched: the others keep theirs whatever happens.
 */
export class CardFollower {
  #known: ReadonlyMap<string, Known> = new Map()
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
    if (!isNext) this.#start(last)
    const open = notes.filter((note) => !this.#isSettled(note))
    const settled = this.#settledPaths(notes)
    const entries = this.#list.open(settled)
    const cards = open.flatMap((note) => note.cards)
    const carried = carryOver({ entries }, cards, this.#decisions, this.#allIds)
    this.#keep(notes, open, carried.ids)
    for (const { id } of carried.lock.entries) this.#allIds.add(id)
    this.#list.replace(entries, carried.lock.entries)
    this.#lock = this.#list.isSame(last.entries) ? last : { entries: this.#list.entries }
    return { ids: notes.map(({ path }) => this.#known.get(path)?.ids ?? NONE), lock: this.#lock }
  }

  #start({ entries }: Lock): void {
    this.#known = new Map()
    this.#list = new EntryList(entries)
    this.#allIds = new Set(entries.map(({ id }) => id))
  }

  #settledPaths(notes: readonly CardsOfNote[]): ReadonlySet<string> {
    const settled = new Set<string>()
    for (const note of notes) if (this.#isSettled(note)) settled.add(note.path)
    return settled
  }

  /** Whether a note's cards are those of the last build, and are known by their words alone. */
  #isSettled({ path, cards }: CardsOfNote): boolean {
    const known = this.#known.get(path)
    return known?.cards === cards && known.isPlain
  }

  /** Remembers the notes there are now; `ids` are those of the open ones, one after another. */
  #keep(notes: readonly CardsOfNote[], open: readonly CardsOfNote[], ids: readonly string[]): void {
    const found = new Map<string, Known>()
    let from = 0
    for (const { path, cards } of open) {
      const to = from + cards.length
      const isPlain = cards.every(({ anchor }) => anchor === undefined)
      found.set(path, { path, cards, isPlain, ids: ids.slice(from, to) })
      from = to
    }
    const known = new Map<string, Known>()
    for (const { path } of notes) {
      const own = found.get(path) ?? this.#known.get(path)
      if (own) known.set(path, own)
    }
    this.#known = known
  }
}
