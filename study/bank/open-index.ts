import { ID_BYTES, RECORD_BYTES } from './bank-index.ts'
import { type IndexPart, joinIndex, sortRecords } from './encode-index.ts'

/** An index that was joined, with what the next one needs to know of it. */
interface Joined {
  readonly parts: readonly IndexPart[]
  readonly bytes: Uint8Array
  readonly records: Uint8Array
  /** The numbers of its records in the order of their ids. */
  readonly order: Uint32Array
}

const GONE = -1

/**
 * What `joinIndex` gives, for an index that is joined again and again: only the records of parts that are
 * others than the last time are sorted. Where all stayed it is the same object.
 */
export function openIndex(): (parts: readonly IndexPart[]) => Uint8Array {
  let last: Joined | undefined
  return (parts) => {
    if (last && isSame(last.parts, parts)) return last.bytes
    let order: Uint32Array = new Uint32Array()
    let records: Uint8Array = new Uint8Array()
    const bytes = joinIndex(parts, (joined) => {
      records = joined
      order = last ? mendOrder(last, parts, joined) : sortRecords(joined)
      return order
    })
    last = { parts, bytes, records, order }
    return bytes
  }
}

function isSame(a: readonly IndexPart[], b: readonly IndexPart[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ records, deck }, at) => records === b[at]?.records && deck === b[at]?.deck)
  )
}

/** The order of some records, of which most are those of the last time. */
function mendOrder(last: Joined, parts: readonly IndexPart[], records: Uint8Array): Uint32Array {
  const { moved, added } = compareParts(last.parts, parts)
  const fresh = Uint32Array.from(added).sort((a, b) => compareIds(records, a, records, b))
  const order = new Uint32Array(records.length / RECORD_BYTES)
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
  return order
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
    const place = placesBefore.get(records)
    const startBefore = place === undefined ? undefined : starts[place]
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
