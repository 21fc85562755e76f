import type { Lock, LockEntry } from './lock.ts'

const HEAD =
  '{"format": 1, "note": "Which card is which. Written by notedrill compile; commit it, never edit it.",'
const TAIL = '"end": []}'
/** What git leaves in a file that it could not merge. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/
const LINE = /^"(?<id>[a-z2-7]{10})": (?<rest>\[.*\]),$/

/** The lock as text: one card a line, sorted, so that git merges it line by line. */
export function encodeLock(lock: Lock): string {
  const lines = lock.entries.map(lineOf)
  return `${[HEAD, ...lines, TAIL].join('\n')}\n`
}

/** By entry, for most stay from build to build. */
const known = new WeakMap<LockEntry, string>()

function lineOf(entry: LockEntry): string {
  const line = known.get(entry) ?? `${JSON.stringify(entry.id)}: ${JSON.stringify(restOf(entry))},`
  known.set(entry, line)
  return line
}

function restOf({ file, heading, slot, term, answer, isGone, anchor }: LockEntry): string[] {
  const own = anchor === undefined ? [] : [`^${anchor}`]
  return [file, heading, slot, term, answer, ...(isGone ? ['gone'] : []), ...own]
}

/**
 * Reads a lock line by line, so that one with the marks of a merge conflict is read too: both sides
 * are kept, and the next build sorts them out. `undefined` if the text is no lock, or one that
 * something else has written: a line that is passed over would be a card that loses its history.
 */
export function decodeLock(text: string): Lock | undefined {
  const entries = new Map<string, LockEntry>()
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !MARK.test(line))
  if (!lines[0]?.startsWith('{"format": 1,')) return undefined
  for (const line of lines) {
    if (line.startsWith('{"format": 1,') || line === TAIL) continue
    const entry = decodeLine(line)
    if (!entry) return undefined
    const known = entries.get(entry.id)
    if (!known || known.isGone) entries.set(entry.id, entry)
  }
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

function decodeLine(line: string): LockEntry | undefined {
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
