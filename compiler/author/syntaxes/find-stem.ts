import type { Nodes } from 'mdast'
import { trimLine } from '../../note/line-marks.ts'
import type { Note } from '../../note/note.ts'
import { sheetOf } from '../text/sheet.ts'
import { writeBlocks } from '../text/write-blocks.ts'
import { toPlain } from '../to-plain.ts'

/** What a list of options answers. */
export interface Stem {
  readonly text: string
  readonly line: number
  readonly isHeading: boolean
  readonly hint?: string
  /** The blocks it is made of, but for a heading: that stays one as well. */
  readonly nodes: readonly Nodes[]
}

const NUMBER = /^(?:(?:Q|Question)\s*\d*\s*[.:)]|\d+\s*[.)])\s*/i
const BLOCKS_AT_MOST = 6
/** Paragraphs that may stand between a heading that asks and its options. */
const LINES_AT_MOST = 3

/**
 * The question that the list after some blocks answers: the heading or paragraph above that ends in
 * `?`, with the code, picture or line between them; with `quiz: true` whatever stands above. A
 * quotation directly before the list is a hint.
 */
export function findStem(note: Note, before: readonly Nodes[]): Stem | undefined {
  const sheet = sheetOf(note)
  const last = before.at(-1)
  const quote = last?.type === 'blockquote' && before.length > 1 ? last : undefined
  const found = closest(quote ? before.slice(0, -1) : before, note.frontMatter.quiz === true)
  const [first] = found
  const text = writeBlocks(found, sheet).replace(NUMBER, '')
  if (!first || text === '') return undefined
  const hint = quote ? writeBlocks(quote.children, sheet) : ''
  return {
    text,
    line: first.position?.start.line ?? 1,
    isHeading: first.type === 'heading',
    nodes: [...found, ...(quote ? [quote] : [])].filter(({ type }) => type !== 'heading'),
    ...(hint === '' ? {} : { hint }),
  }
}

/** The blocks of the question, from the one that asks down to the last. */
function closest(above: readonly Nodes[], isQuiz: boolean): readonly Nodes[] {
  const near = above.slice(-BLOCKS_AT_MOST)
  const start = near.findLastIndex(asks)
  const between = near.slice(start + 1)
  const lines = between.filter((node) => !isExhibit(node))
  const isWhole = lines.length <= LINES_AT_MOST && lines.every(({ type }) => type === 'paragraph')
  if (start >= 0 && isWhole && (lines.length === 0 || near[start]?.type === 'heading'))
    return [...exhibitBefore(near, start), ...near.slice(start)]
  const said = near.findLastIndex(({ type }) => type === 'paragraph' || type === 'heading')
  const isShown = said >= 0 && near.slice(said + 1).every(isExhibit)
  return isQuiz && isShown ? near.slice(said) : []
}

/** What a question shows and does not say. */
function isExhibit(node: Nodes): boolean {
  if (node.type === 'paragraph')
    return node.children.some(({ type }) => type === 'image') && toPlain(node) === ''
  return node.type === 'code' || node.type === 'math' || node.type === 'table'
}

/** The code or picture that a line below it asks about, with the line that introduces it. */
function exhibitBefore(near: readonly Nodes[], start: number): readonly Nodes[] {
  const exhibit = near[start - 1]
  if (near[start]?.type !== 'paragraph' || !exhibit || !isExhibit(exhibit)) return []
  const lead = near[start - 2]
  return lead?.type === 'paragraph' && /[:.]$/.test(toPlain(lead)) ? [lead, exhibit] : [exhibit]
}

function asks(node: Nodes): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false
  return endsInQuestion(trimLine(toPlain(node)))
}

/** Whether a text ends in a question mark, whatever stands around it; not one that asks in brackets at its end. */
export function endsInQuestion(plain: string): boolean {
  return /[?？؟]\s*$/.test(plain.replace(/[*_)\]"'”’\s]+$/, '')) && !ASIDE.test(plain)
}

/** `It may differ (is it too far?)` states something. */
const ASIDE = /\S[^()]*\([^()]*[?？؟]\)[\s*_]*$/u
