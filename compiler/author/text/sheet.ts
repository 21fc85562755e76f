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

/** A part of a note, parsed by itself with the addresses that it names and the note defines. */
export function parseSheet(text: string, note: Note, start: Start): Sheet {
  const definitions = writeDefinitions(text, note)
  const source = definitions + text
  const tree = parseMarkdown(source)
  const children = tree.children.filter(({ type }) => type !== 'yaml')
  const lineOffset = start.line - definitions.split('\n').length
  return { path: note.path, source, tree: { ...tree, children }, lineOffset, start }
}

/** Longer ones hold what they name themselves. */
const DEFINITION_AT_MOST = 2000
const NAME = /\[(?<name>[^[\]\n]{1,200})\]/g

function writeDefinitions(text: string, note: Note): string {
  if (!text.includes('[')) return ''
  const known = definitionsOf(note)
  if (known.size === 0) return ''
  const names = new Set([...text.matchAll(NAME)].map(({ groups }) => keyOf(groups?.name ?? '')))
  return [...names].map((name) => known.get(name) ?? '').join('')
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

const definitions = new WeakMap<Root, ReadonlyMap<string, string>>()

/** What each name of an address is defined as, with the blank line that ends it; the first of two counts. */
function definitionsOf({ source, tree }: Note): ReadonlyMap<string, string> {
  const known = definitions.get(tree)
  if (known) return known
  const found = new Map<string, string>()
  for (const node of tree.children) {
    if (node.type !== 'definition') continue
    const key = keyOf(node.label ?? node.identifier)
    const written = source.slice(node.position?.start.offset, node.position?.end.offset)
    if (!found.has(key) && written.length <= DEFINITION_AT_MOST) found.set(key, `${written}\n\n`)
  }
  definitions.set(tree, found)
  return found
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
