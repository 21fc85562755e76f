import { contentOf } from '../../english/content.ts'
import { remember } from '../../english/remember.ts'
import type { Postings } from './postings.ts'
import { askShare, NOT_ALL, type Query } from './query.ts'
import type { Truth } from './truth.ts'

/** Of statements with a word that more have, only the first are looked at, in the order of the notes. */
export const COMMON = 2000
/** A list so short that no shorter one is looked for. */
const FEW = 16

/** Told of each query, and of words one of which every statement has that can change its outcome. */
export type Witness = (query: Query, keys: readonly number[]) => void

/** Asks statements what is true by them. */
export class TruthAsker {
  readonly #book: Postings
  /** Statements that hold a common word, in the order of the notes. */
  readonly #inOrder: (ids: ArrayLike<number>) => ArrayLike<number>
  readonly #numbersOf: (text: string) => readonly number[]

  constructor(book: Postings, inOrder: (ids: ArrayLike<number>) => ArrayLike<number>) {
    this.#book = book
    this.#inOrder = inOrder
    this.#numbersOf = remember((text) => book.numbersOf(contentOf(text)))
  }

  /** What the notes say now and whenever they change. */
  open(witness?: Witness): Truth {
    return {
      holds: (subject, said, share) => {
        const query = askShare(this.#numbersOf(subject), this.#numbersOf(said), share)
        return query !== undefined && this.#isHeld(query, witness)
      },
      holdsElsewhere: (said, subject) => {
        const all = this.#numbersOf(said)
        const query = { all, some: this.#numbersOf(subject), need: NOT_ALL }
        return all.length > 0 && this.#isHeld(query, witness)
      },
    }
  }

  #isHeld(query: Query, witness: Witness | undefined): boolean {
    const keys = this.#keysOf(query)
    if (keys) {
      witness?.(query, keys)
      return keys.some((key) => this.#book.someAnswers(query, this.#book.statementsWith(key)))
    }
    for (const word of query.all) witness?.({ all: [word], some: [], need: 0 }, [word])
    const ids = this.#book.statementsWith(this.#rarestOf(query.all))
    return this.#book.someAnswers(query, this.#inOrder(ids), COMMON)
  }

  #rarestOf(words: readonly number[]): number {
    return words.reduce((a, b) => (this.#book.count(b) < this.#book.count(a) ? b : a))
  }

  /** Few words one of which every answer has: the rarest of all, or so many of some that it cannot lack them. */
  #keysOf({ all, some, need }: Query): readonly number[] | undefined {
    const rarest = this.#rarestOf(all)
    const cost = this.#book.count(rarest)
    if (cost <= FEW || need <= 0) return cost <= COMMON ? [rarest] : undefined
    const rare = [...some]
      .sort((a, b) => this.#book.count(a) - this.#book.count(b))
      .slice(0, some.length - need + 1)
    const costs = rare.map((word) => this.#book.count(word))
    const isRare = costs.every((count) => count <= COMMON)
    if (isRare && (cost > COMMON || costs.reduce((a, b) => a + b) < cost)) return rare
    return cost <= COMMON ? [rarest] : undefined
  }
}
