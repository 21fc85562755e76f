import type { Nodes, Parents } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { listParagraphs } from '../list-paragraphs.ts'
import { toPlain } from '../to-plain.ts'
import { type Build, linesOf, listLines, newBuild, suggest, warn } from '../writing.ts'
import { findStem } from './find-stem.ts'

/** What was most likely meant as a card and is none: it makes no cards, but says so. */
export const nearMiss: Syntax = { id: 'author/near-miss', read: readMisses }

function readMisses(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (BOX.test(note.source) && note.frontMatter.quiz !== false) walk(build, note.tree, taken)
  if (/^ {0,3}%[ \t]*$/m.test(note.source)) warnOfPercents(build, taken)
  if (note.lines.some((line) => QUESTION.test(line))) suggestTags(build, taken)
  return build
}

/** `Q:` and `A:` as somebody may write them elsewhere than at the start of a line. */
const QUESTION = /^[\s>*+-]*(?:\d+[.)]\s+)?(?:\*\*|__)?[Qq][:.](?:\*\*|__)?\s*\S/
const ANSWER = /^[\s>*+-]*(?:\d+[.)]\s+)?(?:\*\*|__)?[Aa][:.](?:\*\*|__)?\s*\S/

/** A question and its answer by other tags than `Q:` and `A:`, or by these in an item or a quotation. */
function suggestTags(build: Build, taken: ReadonlySet<Nodes>): void {
  const prose = new Set(
    listParagraphs(build.note.tree, taken).flatMap((node) => listLines(linesOf(node))),
  )
  const lines = build.note.lines.flatMap((text, at) =>
    prose.has(at + 1) ? [{ text, line: at + 1 }] : [],
  )
  for (const [at, { text, line }] of lines.entries())
    if (QUESTION.test(text) && ANSWER.test(lines[at + 1]?.text ?? ''))
      suggest(build, 'near-miss', { line }, TAGS)
}

const TAGS = {
  found: 'what looks like `Q:` and `A:`',
  expected: '`Q: ` and `A: ` at the starts of lines if they are a card',
}

/** A box, or what somebody may write for one. */
const BOX = /^[ \t>]*[-*+] ?(?:\[[^\]\w]{0,3}[xXvVyYnN]?[^\]\w]{0,3}\]|\([ xX]?\))/m
const ITEM = /^(?:\[[^\]\w]{0,3}[xXvVyYnN]?[^\]\w]{0,3}\](?!\()|\([ xX]?\)\s)/
const LINE = /^[-*+]\[[ xX]?\]/m

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const [at, node] of parent.children.entries()) {
    if (taken.has(node)) continue
    const odd = node.type === 'paragraph' || node.type === 'list' ? findOdd(node) : undefined
    if (odd && findStem(build.note, parent.children.slice(Math.max(0, at - 8), at)))
      warnOfBox(build, odd)
    else if ('children' in node) walk(build, node, taken)
  }
}

/** The item or the paragraph that has what looks like a box. */
function findOdd(node: Nodes): Nodes | undefined {
  if (node.type === 'paragraph') return LINE.test(toLines(node)) ? node : undefined
  return node.type === 'list' ? node.children.find((item) => ITEM.test(toPlain(item))) : undefined
}

function toLines(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(toLines).join('') : ''
}

function warnOfBox(build: Build, node: Nodes): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  warn(
    build,
    'near-miss',
    { line, column },
    { found: 'below a question what looks like a box', expected: '`- [ ] text` or `- [x] text`' },
  )
}

/** A `%` alone on a line, which parts no question from an answer. */
function warnOfPercents(build: Build, taken: ReadonlySet<Nodes>): void {
  for (const node of build.note.tree.children) {
    if (node.type !== 'paragraph' || taken.has(node)) continue
    const at = toLines(node)
      .split('\n')
      .findIndex((line) => /^%\s*$/.test(line))
    if (at >= 0)
      warn(
        build,
        'near-miss',
        { line: linesOf(node).startLine + at },
        { found: '`%` alone on a line', expected: 'a heading above it that asks' },
      )
  }
}
