import { readFileSync } from 'node:fs'
import { type BadLock, decodeLock, encodeLock } from '../../compiler/lock/encode-lock.ts'
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
  const text = readLockText(path)
  if (text === undefined) return EMPTY_LOCK
  const lock = decodeLock(text)
  if ('entries' in lock) {
    known.set(path, { stamp, lock })
    return lock
  }
  messages.push(tellBadLock(path, lock))
  return EMPTY_LOCK
}

/** Says that a file is no lock, and where. */
export function tellBadLock(path: string, { badLine }: BadLock): Message {
  return {
    path,
    line: badLine,
    column: 1,
    severity: 'error',
    rule: 'lock',
    found: 'what no lock of notedrill has',
    expected: 'the file as it was written (with the marks of a merge, if there was one), or none',
  }
}

function stampAt(path: string): string {
  try {
    return stampOf(path)
  } catch {
    return ''
  }
}

/** What a lock file says; nothing if there is none. */
export function readLockText(path: string): string | undefined {
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
  const text = readLockText(path)
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
  if (writeLockText(path, encode(lock), messages)) known.set(path, { stamp: stampAt(path), lock })
}

/** Whether a lock could be written; if not, a warning in `messages` says why. */
export function writeLockText(
  path: string,
  text: string | readonly Uint8Array[],
  messages: Message[],
): boolean {
  try {
    writeWhole(path, text)
    return true
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
    return false
  }
}
