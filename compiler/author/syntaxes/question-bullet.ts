import type { ListItem, Nodes, Paragraph, Parents } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimMarks } from '../text/trim-marks.ts'
import { joinTexts } from '../text/write-blocks.ts'
import { writeInk } from '../text/write-ink.ts'
import { toPlain } from '../to-plain.ts'
import { addCard, type Build, linesOf, newBuild, passOver } from '../writing.ts'
import { endsInQuestion } from './find-stem.ts'
import { hasBox } from './option-items.ts'
import { recallForm } from './recall-form.ts'

/** An item of a list that asks, with its answer on the lines below it or in a list of its own. */
export const questionBullet: Syntax = { id: 'author/question-bullet', read: readBullets }

function readBullets(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  const isClosed = note.frontMatter.cards === false
  if (!isClosed && /[?？؟]/.test(note.source)) walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const node of parent.children) {
    if (taken.has(node)) continue
    if (node.type === 'listItem' && readItem(build, node, taken)) continue
    if ('children' in node) walk(build, node, taken)
  }
}

/** Whether the item is a card now. */
function readItem(build: Build, item: ListItem, taken: ReadonlySet<Nodes>): boolean {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph' || taken.has(first) || hasBox(item)) return false
  const parts = cut(build, first)
  if (!parts) return false
  const sheet = sheetOf(build.note)
  const form = recallForm(parts.stem, rest, sheet)
  const answer = joinTexts(parts.said, form.answer)
  const { startLine, endLine } = linesOf(item)
  const reason = whyNot(build.note, { stem: parts.stem, answer, blocks: rest })
  if (reason !== undefined) {
    passOver(build, questionBullet.id, startLine, reason)
    return false
  }
  build.taken.push(...item.children)
  const last = linesOf(rest.at(-1) ?? first)
  addCard(
    build,
    questionBullet.id,
    { ...form, answer },
    { startLine, endLine: Math.min(endLine, last.endLine) },
  )
  return true
}

/** The lines of an item up to the one that ends in `?`, and those after it. */
function cut(
  { note }: Build,
  paragraph: Paragraph,
): { readonly stem: string; readonly said: string } | undefined {
  const ink = trimMarks(readInk(paragraph.children, sheetOf(note)))
  const lines = ink.text.split('\n')
  const at = lines.findIndex((text) => endsInQuestion(writeInk({ ...ink, text })))
  if (at < 0) return undefined
  const write = (part: readonly string[]): string => writeInk({ ...ink, text: part.join('\n') })
  return { stem: write(lines.slice(0, at + 1)), said: write(lines.slice(at + 1)) }
}

const ITEMS_AT_MOST = 7
const ANSWER_AT_MOST = 600

interface Candidate {
  readonly stem: string
  readonly answer: string
  readonly blocks: readonly Nodes[]
}

/** People raise questions in their notes too; these are left where they are. */
function whyNot({ frontMatter }: Note, { stem, answer, blocks }: Candidate): string | undefined {
  if (answer === '') return 'no answer stands below it'
  if (frontMatter.cards === true) return undefined
  const isEnglish = /^en\b/i.test(frontMatter.language ?? 'en')
  if (stem.split(/\s+/).length < 3) return 'its question is too short to stand alone'
  if (isEnglish && !ASKS.test(stem)) return 'it is a topic with a question mark'
  if (OWN.test(stem)) return 'it is a question to oneself'
  if (answer.length > ANSWER_AT_MOST) return 'its answer is longer than a card'
  if (blocks.some(isLongList)) return `its answer is a list of more than ${ITEMS_AT_MOST}`
  return blocks.some(asksMore) ? 'what stands below it asks as well' : undefined
}

const ASKS =
  /\b(?:what|which|who|whom|whose|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|must|may|should|name)\s/i
const OWN = /\b(?:i|i'm|we|us|our|my|me)\b/i

function isLongList(node: Nodes): boolean {
  return node.type === 'list' && node.children.length > ITEMS_AT_MOST
}

function asksMore(node: Nodes): boolean {
  if (node.type === 'paragraph') return endsInQuestion(toPlain(node))
  if (node.type === 'listItem' && hasBox(node)) return true
  return 'children' in node && node.children.some(asksMore)
}
