import { readFileSync } from 'node:fs'
import { decodeLock, encodeLock } from '../../compiler/lock/encode-lock.ts'
import { EMPTY_LOCK, type Lock } from '../../compiler/lock/lock.ts'
import type { Message } from '../../compiler/note/message.ts'
import { stampOf } from './stamp-of.ts'
import { codeOf, writeWhole } from './write-whole.ts'

/** The lock beside the notes, unless another file is named. */
export const LOCK_NAME = 'cards.lock.json'

/** By path: what was last read or written there, so that it is not read again while it stays. */
const known = new Map<string, { readonly stamp: string; readonly lock: Lock }>()

/** What a lock file holds; the same object as the last time if it was not written since; nothing yet if there is none. A file that is no lock is an error in `messages`. */
export function readLock(path: string, messages: Message[]): Lock {
  const stamp = stampAt(path)
  const last = known.get(path)
  if (last && last.stamp === stamp) return last.lock
  const text = readText(path)
  if (text === undefined) return EMPTY_LOCK
  const lock = decodeLock(text)
  if ('entries' in lock) {
    known.set(path, { stamp, lock })
    return lock
  }
  messages.push({
    path,
    line: lock.badLine,
    column: 1,
    severity: 'error',
    rule: 'lock',
    found: 'what no lock of notedrill has',
    expected: 'the file as it was written (with the marks of a merge, if there was one), or none',
  })
  return EMPTY_LOCK
}

function stampAt(path: string): string {
  try {
    return stampOf(path)
  } catch {
    return ''
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Whether the file holds just this lock. */
export function isLockFresh(path: string, lock: Lock): boolean {
  const last = known.get(path)
  if (last && last.stamp === stampAt(path)) return last.lock === lock
  const text = readText(path)
  return text !== undefined && text === encodeLock(lock)
}

/** Writes the lock if it changed; where it cannot be written a warning in `messages` says so. */
export function writeLock(
  path: string,
  lock: Lock,
  messages: Message[],
  encode: (lock: Lock) => string | readonly Uint8Array[] = encodeLock,
): void {
  if (isLockFresh(path, lock)) return
  try {
    writeWhole(path, encode(lock))
    known.set(path, { stamp: stampAt(path), lock })
  } catch (error) {
    messages.push({
      path,
      line: 1,
      column: 1,
      severity: 'warning',
      rule: 'lock',
      found: `a place that cannot be written (${codeOf(error)})`,
      expected:
        'a lock file there, or --lock FILE; without it cards lose their history when their lines are edited',
    })
  }
}
