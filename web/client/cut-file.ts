/** A file that is brought in goes in parts that the server takes at once: in bytes, with room for the row of names. */
export const PART_BYTES = 900_000

/** What a file is, by what it begins with. */
export type FileKind = 'application/x-ndjson' | 'text/csv'

/** A part of a file, and how far its lines are from those of the file. */
export interface FilePart {
  readonly text: string
  /** To be added to a line of the part. */
  readonly offset: number
}

/** JSON lines begin with a brace; anything else is meant as CSV. */
export function kindOf(text: string): FileKind {
  return /^\ufeff?\s*\{/.test(text) ? 'application/x-ndjson' : 'text/csv'
}

/** Cuts a file between its lines, or its rows, of which each part has the first, that of the names. */
export function cutFile(text: string, most = PART_BYTES): readonly FilePart[] {
  const records = kindOf(text) === 'text/csv' ? rowsIn(text) : text.match(/[^\n]*\n|[^\n]+$/g)
  const [first = '', ...others] = records ?? []
  const head = kindOf(text) === 'text/csv' ? first : ''
  const parts: FilePart[] = []
  let part = first
  let offset = 0
  let line = linesIn(first)
  for (const record of others) {
    if (bytesOf(part) + bytesOf(record) > most && part !== head) {
      parts.push({ text: part, offset })
      part = head
      offset = line - linesIn(head)
    }
    part += record
    line += linesIn(record)
  }
  return [...parts, { text: part, offset }]
}

/** A new line within quotes is part of a cell. */
function rowsIn(text: string): string[] {
  const rows: string[] = []
  let row = ''
  let isQuoted = false
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    row += line
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted
    if (isQuoted) continue
    rows.push(row)
    row = ''
  }
  return row === '' ? rows : [...rows, row]
}

const ENCODER = new TextEncoder()

function bytesOf(text: string): number {
  return ENCODER.encode(text).length
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
