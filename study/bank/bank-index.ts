import type { Place } from './deck-file.ts'

/** One card of the index: enough to plan a drill without reading the card. */
export interface IndexEntry extends Place {
  readonly cardId: string
  readonly group: string
  /** Position of its deck in the manifest. */
  readonly deck: number
}

export const MAGIC = 'NDI1'
export const ID_BYTES = 10
export const RECORD_BYTES = 2 * ID_BYTES + 2 + 4 + 4
export const HEAD_BYTES = 8

/** The index, read where it lies: nothing is parsed before it is asked for. */
export class BankIndex {
  readonly #bytes: Buffer
  /** How many cards. */
  readonly size: number

  /** @throws RangeError if the bytes are not an index or are cut short. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const isIndex = bytes.length >= HEAD_BYTES && this.#bytes.toString('latin1', 0, 4) === MAGIC
    if (!isIndex)
      throw new RangeError(`Unexpected bytes, expected an index that begins with ${MAGIC}`)
    this.size = this.#bytes.readUInt32BE(4)
    const expected = HEAD_BYTES + this.size * (RECORD_BYTES + 4)
    if (bytes.length !== expected)
      throw new RangeError(`Unexpected ${bytes.length} bytes of index, expected ${expected}`)
  }

  /** The entry at a position in the order of the notes. */
  at(position: number): IndexEntry {
    const start = HEAD_BYTES + position * RECORD_BYTES
    return {
      cardId: this.#bytes.toString('latin1', start, start + ID_BYTES),
      group: this.#bytes.toString('latin1', start + ID_BYTES, start + 2 * ID_BYTES),
      deck: this.#bytes.readUInt16BE(start + 2 * ID_BYTES),
      offset: this.#bytes.readUInt32BE(start + 2 * ID_BYTES + 2),
      length: this.#bytes.readUInt32BE(start + 2 * ID_BYTES + 6),
    }
  }

  /** The entry of a card, by binary search. */
  find(cardId: string): IndexEntry | undefined {
    const ranks = HEAD_BYTES + this.size * RECORD_BYTES
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const entry = this.at(this.#bytes.readUInt32BE(ranks + middle * 4))
      if (entry.cardId === cardId) return entry
      if (entry.cardId < cardId) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}
