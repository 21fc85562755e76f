import { hash32 } from '../question/hash32.ts'
import type { Nameless } from './lock.ts'
import { textOf } from './words-of.ts'

const ID_LENGTH = 10

/** The id of a card that there never was: a hash of its words. */
export function newId(card: Nameless): string {
  return idAt(textOf(card), 0)
}

/** Ids for new cards: hashes of their words, or of them and a number where another card has that. */
export class NewIds {
  readonly #isTaken: (id: string) => boolean
  /** By words: the first number that may be free. */
  readonly #next = new Map<string, number>()

  constructor(isTaken: (id: string) => boolean) {
    this.#isTaken = isTaken
  }

  /** An id that is not taken; whoever has it now takes it. */
  give(card: Nameless): string {
    const text = textOf(card)
    for (let ordinal = this.#next.get(text) ?? 0; ; ordinal++) {
      const id = idAt(text, ordinal)
      this.#next.set(text, ordinal + 1)
      if (!this.#isTaken(id)) return id
    }
  }
}

function idAt(text: string, ordinal: number): string {
  return hash32(ordinal === 0 ? text : `${text}\n${ordinal}`, ID_LENGTH)
}
