import type { Nodes, Paragraph } from 'mdast'
import { addAll } from '../../note/many.ts'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimMarks } from '../text/trim-marks.ts'
import { joinTexts, writeBlocks } from '../text/write-blocks.ts'
import { writeInk } from '../text/write-ink.ts'
import { addCard, type Build, complain, linesOf, newBuild, warn } from '../writing.ts'
import { recallForm } from './recall-form.ts'

/** A heading, and below it a line `%` between question and answer: mdanki. */
export const percent: Syntax = { id: 'author/percent', read: readPercents }

const MARK = /(?:^|\n)%[ \t]*(?=\n|$)/

function readPercents(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (!/^ {0,3}%[ \t]*$/m.test(note.source)) return build
  const { children } = note.tree
  const edges = children.flatMap((node, at) => (ENDS.has(node.type) ? [at] : []))
  for (const [rank, at] of edges.entries())
    readSection(build, children.slice(at, edges[rank + 1]), taken)
  return build
}

/** Reads blocks from one heading to the next: the answer goes on to that, or to another question. */
function readSection(build: Build, blocks: readonly Nodes[], taken: ReadonlySet<Nodes>): void {
  const [heading, ...body] = blocks
  const at = body.findIndex((node) => markIn(build.note, node) !== undefined)
  const node = body[at]
  if (heading?.type !== 'heading' || node?.type !== 'paragraph') return
  const above = body.slice(0, at)
  if ([...above, node].some((block) => taken.has(block))) return
  const after = body.slice(at + 1)
  const next = after.findIndex((block) => taken.has(block))
  const below = next < 0 ? after : after.slice(0, next)
  addSection(build, { heading, node, above, below })
}

const AGAIN = { found: 'a second `%` below one heading', expected: 'a heading above it that asks' }

const ENDS: ReadonlySet<Nodes['type']> = new Set(['heading', 'thematicBreak'])

function markIn(note: Note, node: Nodes): RegExpExecArray | undefined {
  if (node.type !== 'paragraph') return undefined
  return MARK.exec(readInk(node.children, sheetOf(note)).text) ?? undefined
}

interface Section {
  readonly heading: Nodes
  /** The paragraph with the mark in it. */
  readonly node: Paragraph
  readonly above: readonly Nodes[]
  readonly below: readonly Nodes[]
}

function addSection(build: Build, { heading, node, above, below }: Section): void {
  const sheet = sheetOf(build.note)
  const ink = readInk(node.children, sheet)
  const mark = markIn(build.note, node)
  const start = mark?.index ?? 0
  const rest = ink.text.slice(start + (mark?.[0].length ?? 0))
  const said = writeInk(trimMarks({ ...ink, text: rest }))
  const again = MARK.test(rest) ? node : below.find((block) => markIn(build.note, block))
  if (again) warn(build, 'percent', { line: linesOf(again).startLine }, AGAIN)
  const stem = joinTexts(
    writeBlocks([heading, ...above], sheet),
    writeInk(trimMarks({ ...ink, text: ink.text.slice(0, start) })),
  )
  const form = recallForm(stem, below, sheet)
  const answer = joinTexts(said, form.answer)
  const { startLine } = linesOf(heading)
  addAll(build.taken, [...above, node, ...below])
  if (stem === '' || answer === '')
    complain(
      build,
      'percent',
      { line: linesOf(node).startLine },
      {
        found: stem === '' ? '`%` without a question above' : '`%` without an answer below',
        expected: 'a heading that asks, `%` on a line of its own, the answer',
      },
    )
  else
    addCard(
      build,
      percent.id,
      { ...form, answer },
      {
        startLine,
        endLine: linesOf(below.at(-1) ?? node).endLine,
        isHeading: true,
      },
    )
}
