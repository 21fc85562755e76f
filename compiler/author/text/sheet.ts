import type { Nodes, Root } from 'mdast'
import type { Point } from '../../note/message.ts'
import type { Note } from '../../note/note.ts'
import { parseMarkdown } from '../../note/parse-markdown.ts'

/** Where a part of a note begins: its line, and how much of the line stands before it. */
export interface Start {
  readonly line: number
  readonly columnOffset?: number
}

/** A text that was parsed, and where it stands in its note. */
export interface Sheet {
  /** The note's path. */
  readonly path: string
  readonly source: string
  readonly tree: Root
  /** What is to be added to a line of the tree to have the line of the note. */
  readonly lineOffset: number
  /** Where the text begins in the note. */
  readonly start: Start
}

/** The whole note. */
export function sheetOf({ path, source, tree }: Note): Sheet {
  return { path, source, tree, lineOffset: 0, start: { line: 1 } }
}

/** A part of a note, parsed by itself with the addresses that the note defines. */
export function parseSheet(text: string, note: Note, start: Start): Sheet {
  const definitions = text.includes('[') ? writeDefinitions(note) : ''
  const source = definitions + text
  const tree = parseMarkdown(source)
  const children = tree.children.filter(({ type }) => type !== 'yaml')
  const lineOffset = start.line - definitions.split('\n').length
  return { path: note.path, source, tree: { ...tree, children }, lineOffset, start }
}

function writeDefinitions({ source, tree }: Note): string {
  return tree.children
    .filter(({ type }) => type === 'definition')
    .map(({ position }) => `${source.slice(position?.start.offset, position?.end.offset)}\n\n`)
    .join('')
}

/** Where something of a sheet stands in its note. */
export function placeIn(
  { lineOffset, start }: Sheet,
  { position }: Pick<Nodes, 'position'>,
): Point {
  const { line = 1, column = 1 } = position?.start ?? {}
  const inNote = line + lineOffset
  const before = inNote === start.line ? (start.columnOffset ?? 0) : 0
  return { line: inNote, column: column + before }
}
