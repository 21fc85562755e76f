import { createHash } from 'node:crypto'
import { ID_BYTES } from './bank-index.ts'

/** The ids of retired cards as a file of a bank. */
export interface RetiredFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly cards: number
}

/** Ids of cards that there were, ascending, each of ten characters. */
export function encodeRetired(ids: readonly string[]): RetiredFile {
  const bytes = Buffer.from(ids.join(''), 'latin1')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name: `retired.${hash}.bin`, bytes, cards: ids.length }
}

/** Whether an id is in such a file, by binary search. */
export function isAmong(bytes: Uint8Array, cardId: string): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let low = 0
  let high = all.length / ID_BYTES - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const id = all.toString('latin1', middle * ID_BYTES, (middle + 1) * ID_BYTES)
    if (id === cardId) return true
    if (id < cardId) low = middle + 1
    else high = middle - 1
  }
  return false
}
