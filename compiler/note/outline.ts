import type {
  Blockquote,
  Heading as HeadingNode,
  ListItem,
  List as ListNode,
  Nodes,
  Paragraph,
  RootContent,
  Table as TableNode,
} from 'mdast'
import { cleanHeading } from './clean-heading.ts'
import type { Block, Heading, List, Note, Outline, Section, Silent, Table, Unit } from './note.ts'
import { addSilent, addUnit, type Build, openSection, type Place } from './outline-build.ts'
import { readRich } from './read-rich.ts'
import { plainOf, type Rich } from './rich.ts'
import { slice, splitLines } from './split-lines.ts'

/** The note by its sections and units, without the blocks that an author wrote as questions. */
export function outlineOf(note: Note, taken: ReadonlySet<Nodes>): Outline {
  const top: Section = { heading: undefined, parent: undefined, path: [], blocks: [] }
  const build: Build = {
    note,
    taken,
    section: top,
    sections: [top],
    units: [],
    tables: [],
    silents: [],
  }
  readBlocks(build, note.tree.children, { kind: 'paragraph', parent: undefined })
  return build
}

function readBlocks(build: Build, nodes: readonly RootContent[], place: Place): void {
  for (const node of nodes) {
    if (build.taken.has(node)) addSilent(build, 'question', node)
    else if (node.type !== 'heading' || !build.taken.has(node)) readBlock(build, node, place)
  }
}

function readBlock(build: Build, node: RootContent, place: Place): void {
  switch (node.type) {
    case 'heading':
      openSection(build, headingOf(build, node))
      break
    case 'paragraph':
      readParagraph(build, node, place)
      break
    case 'list':
      readList(build, node, place)
      break
    case 'blockquote':
      readQuote(build, node, place)
      break
    case 'table':
      readTable(build, node)
      break
    default:
      addSilent(build, SILENT[node.type] ?? 'reference', node)
  }
}

const SILENT: Readonly<Partial<Record<Nodes['type'], Silent['kind']>>> = {
  code: 'code',
  html: 'html',
  math: 'math',
  yaml: 'front matter',
  toml: 'front matter',
  thematicBreak: 'break',
}

function headingOf(build: Build, node: HeadingNode): Heading {
  const line = node.position?.start.line ?? 1
  const rich = readRich(node.children, build.note.source, line)
  return { rich, text: cleanHeading(plainOf(rich)), depth: node.depth, line }
}

function readParagraph(build: Build, node: Paragraph, place: Place): void {
  const startLine = node.position?.start.line ?? 1
  const rich = readRich(node.children, build.note.source, startLine)
  if (rich.text === '' || rich.isLink) {
    addSilent(build, rich.hasImage ? 'image' : 'reference', node)
    return
  }
  if (place.parent === undefined && place.kind === 'paragraph' && isBoldLine(rich)) {
    openSection(build, { rich, text: cleanHeading(plainOf(rich)), depth: 7, line: startLine })
    return
  }
  const widths = build.note.lines
    .slice(startLine - 1, node.position?.end.line)
    .map((line) => line.length)
  for (const piece of splitLines(rich, widths)) addUnit(build, piece, place, undefined)
}

const BOLD_LINE_LIMIT = 60

/** A short line all in bold, such as people write for a heading. */
function isBoldLine(rich: Rich): boolean {
  const [span] = rich.strong
  const rest = span ? rich.text.slice(span.end) : '-'
  return (
    rich.breaks.length === 0 &&
    span?.start === 0 &&
    /^:?$/.test(rest) &&
    rich.text.length <= BOLD_LINE_LIMIT &&
    !/[.!]$/.test(rich.text)
  )
}

function readList(build: Build, node: ListNode, place: Place): void {
  const lead = place.parent ?? leadOf(build.section.blocks.at(-1), build, node)
  const list: List = { isOrdered: node.ordered === true, items: [], lead, section: build.section }
  for (const item of node.children) readItem(build, item, list, place.kind === 'quote')
}

/** The paragraph directly before a list, if it stands in the same place. */
function leadOf(block: Block | undefined, build: Build, node: ListNode): Unit | undefined {
  if (block?.kind !== 'paragraph' && block?.kind !== 'quote') return undefined
  const between = build.note.lines.slice(block.endLine, (node.position?.start.line ?? 1) - 1)
  return between.every((line) => /^[\s>]*$/.test(line)) ? block : undefined
}

function readItem(build: Build, item: ListItem, list: List, isQuoted: boolean): void {
  const [first, ...rest] = item.children
  const { lead } = list
  const isText = first?.type === 'paragraph' && !build.taken.has(first)
  const line = first?.position?.start.line ?? 1
  const rich = isText ? readRich(first.children, build.note.source, line) : undefined
  if (!rich || rich.text === '') {
    const kind = isQuoted ? 'quote' : 'paragraph'
    readBlocks(build, isText ? rest : item.children, { kind, parent: lead })
    return
  }
  if (rich.isLink && rest.length === 0 && first && !startsWiki(build, first)) {
    addSilent(build, 'reference', first)
    return
  }
  const unit = addUnit(build, rich, { kind: 'item', parent: lead }, list)
  list.items.push(unit)
  readBlocks(build, rest, { kind: 'paragraph', parent: unit })
}

/** `[[Loom]]` names a thing; a link to elsewhere only points. */
function startsWiki({ note }: Build, node: RootContent): boolean {
  return note.source.startsWith('[[', node.position?.start.offset)
}

const CALLOUT = /^\[!(?<type>[\w-]+)\][+-]?\s*/

function readQuote(build: Build, node: Blockquote, place: Place): void {
  for (const [at, child] of node.children.entries()) {
    if (child.type !== 'paragraph' || build.taken.has(child)) {
      readBlocks(build, [child], { kind: 'quote', parent: place.parent })
      continue
    }
    const line = child.position?.start.line ?? 1
    const rich = readRich(child.children, build.note.source, line)
    const mark = at === 0 ? CALLOUT.exec(rich.text)?.[0].length : undefined
    const widths = build.note.lines
      .slice(line - 1, child.position?.end.line)
      .map((text) => text.length)
    for (const piece of splitLines(mark === undefined ? rich : withoutStart(rich, mark), widths))
      addUnit(build, piece, { kind: 'quote', parent: place.parent }, undefined)
  }
}

function withoutStart(rich: Rich, count: number): Rich {
  return slice(rich, count, rich.text.length)
}

function readTable(build: Build, node: TableNode): void {
  const before = build.section.blocks.at(-1)
  const rows = node.children.map((row) => {
    const line = row.position?.start.line ?? 1
    return {
      line,
      cells: row.children.map((cell) => readRich(cell.children, build.note.source, line)),
    }
  })
  const isUnit = before?.kind === 'paragraph' || before?.kind === 'item' || before?.kind === 'quote'
  const table: Table = {
    kind: 'table',
    section: build.section,
    rows,
    before: before?.kind === 'code' ? 'code' : isUnit ? before : undefined,
  }
  build.tables.push(table)
  build.section.blocks.push(table)
}
