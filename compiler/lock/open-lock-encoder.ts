import { HEAD, lineOf, TAIL } from './encode-lock.ts'
import { type LockPart, partsOf } from './entry-list.ts'
import type { Lock } from './lock.ts'

/**
 * What `encodeLock` writes, in pieces, for a lock that is encoded again and again: the lines of a part that
 * stayed are not made anew.
 */
export function openLockEncoder(): (lock: Lock) => readonly Uint8Array[] {
  const known = new WeakMap<LockPart, Uint8Array>()
  const encodePart = (part: LockPart): Uint8Array => {
    const lines = known.get(part) ?? Buffer.from(part.map((entry) => `${lineOf(entry)}\n`).join(''))
    known.set(part, lines)
    return lines
  }
  return (lock) => [
    Buffer.from(`${HEAD}\n`),
    ...partsOf(lock).map(encodePart),
    Buffer.from(`${TAIL}\n`),
  ]
}
