import type { Nodes, Parents, Root } from 'mdast'
import { readLineMarks, trimMarksAtEnd } from '../../note/line-marks.ts'
import { addAll } from '../../note/many.ts'
import type { Note } from '../../note/note.ts'
import { readInk } from '../text/read-ink.ts'
import { type Sheet, sheetOf } from '../text/sheet.ts'
import { type Lines, linesOf } from '../writing.ts'
import { anchorOfComment } from './anchor-of-comment.ts'
import { listSections, type Section, sectionAt } from './list-sections.ts'

/** What an author hangs on the lines and sections of a note: tags, and names of his own. */
export interface BlockMarks {
  readonly sections: readonly Section[]
  /** `#tag` at the end of a line. */
  readonly tags: ReadonlyMap<number, readonly string[]>
  /** `#tag` in a heading, or alone on lines. */
  readonly sectionTags: ReadonlyMap<Section, readonly string[]>
  /** `^name` at the end of a line, and `<!-- q:name -->`: the first of each line. */
  readonly anchors: ReadonlyMap<number, string>
}

interface Build {
  readonly sheet: Sheet
  readonly sections: readonly Section[]
  readonly tags: Map<number, string[]>
  readonly sectionTags: Map<Section, string[]>
  readonly anchors: Map<number, string>
}

const NONE: BlockMarks = {
  sections: [],
  tags: new Map(),
  sectionTags: new Map(),
  anchors: new Map(),
}
const known = new WeakMap<Root, BlockMarks>()

/** Reads the marks of a note; what looks like one in code, links or maths is none. */
export function blockMarks(note: Note): BlockMarks {
  const marks = known.get(note.tree) ?? readMarks(note)
  known.set(note.tree, marks)
  return marks
}

function readMarks(note: Note): BlockMarks {
  if (!/#[\p{L}_]|\^[\w-]+[ \t]*$|<!--\s*q:/mu.test(note.source)) return NONE
  const build: Build = {
    sheet: sheetOf(note),
    sections: listSections(note),
    tags: new Map(),
    sectionTags: new Map(),
    anchors: new Map(),
  }
  walk(build, note.tree)
  return build
}

function walk(build: Build, parent: Parents): void {
  for (const [at, node] of parent.children.entries()) {
    if (node.type === 'paragraph' || node.type === 'heading')
      readBlock(build, node, parent.children[at - 1])
    else if (node.type === 'html') readComment(build, node, parent, at)
    else if ('children' in node && node.type !== 'table') walk(build, node)
  }
}

function readBlock(
  build: Build,
  node: Extract<Nodes, { type: 'paragraph' | 'heading' }>,
  before: Nodes | undefined,
): void {
  const ink = readInk(node.children, build.sheet)
  const { startLine, endLine } = linesOf(node)
  const lines = ink.text.split('\n')
  // Marks alone, and those on lines before all text, are of what follows.
  const bareLines = countLeading(lines, isBareLine)
  const isBare = bareLines === lines.length
  for (const [at, line] of lines.entries()) {
    const isOfSection = node.type === 'heading' || at < bareLines
    const section = isOfSection ? sectionAt(build.sections, startLine) : undefined
    const { tags, anchor } = readLineMarks(line)
    if (tags.length > 0 && section) add(build.sectionTags, section, tags)
    else if (tags.length > 0) add(build.tags, startLine + at, tags)
    const own = { startLine: startLine + at, endLine: startLine + at }
    const named = isBare ? { ...linesOf(before ?? node), endLine } : own
    addAnchor(build, named, anchor)
  }
  for (const token of ink.tokens)
    if (token.kind === 'atom') addAnchor(build, { startLine, endLine }, token.anchor)
}

function countLeading(lines: readonly string[], isSo: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isSo(line))
  return end < 0 ? lines.length : end
}

/** Whether a line is marks and nothing else. */
function isBareLine(line: string): boolean {
  return trimMarksAtEnd(line).trim() === ''
}

function add<Key>(map: Map<Key, string[]>, key: Key, tags: readonly string[]): void {
  const known = map.get(key)
  if (known) addAll(known, tags)
  else map.set(key, [...tags])
}

function addAnchor(build: Build, { startLine, endLine }: Lines, anchor: string | undefined): void {
  if (anchor === undefined) return
  for (let line = startLine; line <= endLine; line++)
    if (!build.anchors.has(line)) build.anchors.set(line, anchor)
}

/** A comment on lines of its own names the block above it, or the one below if nothing stands close above. */
function readComment(build: Build, node: Nodes, parent: Parents, at: number): void {
  const anchor = 'value' in node ? anchorOfComment(node.value) : undefined
  if (anchor === undefined) return
  const before = parent.children[at - 1]
  const after = parent.children[at + 1]
  const isClose = before && linesOf(before).endLine === linesOf(node).startLine - 1
  addAnchor(build, linesOf((isClose ? before : (after ?? before)) ?? node), anchor)
}
