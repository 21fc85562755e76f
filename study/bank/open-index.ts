import { HEAD_BYTES, ID_BYTES, RECORD_BYTES } from './bank-index.ts'
import { type IndexPart, joinIndex, sortRecords } from './encode-index.ts'

/** What the next index needs to know of the one before. */
interface Joined {
  readonly parts: readonly IndexPart[]
  readonly records: Uint8Array
  /** The numbers of its records in the order of their ids. */
  readonly order: Uint32Array
}

const GONE = -1
/** Memory is taken for some more than there are, so that it need not be taken anew for each that comes. */
const SPARE = 1.25

/**
 * What `joinIndex` gives, for an index that is joined again and again: only the records of parts that are
 * others than the last time are sorted. It keeps no index that it gave and works in the same memory each time,
 * as a large piece of memory that is let go a build later is not found before the whole heap is searched.
 */
export function openIndex(): (parts: readonly IndexPart[]) => Uint8Array {
  let last: Joined | undefined
  let memory = new Uint8Array()
  let spare: Uint32Array = new Uint32Array()
  return (parts) => {
    let order: Uint32Array = new Uint32Array()
    const bytes = joinIndex(parts, (records) => {
      const count = records.length / RECORD_BYTES
      if (spare.length < count) spare = new Uint32Array(Math.ceil(count * SPARE))
      order = last ? mendOrder(last, parts, records, spare) : sortRecords(records)
      return order
    })
    const size = order.length * RECORD_BYTES
    if (memory.length < size) memory = new Uint8Array(Math.ceil(size * SPARE))
    memory.set(bytes.subarray(HEAD_BYTES, HEAD_BYTES + size))
    spare = new Uint32Array(last?.order.buffer ?? new ArrayBuffer())
    last = { parts, records: memory, order }
    return bytes
  }
}

/** The order of some records, of which most are those of the last time; it is written to `order`, of which it is the first part. */
function mendOrder(
  last: Joined,
  parts: readonly IndexPart[],
  records: Uint8Array,
  order: Uint32Array,
): Uint32Array {
  const { moved, added } = compareParts(last.parts, parts)
  const fresh = Uint32Array.from(added).sort((a, b) => compareIds(records, a, records, b))
  let at = 0
  let from = 0
  const copyTo = (to: number): void => {
    for (; from < to; from++) {
      const record = moved[last.order[from] ?? 0] ?? GONE
      if (record !== GONE) order[at++] = record
    }
  }
  for (const record of fresh) {
    copyTo(findRank(last, records, record))
    order[at++] = record
  }
  copyTo(last.order.length)
  return order.subarray(0, at)
}

/** How many of the records of the last time have lower ids. */
function findRank(last: Joined, records: Uint8Array, record: number): number {
  let low = 0
  let high = last.order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareIds(last.records, last.order[middle] ?? 0, records, record) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compareIds(a: Uint8Array, recordOfA: number, b: Uint8Array, recordOfB: number): number {
  const [startOfA, startOfB] = [recordOfA * RECORD_BYTES, recordOfB * RECORD_BYTES]
  for (let at = 0; at < ID_BYTES; at++) {
    const difference = (a[startOfA + at] ?? 0) - (b[startOfB + at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** By record of the last time: its number now; and the numbers of those that there were not. */
function compareParts(
  before: readonly IndexPart[],
  after: readonly IndexPart[],
): { readonly moved: Int32Array; readonly added: readonly number[] } {
  const starts = startsOf(before)
  const placesBefore = new Map(before.map(({ records }, at) => [records, at]))
  const moved = new Int32Array(starts.at(-1) ?? 0).fill(GONE)
  const added: number[] = []
  for (const [at, start] of startsOf(after).slice(0, -1).entries()) {
    const records = after[at]?.records ?? new Uint8Array()
    const count = records.length / RECORD_BYTES
    const startBefore = starts[placesBefore.get(records) ?? GONE]
    for (let record = 0; record < count; record++)
      if (startBefore === undefined) added.push(start + record)
      else moved[startBefore + record] = start + record
  }
  return { moved, added }
}

/** The number of the first record of each part, and how many there are. */
function startsOf(parts: readonly IndexPart[]): readonly number[] {
  const starts = [0]
  for (const { records } of parts) starts.push((starts.at(-1) ?? 0) + records.length / RECORD_BYTES)
  return starts
}
