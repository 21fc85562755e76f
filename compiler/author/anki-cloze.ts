import type { Nodes, Paragraph, Parents } from 'mdast'
import type { Note } from '../note/note.ts'
import { readRich } from '../note/read-rich.ts'
import { markdownOf, type Rich } from '../note/rich.ts'
import type { Authored, AuthoredForm, Syntax, Writing } from './authored.ts'
import { headingsAt } from './headings-at.ts'
import { listOrdinals, type Piece, parseCloze } from './parse-cloze.ts'

/** Blanks in the syntax of Anki: `{{c1::text::hint}}`. */
export const ankiCloze: Syntax = { id: 'author/anki-cloze', read: readClozes }

export const BLANK = '[…]'

function readClozes(note: Note, taken: ReadonlySet<Nodes>): Writing {
  if (!/\{\{c\d/.test(note.source)) return { cards: [], taken: [], messages: [] }
  const paragraphs: Paragraph[] = []
  collect(note.tree, taken, paragraphs)
  const writings = paragraphs.map((paragraph) => readParagraph(note, paragraph))
  return {
    cards: writings.flatMap(({ cards }) => cards),
    taken: writings.flatMap((writing) => writing.taken),
    messages: writings.flatMap(({ messages }) => messages),
  }
}

function readParagraph(note: Note, paragraph: Paragraph): Writing {
  const line = paragraph.position?.start.line ?? 1
  const rich = readRich(paragraph.children, note.source, line)
  const pieces = parseCloze(rich.text)
  const cards = listOrdinals(pieces).map(
    (ordinal): Authored => ({
      rule: ankiCloze.id,
      startLine: line,
      endLine: paragraph.position?.end.line ?? line,
      headings: headingsAt(note, line),
      form: formOf(rich, pieces, ordinal),
      group: rich.text,
    }),
  )
  const isEmpty = cards.some(({ form }) => /^[\s;]*$/.test(form.answer))
  const column = paragraph.position?.start.column ?? 1
  const message = {
    path: note.path,
    line,
    column,
    severity: 'error',
    rule: 'anki-cloze',
    found: 'an empty blank',
    expected: '`{{c1::text}}`',
  } as const
  return {
    cards: isEmpty ? [] : cards,
    taken: cards.length > 0 ? [paragraph] : [],
    messages: isEmpty ? [message] : [],
  }
}

function collect(parent: Parents, taken: ReadonlySet<Nodes>, paragraphs: Paragraph[]): void {
  for (const node of parent.children) {
    if (taken.has(node)) continue
    if (node.type === 'paragraph') paragraphs.push(node)
    else if ('children' in node) collect(node, taken, paragraphs)
  }
}

/** A cloze if one blank is open, else a question to oneself: the blanks of one number are asked together. */
function formOf(rich: Rich, pieces: readonly Piece[], ordinal: number): AuthoredForm {
  const hidden: { readonly text: string; readonly hint?: string }[] = []
  const stem = show(pieces, (piece) => {
    if (!piece.ordinals.includes(ordinal)) return undefined
    const text = show(piece.children, () => undefined)
    hidden.push({ text, ...(piece.hint === undefined ? {} : { hint: piece.hint }) })
    return BLANK
  })
  const hints = hidden.flatMap(({ hint }) => hint ?? [])
  return {
    kind: hidden.length === 1 ? 'cloze' : 'recall',
    stem: markdownOf(rich, stem),
    answer: hidden.map(({ text }) => markdownOf(rich, text)).join('; '),
    ...(hints.length > 0 ? { hint: markdownOf(rich, hints.join('; ')) } : {}),
  }
}

/** The text of the pieces; where `blank` gives something for one, that stands in its place. */
function show(
  pieces: readonly Piece[],
  blank: (piece: Exclude<Piece, string>) => string | undefined,
): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : (blank(piece) ?? show(piece.children, blank)),
    )
    .join('')
}
