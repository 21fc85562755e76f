import type { Root } from 'mdast'
import type { Note } from '../../note/note.ts'
import { parseMarkdown } from '../../note/parse-markdown.ts'

/** A text that was parsed, and where it stands in its note. */
export interface Sheet {
  /** The note's path. */
  readonly path: string
  readonly source: string
  readonly tree: Root
  /** What is to be added to a line of the tree to have the line of the note. */
  readonly lineOffset: number
}

/** The whole note. */
export function sheetOf({ path, source, tree }: Note): Sheet {
  return { path, source, tree, lineOffset: 0 }
}

/** A part of a note, parsed by itself; it begins at a line. */
export function parseSheet(text: string, { path }: Pick<Note, 'path'>, line: number): Sheet {
  const tree = parseMarkdown(text)
  const children = tree.children.filter(({ type }) => type !== 'yaml')
  return { path, source: text, tree: { ...tree, children }, lineOffset: line - 1 }
}
