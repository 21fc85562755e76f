import type { Query } from './query.ts'

/** Statements as lists of words, each word a number, found again by the words they hold. */
export interface Postings {
  /** The numbers of words; words that no statement holds have numbers too. */
  numbersOf(words: Iterable<string>): number[]
  /** How many statements hold a word. */
  count(word: number): number
  /** The statements that hold a word. */
  statementsWith(word: number): ArrayLike<number>
  /** Whether one of some statements, or of the first of them, is what a query asks for. */
  someAnswers(query: Query, ids: ArrayLike<number>, first?: number): boolean
}
