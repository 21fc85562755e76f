import type { Blockquote, Nodes } from 'mdast'
import type { Ink } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import type { Sheet } from '../text/sheet.ts'
import { trimMarks } from '../text/trim-marks.ts'
import { writeInk } from '../text/write-ink.ts'

/** A quotation that begins with `[!type]`. */
export interface Callout {
  readonly node: Blockquote
  readonly type: string
  /** What stands after `[!type]`. */
  readonly title: string
  /** The further lines of the paragraph with the title, each as inline Markdown. */
  readonly lines: readonly string[]
  /** What follows that paragraph. */
  readonly blocks: readonly Nodes[]
}

const MARK = /^\[!(?<type>[\w-]+)\][+-]?[ \t]*/

/** Reads a quotation as a callout, if it is one. */
export function readCallout(node: Blockquote, sheet: Sheet): Callout | undefined {
  const [first, ...blocks] = node.children
  if (first?.type !== 'paragraph') return undefined
  const ink = trimMarks(readInk(first.children, sheet))
  const mark = MARK.exec(ink.text)
  if (!mark) return undefined
  const [title = '', ...lines] = linesOf(ink, mark[0].length)
  return { node, type: mark.groups?.type ?? '', title, lines, blocks }
}

function linesOf(ink: Ink, from: number): string[] {
  return ink.text
    .slice(from)
    .split('\n')
    .map((text) => writeInk({ ...ink, text }))
}
