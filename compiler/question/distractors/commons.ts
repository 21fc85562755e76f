import type { Stated } from '../../fact/found.ts'
import { Alternatives, type Ladder } from './alternatives.ts'
import type { Witness } from './ask-truth.ts'
import { QueryWatch } from './query-watch.ts'
import type { Truth } from './truth.ts'
import { type Change, TruthBook } from './truth-book.ts'

/** What a note gives to all others. */
export interface Contribution {
  readonly path: string
  readonly deckId: string
  /** Its statements as sets of words. */
  readonly statements: readonly ReadonlySet<string>[]
  readonly stated: readonly Stated[]
}

/** What a note sees of all others when its questions are asked. */
export interface View {
  readonly truth: Truth
  readonly ladder: Ladder
}

/** Where what notes say is kept, to be asked. */
export interface StatementBook {
  /** Takes in what a note says, instead of what it said before. */
  put(path: string, statements: readonly ReadonlySet<string>[]): Change
  open(witness?: Witness): Truth
}

/** What notes share: what is true by them, and what could be a wrong answer. */
export class Commons {
  readonly #book: StatementBook
  readonly #alternatives = new Alternatives()
  readonly #watch: QueryWatch | undefined

  /** One that remembers can tell whom a change concerns. */
  constructor(remembers: boolean, book: StatementBook = new TruthBook()) {
    this.#watch = remembers ? new QueryWatch() : undefined
    this.#book = book
  }

  /**
   * Takes in what a note gives, instead of what it gave before; whose view that changes, or
   * `undefined` if it may be anybody's, as it is while the first notes are taken in, in their order.
   */
  put(
    { path, deckId, statements, stated }: Contribution,
    isFirst: boolean,
  ): ReadonlySet<string> | undefined {
    const change = this.#book.put(path, statements)
    if (isFirst || !this.#watch) {
      this.#alternatives.put(path, deckId, stated)
      return undefined
    }
    const keys = this.#alternatives.change(path, deckId, stated)
    return change.isFar ? undefined : this.#watch.find(change.statements, keys)
  }

  /** What a note sees now; what it looks at is remembered until it looks again. */
  view(path: string, deckId: string): View {
    const asking = this.#watch?.open(path)
    const watch = asking && this.#watch
    return {
      truth: this.#book.open(watch && ((query, keys) => watch.addQuery(asking, query, keys))),
      ladder: this.#alternatives.ladder(
        path,
        deckId,
        watch && ((key) => watch.addRung(asking, key)),
      ),
    }
  }
}
