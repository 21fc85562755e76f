/** What an author hangs on a line: tags at its start and its end, and an id at the very end. */
export interface LineMarks {
  readonly tags: readonly string[]
  readonly anchor: string | undefined
}

const TAG = /^#(?<tag>[\p{L}_][\p{L}\p{N}_/-]*)$/u
/** `^C` is a key and `^10` a power. */
const ANCHOR = /^\^(?<anchor>(?=\d*[A-Za-z_-])[\w-]{2,})$/
const TAGS_AT_START = /^\s*(?:#[\p{L}_][\p{L}\p{N}_/-]*\s+)+/u
/** A longer word is no mark. */
const LONGEST = 200

/** The marks of a line. */
export function readLineMarks(line: string): LineMarks {
  const start = TAGS_AT_START.exec(line)?.[0] ?? ''
  const words = `${start} ${line.slice(startOfMarks(line))}`.split(/\s+/)
  return {
    tags: [...new Set(words.flatMap((word) => TAG.exec(word)?.groups?.tag ?? []))],
    anchor: ANCHOR.exec(words.findLast((word) => word !== '') ?? '')?.groups?.anchor,
  }
}

/** A line without the marks at its end, whatever is left of it. */
export function trimMarksAtEnd(line: string): string {
  return line.slice(0, startOfMarks(line))
}

/** A line without the tags at its start. */
export function trimTagsAtStart(line: string): string {
  return line.replace(TAGS_AT_START, '')
}

/** A line without its marks, even if nothing is left of it. */
export function trimLine(line: string): string {
  return trimTagsAtStart(trimMarksAtEnd(line))
}

/** Where the marks at the end of a line begin, with the space before them; its length if it has none. Read from its end: a line may be endless. */
function startOfMarks(line: string): number {
  let start = line.length
  let end = skipSpace(line, line.length)
  for (let isLast = true; end > 0; isLast = false) {
    let from = end
    while (from > 0 && end - from <= LONGEST && !isSpace(line, from - 1)) from--
    const word = line.slice(from, end)
    const isWhole = from === 0 || isSpace(line, from - 1)
    if (!isWhole || !(TAG.test(word) || (isLast && ANCHOR.test(word)))) break
    end = skipSpace(line, from)
    start = end
  }
  return start
}

function skipSpace(line: string, end: number): number {
  let from = end
  while (from > 0 && isSpace(line, from - 1)) from--
  return from
}

function isSpace(line: string, at: number): boolean {
  return /\s/.test(line.charAt(at))
}
