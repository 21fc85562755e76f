import { isAnswer, type Query } from './query.ts'

/** The questions that a note asks of the others at one time. */
interface Asking {
  readonly path: string
  /** Whether it has asked again since, so that these no longer count. */
  isOver: boolean
}

interface Watched {
  readonly query: Query
  readonly asking: Asking
}

/** Remembers which note asked what of the others, to tell whom a change concerns. */
export class QueryWatch {
  readonly #askings = new Map<string, Asking>()
  readonly #byWord = new Map<number, Watched[]>()
  readonly #byRung = new Map<string, Set<Asking>>()

  /** Forgets what a note asked, for it is about to ask again. */
  open(path: string): Asking {
    const before = this.#askings.get(path)
    if (before) before.isOver = true
    const asking = { path, isOver: false }
    this.#askings.set(path, asking)
    return asking
  }

  /** `keys`: words of which every statement that can change the outcome has one. */
  addQuery(asking: Asking, query: Query, keys: readonly number[]): void {
    const watched = { query, asking }
    for (const key of keys) {
      const list = this.#byWord.get(key)
      if (list) list.push(watched)
      else this.#byWord.set(key, [watched])
    }
  }

  addRung(asking: Asking, key: string): void {
    const askings = this.#byRung.get(key)
    if (askings) askings.add(asking)
    else this.#byRung.set(key, new Set([asking]))
  }

  /** The notes that saw one of these statements, or its absence, or one of these rungs. */
  find(statements: readonly (readonly number[])[], rungs: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>()
    for (const statement of statements)
      for (const word of statement)
        for (const { query, asking } of this.#watchedAt(word))
          if (!found.has(asking.path) && isAnswer(query, statement)) found.add(asking.path)
    for (const key of rungs)
      for (const asking of this.#byRung.get(key) ?? [])
        if (asking.isOver) this.#byRung.get(key)?.delete(asking)
        else found.add(asking.path)
    return found
  }

  #watchedAt(word: number): readonly Watched[] {
    const list = this.#byWord.get(word) ?? []
    const live = list.filter(({ asking }) => !asking.isOver)
    if (live.length < list.length) this.#byWord.set(word, live)
    return live
  }
}
