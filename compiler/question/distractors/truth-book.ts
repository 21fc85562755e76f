import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { comparePaths } from '../../note/compare-paths.ts'
import { COMMON, TruthAsker, type Witness } from './ask-truth.ts'
import type { Truth } from './truth.ts'
import { WordBook } from './word-book.ts'

/** What came or went when a note was put in a book. */
export interface Change {
  readonly statements: readonly (readonly number[])[]
  /** Whether a word became common or is no longer: then anything may have changed. */
  readonly isFar: boolean
}

/** The words of a statement and of the headings or labels that it stands under; none if it denies something. */
export function wordsOfStatement(texts: readonly string[]): ReadonlySet<string> | undefined {
  if (tokensOf(texts[0] ?? '').some((token) => NEGATIONS.has(token))) return undefined
  const words = new Set<string>()
  for (const text of texts) for (const word of contentOf(text)) words.add(word)
  return words
}

/** Gathers what notes say; `open` lets it be asked. */
export class TruthBook {
  readonly #book = new WordBook()
  readonly #notes = new Map<string, readonly number[]>()
  /** By statement: its note. */
  readonly #paths: string[] = []
  #lastPath = ''
  /** Whether the notes were put in their order, so that their statements stand in it too. */
  #isInOrder = true
  #crossings = 0
  readonly #asker = new TruthAsker(this.#book, (ids) => (this.#isInOrder ? ids : this.#sort(ids)))

  /** Adds a statement that belongs to no note. */
  add(...texts: readonly string[]): void {
    const words = wordsOfStatement(texts)
    if (words) this.#append('', this.#book.numbersOf(words))
  }

  /** Takes in what a note says, instead of what it said before. */
  put(path: string, statements: readonly Iterable<string>[]): Change {
    this.#isInOrder &&= comparePaths(path, this.#lastPath) > 0
    this.#lastPath = path
    const crossings = this.#crossings
    const changed: (readonly number[])[] = []
    const spare = Map.groupBy(this.#notes.get(path) ?? [], (id) => keyOf(this.#book.wordsOf(id)))
    const ids = statements.map((words) => {
      const numbers = this.#book.numbersOf(words)
      const kept = spare.size > 0 ? spare.get(keyOf(numbers))?.shift() : undefined
      if (kept !== undefined) return kept
      changed.push(numbers)
      return this.#append(path, numbers)
    })
    for (const id of [...spare.values()].flat()) changed.push(this.#remove(id))
    if (ids.length > 0) this.#notes.set(path, ids)
    else this.#notes.delete(path)
    return { statements: changed, isFar: this.#crossings > crossings }
  }

  #append(path: string, words: readonly number[]): number {
    const id = this.#book.add(words)
    this.#paths[id] = path
    for (const word of words) if (this.#book.count(word) === COMMON + 1) this.#crossings++
    return id
  }

  #remove(id: number): number[] {
    const words = this.#book.wordsOf(id)
    this.#book.remove(id)
    for (const word of words) if (this.#book.count(word) === COMMON) this.#crossings++
    return words
  }

  /** What the notes say now and whenever they change. */
  open(witness?: Witness): Truth {
    return this.#asker.open(witness)
  }

  /** Statements in the order of the notes. */
  #sort(ids: ArrayLike<number>): number[] {
    const byPath = Map.groupBy(Array.from(ids), (id) => this.#paths[id] ?? '')
    const paths = [...byPath.keys()].sort(comparePaths)
    return paths.flatMap((path) => {
      const here = new Set(byPath.get(path))
      return (this.#notes.get(path) ?? [...here]).filter((id) => here.has(id))
    })
  }
}

function keyOf(words: readonly number[]): string {
  return words.join(' ')
}
