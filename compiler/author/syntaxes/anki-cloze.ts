import type { Nodes, Paragraph } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { listParagraphs } from '../list-paragraphs.ts'
import { BLANK_CHARACTER, type Ink, marksIn } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimMarks } from '../text/trim-marks.ts'
import { addCard, type Build, complain, linesOf, newBuild, warn } from '../writing.ts'
import { clozeForm, type Hidden } from './cloze-form.ts'
import { listOrdinals, type Piece, parseCloze } from './parse-cloze.ts'

/** Blanks in the syntax of Anki: `{{c1::text::hint}}`. */
export const ankiCloze: Syntax = { id: 'author/anki-cloze', read: readClozes }

function readClozes(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (/\{\{c\d/.test(note.source))
    for (const paragraph of listParagraphs(note.tree, taken)) readParagraph(build, paragraph)
  return build
}

/** More in one paragraph are a mistake, and would take long. */
const BLANKS_AT_MOST = 100

const NEAR = /\{\{c\d[\d,]*(?<mark>:{0,2})/

/** What begins as a blank and is none: a mark that is missing, or a blank that nobody closed. */
function warnOfNear(build: Build, ink: Ink, paragraph: Paragraph): void {
  const { groups, index = 0 } = NEAR.exec(ink.text) ?? {}
  const line = linesOf(paragraph).startLine + ink.text.slice(0, index).split('\n').length - 1
  warn(
    build,
    'anki-cloze',
    { line },
    {
      found: groups?.mark === '::' ? 'a blank that is not closed' : 'a blank without `::`',
      expected: '`{{c1::text}}`',
    },
  )
}

function readParagraph(build: Build, paragraph: Paragraph): void {
  const ink = trimMarks(readInk(paragraph.children, sheetOf(build.note)))
  if (!NEAR.test(ink.text)) return
  const pieces = parseCloze(ink.text)
  const ordinals = listOrdinals(pieces)
  if (ordinals.length === 0) {
    warnOfNear(build, ink, paragraph)
    return
  }
  build.taken.push(paragraph)
  const lines = linesOf(paragraph)
  const fail = (found: string, expected: string): void =>
    complain(
      build,
      'anki-cloze',
      { line: lines.startLine, column: paragraph.position?.start.column ?? 1 },
      { found, expected },
    )
  if (ordinals.length > BLANKS_AT_MOST) {
    fail(`${ordinals.length} blanks in one paragraph`, `at most ${BLANKS_AT_MOST}`)
    return
  }
  const forms = ordinals.flatMap((ordinal) => {
    const { stem, hidden } = ask(ink, pieces, ordinal)
    return clozeForm(ink, stem, hidden) ?? []
  })
  if (forms.length < ordinals.length) fail('an empty blank', '`{{c1::text}}`')
  else for (const form of forms) addCard(build, ankiCloze.id, form, { ...lines, group: ink.text })
}

/** The text with the blanks of one number open: those of one number are asked together. */
function ask(
  ink: Ink,
  pieces: readonly Piece[],
  ordinal: number,
): { readonly stem: string; readonly hidden: readonly Hidden[] } {
  const hidden: Hidden[] = []
  const stem = show(pieces, (piece) => {
    if (!piece.ordinals.includes(ordinal)) return undefined
    const text = show(piece.children, () => undefined)
    hidden.push({ text, ...(piece.hint === undefined ? {} : { hint: piece.hint }) })
    return BLANK_CHARACTER + marksIn(ink, text)
  })
  return { stem, hidden }
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
