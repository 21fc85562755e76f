import { isAnswer, type Query } from './query.ts'
import type { Change } from './truth-book.ts'

/** What asked something of the notes and is to be asked again if the answer may have changed. */
export interface Asking {
  readonly path: string
  /** Whether it was asked again since, so that its old questions no longer count. */
  isOver: boolean
}

interface Watched {
  readonly query: Query
  readonly asking: Asking
}

/** Remembers who asked what, to tell whom a change of the notes concerns. */
export class QueryWatch {
  readonly #byWord = new Map<number, Watched[]>()

  add(asking: Asking, query: Query, keys: readonly number[]): void {
    const watched = { query, asking }
    for (const key of keys) {
      const list = this.#byWord.get(key)
      if (list) list.push(watched)
      else this.#byWord.set(key, [watched])
    }
  }

  /** Those whose questions a change may answer in another way. */
  find({ statements }: Change): ReadonlySet<Asking> {
    const found = new Set<Asking>()
    for (const statement of statements)
      for (const word of statement)
        for (const { query, asking } of this.#watchedAt(word))
          if (!found.has(asking) && isAnswer(query, statement)) found.add(asking)
    return found
  }

  #watchedAt(word: number): readonly Watched[] {
    const list = this.#byWord.get(word)
    if (!list) return []
    const live = list.filter(({ asking }) => !asking.isOver)
    if (live.length < list.length) this.#byWord.set(word, live)
    return live
  }
}
