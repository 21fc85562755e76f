import type { Said } from './collect-statements.ts'

/** What all notes say, in their order, packed so that threads can share it. */
export interface PackedStatements {
  /** In the order of their numbers, a line each. */
  readonly words: string
  /** The words of all statements, one after another. */
  readonly numbers: Int32Array
  /** By statement: where its words begin; then where the last one's end. */
  readonly starts: Int32Array
  /** By word, one after another: the statements that hold it. */
  readonly holders: Int32Array
  /** By word: where its holders begin; then where the last one's end. */
  readonly heads: Int32Array
}

/** A slice and where it stands while it is copied. */
interface Reader {
  readonly said: Said
  /** By its own number of a word: that of all. */
  readonly toAll: Int32Array
  word: number
  statement: number
  note: number
}

/** Joins what the slices say; `order` names the slice of each note, in the order of the notes. */
export function packStatements(slices: readonly Said[], order: Iterable<number>): PackedStatements {
  const words = new Map<string, number>()
  const readers = slices.map((said): Reader => {
    return { said, toAll: numberWords(said.words, words), word: 0, statement: 0, note: 0 }
  })
  const numbers = newNumbers(sum(slices.map((said) => said.numbers.length)))
  const starts = newNumbers(sum(slices.map((said) => said.lengths.length)) + 1)
  let size = 0
  let count = 0
  for (const slice of order) {
    const reader = readers[slice]
    if (!reader) continue
    const { said, toAll } = reader
    for (let left = said.counts[reader.note++] ?? 0; left > 0; left--) {
      starts[count++] = size
      const end = reader.word + (said.lengths[reader.statement++] ?? 0)
      while (reader.word < end) numbers[size++] = toAll[said.numbers[reader.word++] ?? 0] ?? 0
    }
  }
  starts[count] = size
  return {
    words: [...words.keys()].join('\n'),
    numbers,
    starts,
    ...invert(numbers, starts, words.size),
  }
}

function numberWords(list: string, words: Map<string, number>): Int32Array {
  return Int32Array.from(list === '' ? [] : list.split('\n'), (word) => {
    const known = words.get(word)
    if (known !== undefined) return known
    words.set(word, words.size)
    return words.size - 1
  })
}

/** By word, the statements that hold it. */
function invert(
  numbers: Int32Array,
  starts: Int32Array,
  wordCount: number,
): Pick<PackedStatements, 'holders' | 'heads'> {
  const heads = newNumbers(wordCount + 1)
  for (const word of numbers) heads[word + 1] = (heads[word + 1] ?? 0) + 1
  for (let word = 1; word <= wordCount; word++)
    heads[word] = (heads[word] ?? 0) + (heads[word - 1] ?? 0)
  const holders = newNumbers(numbers.length)
  const next = heads.slice()
  for (let statement = 0; statement + 1 < starts.length; statement++)
    for (let at = starts[statement] ?? 0; at < (starts[statement + 1] ?? 0); at++) {
      const word = numbers[at] ?? 0
      const place = next[word] ?? 0
      holders[place] = statement
      next[word] = place + 1
    }
  return { holders, heads }
}

function newNumbers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
