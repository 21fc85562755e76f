import type { Card } from './card.ts'
import type { Deck } from './deck.ts'

/** Where a card stands in the file of its deck, in bytes. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/** The file of a deck, and where its cards stand in it, in their order. */
export interface DeckFile {
  readonly bytes: Uint8Array
  readonly places: readonly Place[]
}

/** A file with the cards that it was made of. */
export interface KnownDeckFile extends DeckFile {
  readonly cards: readonly Card[]
}

const BETWEEN = ',\n'

/**
 * A deck as its file holds it: JSON with one card a line, so that one card can be read without
 * parsing the others. A card that is the same object as in the file of last time is copied from there.
 */
export function encodeDeck(deck: Deck, last?: KnownDeckFile): DeckFile {
  const known = new Map(last?.cards.map((card, at) => [card, last.places[at]]))
  const chunks = new Chunks(last?.bytes)
  const places: Place[] = []
  chunks.add(`{"id":${JSON.stringify(deck.id)},"title":${JSON.stringify(deck.title)},"cards":[\n`)
  for (const [at, card] of deck.cards.entries()) {
    if (at > 0) chunks.add(BETWEEN)
    const offset = chunks.size
    const place = known.get(card)
    if (place) chunks.copy(place)
    else chunks.add(JSON.stringify(card))
    places.push({ offset, length: chunks.size - offset })
  }
  chunks.add(deck.cards.length > 0 ? '\n]}\n' : ']}\n')
  return { bytes: chunks.join(), places }
}

/** A file while it is written, in part of what it was before. */
class Chunks {
  readonly #before: Uint8Array
  readonly #chunks: Uint8Array[] = []
  /** Text that is not among the chunks yet. */
  #text = ''
  /** The part of the file before that the last chunk is. */
  #from = 0
  #to = 0
  size = 0

  constructor(before: Uint8Array = new Uint8Array()) {
    this.#before = before
  }

  add(text: string): void {
    this.#text += text
    this.size += Buffer.byteLength(text)
  }

  /** Adds a part of the file before; one that follows on the last is copied with it. */
  copy({ offset, length }: Place): void {
    const isNext = this.#text === BETWEEN && offset === this.#to + BETWEEN.length
    if (isNext) this.#chunks.pop()
    else this.#flush()
    if (!isNext) this.#from = offset
    this.#text = ''
    this.#to = offset + length
    this.#chunks.push(this.#before.subarray(this.#from, this.#to))
    this.size += length
  }

  #flush(): void {
    this.#chunks.push(Buffer.from(this.#text))
  }

  join(): Uint8Array {
    this.#flush()
    return Buffer.concat(this.#chunks)
  }
}
