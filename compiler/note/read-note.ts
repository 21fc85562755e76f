import type { Nodes } from 'mdast'
import { findBadByte, type Place } from './find-bad-byte.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Message } from './message.ts'
import type { Note } from './note.ts'
import { parseMarkdown } from './parse-markdown.ts'

/** A file of the folder of notes. */
export interface NoteFile {
  /** Path below the folder of notes, with `/` on every system. */
  readonly path: string
  readonly bytes: Uint8Array
}

export const NOTE_LIMIT_BYTES = 256 * 1024
export const DEPTH_LIMIT = 100

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a file as a note, or says in `messages` why it is none. */
export function readNote({ path, bytes }: NoteFile, messages: Message[]): Note | undefined {
  const refuse = (
    rule: string,
    found: string,
    expected: string,
    { line, column }: Place = { line: 1, column: 1 },
  ): undefined => {
    messages.push({ path, line, column, severity: 'error', rule, found, expected })
  }
  if (bytes.length > NOTE_LIMIT_BYTES)
    return refuse(
      'note-size',
      `${bytes.length} bytes`,
      `at most ${NOTE_LIMIT_BYTES} (256 KB) a note`,
    )
  const source = decode(bytes)
  if (source === undefined)
    return refuse('utf-8', 'bytes that are not UTF-8', 'text in UTF-8', findBadByte(bytes))
  const lines = source.split('\n')
  const deepLine = lines.findIndex((line) => countContainers(line) > DEPTH_LIMIT)
  if (deepLine >= 0)
    return refuse(
      'note-depth',
      `more than ${DEPTH_LIMIT} quotes or lists in one another`,
      'fewer',
      { line: deepLine + 1, column: 1 },
    )
  const tree = parseMarkdown(source)
  if (isTooDeep(tree))
    return refuse('note-depth', `more than ${DEPTH_LIMIT} levels in one another`, 'fewer')
  return {
    path,
    source,
    lines,
    tree,
    frontMatter: readFrontMatter(tree, { path, source }, messages),
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

/** How many quotes and lists a line opens, before anything is parsed: a parser's stack is not endless. */
function countContainers(line: string): number {
  if (line.length <= DEPTH_LIMIT) return 0
  const marks = /^(?:\s*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)))+/.exec(line)?.[0]
  return marks?.match(/[>*+-]|\d+/g)?.length ?? 0
}

function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT) return true
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  }
  return false
}
