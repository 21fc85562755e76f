import type { Nodes, Parents, Root } from 'mdast'
import type { Note } from '../../note/note.ts'
import { readInk } from '../text/read-ink.ts'
import { type Sheet, sheetOf } from '../text/sheet.ts'
import { type Lines, linesOf } from '../writing.ts'
import { anchorOfComment } from './anchor-of-comment.ts'
import { ANCHOR_AT_END, MARKS_AT_END, TAG, TAGS_AT_START } from './mark-patterns.ts'

/** What an author hangs on blocks of a note: tags, and ids of his own. */
export interface BlockMarks {
  /** `#tag` at the end of a line, or alone on lines: of those lines, or of the whole section. */
  readonly tags: readonly (Lines & { readonly tag: string })[]
  /** `^id` at the end of a line and `<!-- q:id -->`. */
  readonly anchors: readonly (Lines & { readonly anchor: string })[]
}

interface Build {
  readonly sheet: Sheet
  readonly sections: readonly Lines[]
  readonly tags: (Lines & { readonly tag: string })[]
  readonly anchors: (Lines & { readonly anchor: string })[]
}

const NONE: BlockMarks = { tags: [], anchors: [] }
const known = new WeakMap<Root, BlockMarks>()

/** Reads the marks of a note; what looks like one in code, links or maths is none. */
export function blockMarks(note: Note): BlockMarks {
  if (!/#[\p{L}_]|\^[\w-]+\s*$|<!--\s*q:/mu.test(note.source)) return NONE
  const marks = known.get(note.tree) ?? readMarks(note)
  known.set(note.tree, marks)
  return marks
}

function readMarks(note: Note): BlockMarks {
  const build: Build = {
    sheet: sheetOf(note),
    sections: listSections(note),
    tags: [],
    anchors: [],
  }
  walk(build, note.tree)
  return build
}

/** The lines that each heading stands above, its own first; the note itself before all. */
function listSections({ tree, lines }: Note): Lines[] {
  const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [node] : []))
  const sections = headings.map((node, at) => {
    const next = headings.slice(at + 1).find(({ depth }) => depth <= node.depth)
    const endLine = next ? linesOf(next).startLine - 1 : lines.length
    return { startLine: linesOf(node).startLine, endLine }
  })
  return [{ startLine: 1, endLine: lines.length }, ...sections]
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
  const isBare = lines.every((line) => line.replace(MARKS_AT_END, '').trim() === '')
  for (const [at, line] of lines.entries()) {
    const own = { startLine: startLine + at, endLine: startLine + at }
    const marks = MARKS_AT_END.exec(line)?.[0] ?? ''
    const place = node.type === 'heading' || isBare ? sectionAt(build, startLine) : own
    for (const [, tag = ''] of `${TAGS_AT_START.exec(line)?.[0] ?? ''} ${marks}`.matchAll(TAG))
      build.tags.push({ ...place, tag })
    const anchor = ANCHOR_AT_END.exec(marks)?.groups?.anchor
    if (anchor !== undefined)
      build.anchors.push({ ...(isBare ? { ...linesOf(before ?? node), endLine } : own), anchor })
  }
  for (const token of ink.tokens)
    if (token.kind === 'atom' && token.anchor !== undefined)
      build.anchors.push({ startLine, endLine, anchor: token.anchor })
}

function sectionAt({ sections }: Build, line: number): Lines {
  const found = sections.findLast((span) => span.startLine <= line && line <= span.endLine)
  return found ?? { startLine: line, endLine: line }
}

/** A comment on lines of its own names the block above it, or the one below if nothing stands close above. */
function readComment(build: Build, node: Nodes, parent: Parents, at: number): void {
  const anchor = 'value' in node ? anchorOfComment(node.value) : undefined
  if (anchor === undefined) return
  const { startLine, endLine } = linesOf(node)
  const before = parent.children[at - 1]
  const after = parent.children[at + 1]
  const isClose = before && linesOf(before).endLine === startLine - 1
  const block = isClose ? before : (after ?? before)
  const lines = block ? linesOf(block) : { startLine, endLine }
  build.anchors.push({ ...lines, anchor })
}
