import type { Nodes, Paragraph, Parents } from 'mdast'
import { addAll } from '../../note/many.ts'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { isCardPlace } from '../marks/marks-at.ts'
import type { Ink } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimMarks } from '../text/trim-marks.ts'
import { joinTexts, writeBlocks } from '../text/write-blocks.ts'
import { writeInk } from '../text/write-ink.ts'
import { addCard, type Build, complain, linesOf, newBuild, passOver } from '../writing.ts'
import { recallForm } from './recall-form.ts'
import { CLOSED } from './separator.ts'

/** `?` alone on a line between question and answer, `??` for both ways: Obsidian Spaced Repetition. */
export const questionMark: Syntax = { id: 'author/question-mark', read: readMarks }

function readMarks(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (/^[ \t>]*\?{1,2}[ \t]*$/m.test(note.source)) walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const [at, node] of parent.children.entries()) {
    if (taken.has(node)) continue
    if (node.type === 'paragraph') readParagraph(build, node, { parent, at })
    else if ('children' in node) walk(build, node, taken)
  }
}

const MARK = /(?:^|\n)(?<mark>\?{1,2})[ \t]*(?=\n|$)/

interface Place {
  readonly parent: Parents
  readonly at: number
}

function readParagraph(build: Build, node: Paragraph, place: Place): void {
  const ink = readInk(node.children, sheetOf(build.note))
  const match = MARK.exec(ink.text)
  if (!match) return
  const end = match.index + match[0].length
  const above = ink.text.slice(0, match.index + 1)
  const line = linesOf(node).startLine + above.split('\n').length - 1
  if (!isCardPlace(build.note, linesOf(node))) passOver(build, questionMark.id, line, CLOSED)
  else {
    const front = trimMarks({ ...ink, text: ink.text.slice(0, match.index) })
    const back = trimMarks({ ...ink, text: ink.text.slice(end) })
    const isBothWays = match.groups?.mark === '??'
    addCards(build, { node, front, back, line, isBothWays }, place)
  }
}

/** A paragraph with the mark in it, cut at the mark. */
interface Parted {
  readonly node: Paragraph
  readonly front: Ink
  readonly back: Ink
  readonly line: number
  readonly isBothWays: boolean
}

function addCards(build: Build, parted: Parted, { parent, at }: Place): void {
  const { node, line } = parted
  const sheet = sheetOf(build.note)
  const close = blocksAbove(parent.children, at)
  const heading = headingAbove(parent.children, at - close.length)
  const above = heading && parted.front.text.trim() === '' ? [heading, ...close] : close
  const below = blocksBelow(parent.children, at, parted.back.text.trim() === '')
  addAll(build.taken, [...close, node, ...below])
  const stem = joinTexts(writeBlocks(above, sheet), writeInk(parted.front))
  const saidHere = writeInk(parted.back)
  const form = recallForm(stem, below, sheet)
  const answer = joinTexts(saidHere, form.answer)
  const found = findProblem({ stem, answer }, parted)
  if (found !== undefined) {
    const expected = 'the question, `?` on a line of its own, the answer'
    complain(build, 'question-mark', { line }, { found, expected })
    return
  }
  const group = `${stem} ? ${answer}`
  const { startLine } = linesOf(above[0] ?? node)
  const endLine = linesOf(below.at(-1) ?? node).endLine
  const lines = { startLine, endLine, group, isHeading: above[0] === heading && above.length > 0 }
  addCard(build, questionMark.id, { ...form, answer }, lines)
  if (parted.isBothWays)
    addCard(build, questionMark.id, { kind: 'recall', stem: answer, answer: stem }, lines)
}

function findProblem(
  { stem, answer }: { readonly stem: string; readonly answer: string },
  { back }: Parted,
): string | undefined {
  if (stem === '') return '`?` without a question above'
  if (answer === '') return '`?` without an answer below'
  return MARK.test(back.text) ? 'a second `?` in one answer' : undefined
}

const NO_PART: ReadonlySet<Nodes['type']> = new Set(['heading', 'thematicBreak', 'html', 'yaml'])

/** The blocks that end where the paragraph begins, without a blank line between. */
function blocksAbove(siblings: readonly Nodes[], at: number): readonly Nodes[] {
  let from = at
  while (from > 0 && isPart(siblings[from - 1]) && isClose(siblings[from - 1], siblings[from]))
    from--
  return siblings.slice(from, at)
}

/** The heading on the line above a block, which may be the question. */
function headingAbove(siblings: readonly Nodes[], at: number): Nodes | undefined {
  const node = siblings[at - 1]
  return node?.type === 'heading' && isClose(node, siblings[at]) ? node : undefined
}

/** The blocks that follow without a blank line; where nothing else is the answer, the next after one. */
function blocksBelow(siblings: readonly Nodes[], at: number, isAnswer: boolean): readonly Nodes[] {
  let to = at
  while (
    isPart(siblings[to + 1]) &&
    (isClose(siblings[to], siblings[to + 1]) || (isAnswer && to === at))
  )
    to++
  return siblings.slice(at + 1, to + 1)
}

function isPart(node: Nodes | undefined): boolean {
  return node !== undefined && !NO_PART.has(node.type)
}

function isClose(above: Nodes | undefined, below: Nodes | undefined): boolean {
  return (
    above !== undefined &&
    below !== undefined &&
    linesOf(above).endLine + 1 === linesOf(below).startLine
  )
}
