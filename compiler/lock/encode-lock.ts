import type { Lock, LockEntry, Nameless } from './lock.ts'

export const HEAD =
  '{"format": 1, "note": "Which card is which. Written by notedrill compile; commit it, never edit it.",'
export const TAIL = '"end": []}'
/** What git leaves in a file that it could not merge. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/
const LINE = /^"(?<id>[a-z2-7]{10})": (?<rest>\[.*\]),$/

/** The lock as text: one card a line, sorted, so that git merges it line by line. */
export function encodeLock(lock: Lock): string {
  const lines = lock.entries.map(lineOf)
  return `${[HEAD, ...lines, TAIL].join('\n')}\n`
}

/** An entry as a line of a lock. */
export function lineOf(entry: LockEntry): string {
  return joinLine(entry.id, restOf(entry))
}

/** A line of a lock, of an id and what follows it. */
export function joinLine(id: string, rest: string): string {
  return `${JSON.stringify(id)}: ${rest},`
}

/** What follows the id in the line of a card. */
export function restOf({
  file,
  heading,
  slot,
  term,
  answer,
  isGone = false,
  anchor,
}: Nameless & { readonly isGone?: boolean }): string {
  const own = anchor === undefined ? [] : [`^${anchor}`]
  return JSON.stringify([file, heading, slot, term, answer, ...(isGone ? ['gone'] : []), ...own])
}

/** A text that is no lock, or one that something else has written. */
export interface BadLock {
  /** The first line that no lock has, counted from 1. */
  readonly badLine: number
}

/**
 * Reads a lock line by line, so that one with the marks of a merge conflict is read too: both sides
 * are kept, and the next build sorts them out. Any other line that is none is refused: passed over, it
 * would be a card that loses its history.
 */
export function decodeLock(text: string): Lock | BadLock {
  const entries = new Map<string, LockEntry>()
  let isOpen = false
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || MARK.test(line)) continue
    const isHead = line.startsWith('{"format": 1,')
    isOpen ||= isHead
    if (isHead || (isOpen && line === TAIL)) continue
    const entry = isOpen ? decodeLine(line) : undefined
    if (!entry) return { badLine: at + 1 }
    const known = entries.get(entry.id)
    if (!known || known.isGone) entries.set(entry.id, entry)
  }
  return isOpen
    ? { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
    : { badLine: 1 }
}

/** The entry of a line; nothing if it is none. */
export function decodeLine(line: string): LockEntry | undefined {
  const { id, rest } = LINE.exec(line)?.groups ?? {}
  if (id === undefined || rest === undefined) return undefined
  const parts = readStrings(rest)
  const [file, heading, slot, term, answer, ...marks] = parts ?? []
  if (
    file === undefined ||
    heading === undefined ||
    slot === undefined ||
    term === undefined ||
    answer === undefined
  )
    return undefined
  const anchor = marks.find((mark) => mark.startsWith('^'))?.slice(1)
  return {
    id,
    file,
    heading,
    slot,
    term,
    answer,
    ...(anchor === undefined ? {} : { anchor }),
    isGone: marks.includes('gone'),
  }
}

function readStrings(json: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) && value.every((part): part is string => typeof part === 'string')
      ? value
      : undefined
  } catch {
    return undefined
  }
}
