import { hash32 } from '../question/hash32.ts'
import type { Nameless } from './lock.ts'
import { textOf } from './words-of.ts'

const ID_LENGTH = 10

/** A hash of the card's words, or of them and a number if another card has it. */
export function newId(card: Nameless, isTaken: (id: string) => boolean): string {
  for (let ordinal = 0; ; ordinal++) {
    const id = hash32(ordinal === 0 ? textOf(card) : `${textOf(card)}\n${ordinal}`, ID_LENGTH)
    if (!isTaken(id)) return id
  }
}
