import type { Entry } from './entry.ts'
import type { CardsOfNote } from './lock/follow-cards.ts'

/** The notes of a shard with their cards as the lock knows them, kept from build to build. */
export class NamedNotes {
  readonly #entries: Entry[]
  #list: readonly CardsOfNote[] | undefined
  /** By path: its place in the order of the notes. */
  readonly #places = new Map<string, number>()
  /** The places of what was put in. */
  #put = new Set<number>()
  #changed = new Set<number>()

  constructor(entries: readonly Entry[]) {
    this.#entries = [...entries]
    for (const [at, { digest }] of entries.entries()) this.#places.set(digest.path, at)
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** Takes in an entry that may be another, or of other cards, than the last time. */
  put(entry: Entry): void {
    const at = this.#places.get(entry.digest.path)
    if (at === undefined) return
    this.#entries[at] = entry
    this.#put.add(at)
  }

  /** The cards of each note; of a note whose cards stayed it is the same object as the last time. */
  list(): readonly CardsOfNote[] {
    const list = this.#list ? this.#mend(this.#list) : this.#entries.map(cardsOf)
    this.#list = list
    this.#put = new Set()
    return list
  }

  #mend(list: readonly CardsOfNote[]): readonly CardsOfNote[] {
    const mended = [...list]
    for (const at of this.#put) {
      const entry = this.#entries[at]
      if (!entry) continue
      this.#changed.add(at)
      if (list[at]?.cards !== entry.nameless) mended[at] = cardsOf(entry)
    }
    return mended
  }

  /** The places of what was put in since the last time. */
  takeChanged(): ReadonlySet<number> {
    const changed = this.#changed
    this.#changed = new Set()
    return changed
  }
}

function cardsOf({ digest: { path }, nameless }: Entry): CardsOfNote {
  return { path, cards: nameless }
}
