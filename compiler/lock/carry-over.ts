import { measureLikeness } from '../english/content.ts'
import { hash32 } from '../question/hash32.ts'
import type { Lock, LockEntry, Nameless } from './lock.ts'
import { matchAlike } from './match-alike.ts'
import { textOf, wordsOf } from './words-of.ts'

/** The ids of the cards, in their order, and the lock for the next build. */
export interface CarriedOver {
  readonly ids: readonly string[]
  readonly lock: Lock
}

const TERM_LIKENESS = 0.34

/**
 * Finds each card's id in the last lock: the same words under the same heading, the same words
 * anywhere, the same term under the same heading, then the most alike. What is new gets a new id;
 * what is gone keeps its own, so that it returns with it.
 */
export function carryOver(last: Lock, cards: readonly Nameless[]): CarriedOver {
  const match = new Match(last, cards)
  match.byKey((card) => `${card.file}\n${card.heading}\n${textOf(card)}`)
  match.byKey((card) => `${card.heading}\n${textOf(card)}`)
  match.byKey(textOf)
  match.byUniqueTerm()
  match.byLikeness()
  return match.finish()
}

class Match {
  readonly #cards: readonly Nameless[]
  readonly #ids: (string | undefined)[]
  readonly #open: Map<string, LockEntry>
  readonly #last: Lock

  constructor(last: Lock, cards: readonly Nameless[]) {
    this.#last = last
    this.#cards = cards
    this.#ids = cards.map(() => undefined)
    const byLife = [...last.entries].sort((a, b) => Number(a.isGone) - Number(b.isGone))
    this.#open = new Map(byLife.map((entry) => [entry.id, entry]))
  }

  #take(at: number, entry: LockEntry): void {
    this.#ids[at] = entry.id
    this.#open.delete(entry.id)
  }

  #waiting(): number[] {
    return this.#cards.flatMap((_, at) => (this.#ids[at] === undefined ? [at] : []))
  }

  /** Pairs cards with entries of the same key, in order. */
  byKey(keyOf: (card: Nameless) => string): void {
    const entries = Map.groupBy(this.#open.values(), keyOf)
    for (const at of this.#waiting()) {
      const card = this.#cards[at]
      const entry = card && entries.get(keyOf(card))?.shift()
      if (entry) this.#take(at, entry)
    }
  }

  /** Pairs what alone has its term under its heading, before and after, if it is somewhat alike. */
  byUniqueTerm(): void {
    const keyOf = ({ slot, heading, term }: Nameless): string => `${slot}\n${heading}\n${term}`
    const entries = Map.groupBy(this.#open.values(), keyOf)
    const waiting = Map.groupBy(this.#waiting(), (at) => keyOf(this.#cards[at] ?? EMPTY))
    for (const [key, [at, ...others]] of waiting) {
      const [entry, ...more] = entries.get(key) ?? []
      const card = at === undefined ? undefined : this.#cards[at]
      if (at === undefined || !card || !entry || others.length > 0 || more.length > 0) continue
      if (measureLikeness(wordsOf(card), wordsOf(entry)) >= TERM_LIKENESS) this.#take(at, entry)
    }
  }

  /** Pairs the most alike first. */
  byLikeness(): void {
    const waiting = this.#waiting()
    const cards = waiting.flatMap((at) => this.#cards[at] ?? [])
    for (const { card, entry } of matchAlike(cards, [...this.#open.values()])) {
      const at = waiting[card]
      if (at !== undefined) this.#take(at, entry)
    }
  }

  finish(): CarriedOver {
    const used = new Set(this.#last.entries.map(({ id }) => id))
    const ids = this.#cards.map((card, at) => this.#ids[at] ?? newId(card, used))
    const live = this.#cards.map((card, at) => ({ id: ids[at] ?? '', ...card, isGone: false }))
    const gone = [...this.#open.values()].map((entry) => ({ ...entry, isGone: true }))
    return { ids, lock: { entries: [...live, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1)) } }
  }
}

const EMPTY: Nameless = { file: '', heading: '', slot: '', term: '', answer: '' }

const ID_LENGTH = 10

/** A hash of the card's words, or of them and a number if another card has it. */
function newId(card: Nameless, used: Set<string>): string {
  for (let ordinal = 0; ; ordinal++) {
    const id = hash32(ordinal === 0 ? textOf(card) : `${textOf(card)}\n${ordinal}`, ID_LENGTH)
    if (used.has(id)) continue
    used.add(id)
    return id
  }
}
