import { HEAD_BYTES, ID_BYTES, type IndexEntry, MAGIC, RECORD_BYTES } from './bank-index.ts'

/** Some records, and the position in the manifest of the deck that all of them are of. */
export interface IndexPart {
  readonly records: Uint8Array
  readonly deck: number
}

/** A card of an index whose deck is not known yet. */
export type IndexRecord = Omit<IndexEntry, 'deck'>

/**
 * The records of the cards of one deck, in their order, to be joined to an index.
 *
 * @throws RangeError if an id or a group is not ten ASCII characters.
 */
export function encodeRecords(entries: readonly IndexRecord[]): Uint8Array {
  const bytes = Buffer.alloc(entries.length * RECORD_BYTES)
  for (const [at, entry] of entries.entries()) writeRecord(bytes, at * RECORD_BYTES, entry)
  return bytes
}

const ID = /^[\x21-\x7e]{10}$/

function writeRecord(bytes: Buffer, at: number, entry: IndexRecord): void {
  for (const id of [entry.cardId, entry.group])
    if (!ID.test(id))
      throw new RangeError(`Unexpected id ${JSON.stringify(id)}, expected 10 ASCII characters`)
  bytes.write(entry.cardId, at)
  bytes.write(entry.group, at + ID_BYTES)
  bytes.writeUInt32BE(entry.offset, at + 2 * ID_BYTES + 2)
  bytes.writeUInt32BE(entry.length, at + 2 * ID_BYTES + 6)
}

/**
 * The index as bytes: `NDI1`, the count, a record a card in the order given (id, group, deck,
 * offset, length; big-endian), then for each id in ascending order the number of its record; `order` is what finds these.
 */
export function joinIndex(
  parts: readonly IndexPart[],
  order: (records: Uint8Array) => Uint32Array = sortRecords,
): Uint8Array {
  const size = parts.reduce((sum, { records }) => sum + records.length, 0)
  const count = size / RECORD_BYTES
  const bytes = Buffer.alloc(HEAD_BYTES + size + count * 4)
  bytes.write(MAGIC)
  bytes.writeUInt32BE(count, 4)
  let at = HEAD_BYTES
  for (const { records, deck } of parts) {
    bytes.set(records, at)
    const end = at + records.length
    for (at += 2 * ID_BYTES; at < end; at += RECORD_BYTES) bytes.writeUInt16BE(deck, at)
    at = end
  }
  for (const record of order(bytes.subarray(HEAD_BYTES, at))) at = bytes.writeUInt32BE(record, at)
  return bytes
}

/** The numbers of the records in the ascending order of their ids: sorted by each of their characters, the last one first. */
export function sortRecords(records: Uint8Array): Uint32Array {
  const count = records.length / RECORD_BYTES
  let order = new Uint32Array(count).map((_, at) => at)
  let sorted = new Uint32Array(count)
  for (let place = ID_BYTES - 1; place >= 0; place--) {
    const starts = new Uint32Array(257)
    for (let at = place; at < records.length; at += RECORD_BYTES) {
      const next = (records[at] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let code = 1; code < starts.length; code++)
      starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
    for (const record of order) {
      const code = records[record * RECORD_BYTES + place] ?? 0
      const start = starts[code] ?? 0
      sorted[start] = record
      starts[code] = start + 1
    }
    const spare = order
    order = sorted
    sorted = spare
  }
  return order
}
