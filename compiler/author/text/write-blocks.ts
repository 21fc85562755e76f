import type { Nodes } from 'mdast'
import { codeSpanOf, fenceOf } from './fence.ts'
import { readInk } from './read-ink.ts'
import type { Sheet } from './sheet.ts'
import { trimMarks } from './trim-marks.ts'
import { visible } from './visible.ts'
import { writeInk } from './write-ink.ts'

/** A part of a text: inline Markdown on one line, or code on lines of its own. */
interface Piece {
  readonly kind: 'inline' | 'block'
  readonly text: string
}

/**
 * Blocks as the text of a question: paragraphs after one another, the items of a list parted by
 * semicolons. Code of several lines stays a fenced block; so does a table, as it is written.
 */
export function writeBlocks(nodes: readonly Nodes[], sheet: Sheet): string {
  return joinPieces(nodes.flatMap((node) => piecesOf(node, sheet)))
}

/** Texts after one another; a fenced block among them on lines of its own. */
export function joinTexts(...texts: readonly string[]): string {
  return joinPieces(
    texts.map((text) => ({ kind: /(?:^|\n)```/.test(text) ? 'block' : 'inline', text })),
  )
}

function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let before: Piece['kind'] = 'inline'
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const gap = piece.kind === 'block' || before === 'block' ? '\n' : ' '
    const written = gap === '\n' && piece.kind === 'inline' ? atLineStart(piece.text) : piece.text
    text += text === '' ? piece.text : `${gap}${written}`
    before = piece.kind
  }
  return text
}

/** A line of text on a line of its own, where what is a mark there shows as itself. */
function atLineStart(text: string): string {
  return text.replace(/^[-+>#]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

function piecesOf(node: Nodes, sheet: Sheet): Piece[] {
  const inline = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'inline', text }])
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inline(writeInk(trimMarks(readInk(node.children, sheet))))
    case 'html':
      return inline(writeInk(readInk([node], sheet)))
    case 'list':
      return itemPieces(
        node.children.map(({ children }) => children.flatMap((child) => piecesOf(child, sheet))),
      )
    case 'blockquote':
      return node.children.flatMap((child) => piecesOf(child, sheet))
    case 'code': {
      const code = visible(node.value)
      if (code.trim() === '') return []
      return code.trim().includes('\n')
        ? [{ kind: 'block', text: fenceOf(code, node.lang ?? '') }]
        : inline(codeSpanOf(code))
    }
    case 'math':
      return inline(`$${visible(node.value).replace(/\s+/g, ' ').trim()}$`)
    case 'table':
      return [{ kind: 'block', text: fenceOf(visible(linesOf(node, sheet))) }]
    default:
      return []
  }
}

function itemPieces(items: readonly (readonly Piece[])[]): Piece[] {
  const isInline = items.every((pieces) => pieces.every(({ kind }) => kind === 'inline'))
  if (!isInline) return items.flat()
  const text = items.map(joinPieces).filter(Boolean).join('; ')
  return text === '' ? [] : [{ kind: 'inline', text }]
}

/** A block as its author wrote it, without the indent or the quotation it stands in. */
function linesOf({ position }: Nodes, { source }: Sheet): string {
  const column = (position?.start.column ?? 1) - 1
  const written = source.slice(position?.start.offset, position?.end.offset)
  return written
    .split('\n')
    .map((line, at) => (at === 0 ? line : line.slice(Math.min(column, line.search(/[^\s>]|$/)))))
    .join('\n')
}
