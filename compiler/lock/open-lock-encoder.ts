import { HEAD, lineOf, TAIL } from './encode-lock.ts'
import type { Lock, LockEntry } from './lock.ts'

/** The lines of the entries whose ids begin alike. */
interface Part {
  readonly entries: readonly LockEntry[]
  readonly bytes: Uint8Array
}

const PREFIX = 2

/**
 * What `encodeLock` writes, in pieces, for a lock that is encoded again and again: pieces in which every
 * entry is the same object as the last time are not made anew.
 */
export function openLockEncoder(): (lock: Lock) => readonly Uint8Array[] {
  let known: ReadonlyMap<string, Part> = new Map()
  return ({ entries }) => {
    const parts = new Map<string, Part>()
    for (let from = 0; from < entries.length; ) {
      const prefix = (entries[from]?.id ?? '').slice(0, PREFIX)
      let to = from + 1
      while (entries[to]?.id.startsWith(prefix)) to++
      parts.set(prefix, keepPart(known.get(prefix), entries, from, to))
      from = to
    }
    known = parts
    const lines = [...parts.values()].map(({ bytes }) => bytes)
    return [Buffer.from(`${HEAD}\n`), ...lines, Buffer.from(`${TAIL}\n`)]
  }
}

function keepPart(
  part: Part | undefined,
  entries: readonly LockEntry[],
  from: number,
  to: number,
): Part {
  const stayed =
    part?.entries.length === to - from &&
    part.entries.every((entry, at) => entry === entries[from + at])
  if (stayed) return part
  const own = entries.slice(from, to)
  return { entries: own, bytes: Buffer.from(own.map((entry) => `${lineOf(entry)}\n`).join('')) }
}
