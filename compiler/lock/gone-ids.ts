import { decodeLine } from './encode-lock.ts'
import { type LockPart, partsOf } from './entry-list.ts'
import type { Lock } from './lock.ts'

/** By part of a lock, which stays from build to build where nothing in it changed. */
const known = new WeakMap<LockPart, readonly string[]>()

/** The ids of the cards that the notes made once and no longer do, ascending. */
export function goneIds(lock: Lock): string[] {
  return partsOf(lock).flatMap((part) => {
    const ids = known.get(part) ?? part.flatMap(({ id, isGone }) => (isGone ? [id] : []))
    known.set(part, ids)
    return ids
  })
}

/** The same of the text of a lock. */
export function goneIdsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const entry = line.includes('"gone"') ? decodeLine(line) : undefined
    return entry?.isGone ? [entry.id] : []
  })
}
