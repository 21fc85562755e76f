import { measureLikeness } from '../english/content.ts'
import type { LockEntry, Nameless } from './lock.ts'
import { matchAlike } from './match-alike.ts'
import { wordsOf } from './words-of.ts'

const ANCHOR_LIKENESS = 0.34

/** Pairs the cards of a build with the entries of a lock, one to one: what is paired stays so. */
export class Match {
  readonly #cards: readonly Nameless[]
  readonly #ids: (string | undefined)[]
  readonly #live = new Map<string, LockEntry>()
  readonly #gone = new Map<string, LockEntry>()

  constructor(entries: readonly LockEntry[], cards: readonly Nameless[]) {
    this.#cards = cards
    this.#ids = cards.map(() => undefined)
    for (const entry of entries) (entry.isGone ? this.#gone : this.#live).set(entry.id, entry)
  }

  /** The id of each card, as far as it has one. */
  get ids(): readonly (string | undefined)[] {
    return this.#ids
  }

  /** Pairs cards with entries of the same key, if they have one, in order; those that were there last time go first. */
  byKey(keyOf: (card: Nameless) => string | undefined): void {
    const entries = Map.groupBy([...this.#live.values(), ...this.#gone.values()], keyOf)
    for (const at of this.#waiting()) {
      const card = this.#cards[at]
      const key = card && keyOf(card)
      const entry = key === undefined ? undefined : entries.get(key)?.shift()
      if (entry) this.#take(at, entry)
    }
  }

  /** Pairs what is not the same, but likely it: with what was there last time, then with what was there before. */
  bySimilarity(): void {
    for (const open of [this.#live, this.#gone]) {
      this.#byAnchor(open, ({ slot, heading, term }) => `${slot}\n${heading}\n${term}`)
      this.#byAnchor(open, ({ slot, heading, answer }) => `${slot}\n${heading}\n${answer}`)
      this.#byLikeness(open)
    }
  }

  /** Pairs what alone has its key, before and after, if it is somewhat alike. */
  #byAnchor(open: ReadonlyMap<string, LockEntry>, keyOf: (card: Nameless) => string): void {
    const waiting = Map.groupBy(this.#waiting(), (at) => keyOf(this.#cards[at] ?? EMPTY))
    const entries = Map.groupBy(open.values(), keyOf)
    for (const [key, [at, ...others]] of waiting) {
      const [entry, ...more] = entries.get(key) ?? []
      const card = at === undefined ? undefined : this.#cards[at]
      if (at === undefined || !card || !entry || others.length > 0 || more.length > 0) continue
      if (measureLikeness(wordsOf(card), wordsOf(entry)) >= ANCHOR_LIKENESS) this.#take(at, entry)
    }
  }

  /** Pairs the most alike first. */
  #byLikeness(open: ReadonlyMap<string, LockEntry>): void {
    const waiting = this.#waiting()
    const cards = waiting.flatMap((at) => this.#cards[at] ?? [])
    for (const { card, entry } of matchAlike(cards, [...open.values()])) {
      const at = waiting[card]
      if (at !== undefined) this.#take(at, entry)
    }
  }

  #take(at: number, entry: LockEntry): void {
    this.#ids[at] = entry.id
    this.#live.delete(entry.id)
    this.#gone.delete(entry.id)
  }

  #waiting(): number[] {
    return this.#cards.flatMap((_, at) => (this.#ids[at] === undefined ? [at] : []))
  }
}

const EMPTY: Nameless = { file: '', heading: '', slot: '', term: '', answer: '' }
