import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { remember } from '../../english/remember.ts'
import { tokensOf } from '../../english/tokens.ts'
import { comparePaths } from '../../note/compare-paths.ts'
import { askShare, NOT_ALL, type Query } from './query.ts'
import type { Truth } from './truth.ts'
import { WordBook } from './word-book.ts'

/** Of statements with a word that more have, only the first are looked at, in the order of the notes. */
const COMMON = 2000

/** What came or went when a note was put in a book. */
export interface Change {
  readonly statements: readonly (readonly number[])[]
  /** Whether a word became common or is no longer: then anything may have changed. */
  readonly isFar: boolean
}

/** Told of each query, and of words one of which every statement has that can change its outcome. */
export type Witness = (query: Query, keys: readonly number[]) => void

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
  readonly #numbersOf = remember((text) => this.#book.numbersOf(contentOf(text)))

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
    return this.#book.someAnswers(query, this.#isInOrder ? ids : this.#sort(ids), COMMON)
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

  /** Statements in the order of the notes. */
  #sort(ids: readonly number[]): number[] {
    const byPath = Map.groupBy(ids, (id) => this.#paths[id] ?? '')
    const paths = [...byPath.keys()].sort(comparePaths)
    return paths.flatMap((path) => {
      const here = new Set(byPath.get(path))
      return (this.#notes.get(path) ?? [...here]).filter((id) => here.has(id))
    })
  }
}

/** A list so short that no shorter one is looked for. */
const FEW = 16

function keyOf(words: readonly number[]): string {
  return words.join(' ')
}
