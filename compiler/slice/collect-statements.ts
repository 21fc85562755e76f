import { NumberList } from './number-list.ts'

/** What the notes of a slice say, with words numbered in the order they first came up. */
export interface Said {
  /** In the order of their numbers, a line each. */
  readonly words: string
  /** The words of all statements, one after another. */
  readonly numbers: Int32Array
  /** How many words each statement has. */
  readonly lengths: Int32Array
  /** How many statements each note makes. */
  readonly counts: Int32Array
}

/** Takes in what notes say, note by note. */
export class StatementCollector {
  readonly #words = new Map<string, number>()
  readonly #numbers = new NumberList()
  readonly #lengths = new NumberList()
  readonly #counts = new NumberList()

  put(statements: readonly ReadonlySet<string>[]): void {
    for (const words of statements) {
      for (const word of words) this.#numbers.push(this.#numberOf(word))
      this.#lengths.push(words.size)
    }
    this.#counts.push(statements.length)
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size
    this.#words.set(word, number)
    return number
  }

  /** All that was taken in. */
  said(): Said {
    return {
      words: [...this.#words.keys()].join('\n'),
      numbers: this.#numbers.toArray(),
      lengths: this.#lengths.toArray(),
      counts: this.#counts.toArray(),
    }
  }
}
