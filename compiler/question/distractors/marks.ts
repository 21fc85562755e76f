import { NOT_ALL, type Query } from './query.ts'

const FIRST_SIZE = 4096

/** Where the words of a statement stand among those of all. */
export interface Span {
  readonly words: Int32Array
  readonly start: number
  readonly end: number
}

/** The words of a query, marked while statements are held against it. */
export class Marks {
  /** By word: 1 if the query wants all such words, 2 if it wants some. */
  #marks = new Uint8Array(FIRST_SIZE)

  /** Makes room for the words below a number. */
  hold(words: number): void {
    if (words <= this.#marks.length) return
    const larger = new Uint8Array(Math.max(words, this.#marks.length * 2))
    larger.set(this.#marks)
    this.#marks = larger
  }

  /** Whether `isFound` finds a statement while the words of a query are marked. */
  during({ all, some }: Query, isFound: () => boolean): boolean {
    for (const word of some) this.#marks[word] = 2
    for (const word of all) this.#marks[word] = (this.#marks[word] ?? 0) | 1
    const found = isFound()
    for (const word of some) this.#marks[word] = 0
    for (const word of all) this.#marks[word] = 0
    return found
  }

  /** Whether a statement is what the marked query asks for. */
  isAnswer({ all, some, need }: Query, { words, start, end }: Span): boolean {
    let ones = 0
    let twos = 0
    for (let at = start; at < end; at++) {
      const mark = this.#marks[words[at] ?? 0] ?? 0
      ones += mark & 1
      twos += mark >> 1
    }
    return ones === all.length && (need === NOT_ALL ? twos < some.length : twos >= need)
  }
}
