import { Marks, type Span } from './marks.ts'
import type { Postings } from './postings.ts'
import type { Query } from './query.ts'

const FIRST_SIZE = 256

/** Statements that come and go. */
export class WordBook implements Postings {
  readonly #numbers = new Map<string, number>()
  /** By word: the statements that hold it, some perhaps removed since, and how many hold it now. */
  readonly #postings: number[][] = []
  readonly #counts: number[] = []
  /** The words of all statements, one after another; those of a statement begin at its start. */
  #words = new Int32Array(FIRST_SIZE)
  #size = 0
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  readonly #marks = new Marks()

  /** The numbers of words, new ones for words that are new. */
  numbersOf(words: Iterable<string>): number[] {
    const numbers: number[] = []
    for (const word of words) numbers.push(this.#numbers.get(word) ?? this.#enter(word))
    return numbers
  }

  #enter(word: string): number {
    const number = this.#postings.push([]) - 1
    this.#numbers.set(word, number)
    this.#counts.push(0)
    this.#marks.hold(number + 1)
    return number
  }

  /** Adds a statement; its number is one more than the last one's. */
  add(words: readonly number[]): number {
    while (this.#size + words.length > this.#words.length) this.#grow()
    this.#words.set(words, this.#size)
    const id = this.#starts.push(this.#size) - 1
    this.#lengths.push(words.length)
    this.#size += words.length
    for (const word of words) {
      this.#postings[word]?.push(id)
      this.#counts[word] = this.count(word) + 1
    }
    return id
  }

  #grow(): void {
    const larger = new Int32Array(this.#words.length * 2)
    larger.set(this.#words)
    this.#words = larger
  }

  remove(id: number): void {
    for (const word of this.wordsOf(id)) this.#counts[word] = this.count(word) - 1
    this.#lengths[id] = 0
  }

  /** The words of a statement; none if it was removed. */
  wordsOf(id: number): number[] {
    const start = this.#starts[id] ?? 0
    return [...this.#words.subarray(start, start + (this.#lengths[id] ?? 0))]
  }

  /** How many statements hold a word. */
  count(word: number): number {
    return this.#counts[word] ?? 0
  }

  /** The statements that hold a word, in the order they were added. */
  statementsWith(word: number): readonly number[] {
    const posting = this.#postings[word] ?? []
    if (posting.length === this.count(word)) return posting
    const live = posting.filter((id) => this.#lengths[id] !== 0)
    this.#postings[word] = live
    return live
  }

  someAnswers(query: Query, ids: ArrayLike<number>, first = ids.length): boolean {
    return this.#marks.during(query, () => {
      for (let at = 0; at < first; at++)
        if (this.#marks.isAnswer(query, this.#spanOf(ids[at] ?? 0))) return true
      return false
    })
  }

  #spanOf(id: number): Span {
    const start = this.#starts[id] ?? 0
    return { words: this.#words, start, end: start + (this.#lengths[id] ?? 0) }
  }
}
