import { Marks } from '../question/distractors/marks.ts'
import type { Postings } from '../question/distractors/postings.ts'
import type { Query } from '../question/distractors/query.ts'
import type { PackedStatements } from './pack-statements.ts'

/** Packed statements, to be asked; their order is that of the notes. */
export class PackedBook implements Postings {
  readonly #packed: PackedStatements
  readonly #words: Map<string, number>
  readonly #marks = new Marks()

  constructor(packed: PackedStatements) {
    this.#packed = packed
    this.#words = new Map(packed.words.split('\n').map((word, number) => [word, number]))
    this.#marks.hold(this.#words.size)
  }

  numbersOf(words: Iterable<string>): number[] {
    const numbers: number[] = []
    for (const word of words) numbers.push(this.#words.get(word) ?? this.#enter(word))
    return numbers
  }

  /** A word that no statement holds. */
  #enter(word: string): number {
    const number = this.#words.size
    this.#words.set(word, number)
    this.#marks.hold(number + 1)
    return number
  }

  count(word: number): number {
    const { heads } = this.#packed
    return (heads[word + 1] ?? 0) - (heads[word + 1] === undefined ? 0 : (heads[word] ?? 0))
  }

  statementsWith(word: number): Int32Array {
    const { heads, holders } = this.#packed
    return holders.subarray(heads[word] ?? holders.length, heads[word + 1] ?? holders.length)
  }

  someAnswers(query: Query, ids: ArrayLike<number>, first = ids.length): boolean {
    const { starts, numbers: words } = this.#packed
    return this.#marks.during(query, () => {
      for (let at = 0; at < first; at++) {
        const id = ids[at] ?? 0
        const span = { words, start: starts[id] ?? 0, end: starts[id + 1] ?? 0 }
        if (this.#marks.isAnswer(query, span)) return true
      }
      return false
    })
  }
}
