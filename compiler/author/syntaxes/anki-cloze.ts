import type { Nodes, Paragraph } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { listParagraphs } from '../list-paragraphs.ts'
import { BLANK_CHARACTER, type Ink, marksIn } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimCallout, trimMarks } from '../text/trim-marks.ts'
import { addCard, type Build, complain, linesOf, newBuild, warn } from '../writing.ts'
import { clozeForm, type Hidden } from './cloze-form.ts'
import { isTooDeep, listOrdinals, type Piece, parseCloze } from './parse-cloze.ts'

/** Blanks in the syntax of Anki: `{{c1::text::hint}}`. */
export const ankiCloze: Syntax = { id: 'author/anki-cloze', read: readClozes }

function readClozes(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (!/\{\{c\d/.test(note.source)) return build
  for (const paragraph of listParagraphs(note.tree, taken)) readParagraph(build, paragraph)
  for (const node of note.tree.children) if (!taken.has(node)) warnOfPlace(build, node)
  return build
}

/** Blanks are read in paragraphs: what one in a heading or a table was meant for is not known. */
function warnOfPlace(build: Build, node: Nodes): void {
  if (node.type !== 'heading' && node.type !== 'table') return
  const rows = node.type === 'table' ? node.children : [node]
  for (const row of rows) {
    const cells = row.type === 'heading' ? [row] : row.children
    const has = cells.some(({ children }) => NEAR.test(readInk(children, sheetOf(build.note)).text))
    if (has)
      warn(
        build,
        'anki-cloze',
        { line: linesOf(row).startLine },
        { found: `a blank in a ${node.type}`, expected: 'one in a paragraph or an item' },
      )
  }
}

/** More in one paragraph are a mistake, and would take long. */
const BLANKS_AT_MOST = 100

const NEAR = /\{\{c\d[\d,]*(?<mark>:{0,2})/

const ZERO = /\{\{c0[0,]*::/

/** What begins as a blank and is none: a mark that is missing, a number that is none, or a blank that nobody closed. */
function warnOfNear(build: Build, ink: Ink, paragraph: Paragraph): void {
  const { groups, index = 0 } = ZERO.exec(ink.text) ?? NEAR.exec(ink.text) ?? {}
  const line = linesOf(paragraph).startLine + ink.text.slice(0, index).split('\n').length - 1
  warn(
    build,
    'anki-cloze',
    { line },
    ZERO.test(ink.text) ? NUMBER : groups?.mark === '::' ? OPEN : MARK,
  )
}

const NUMBER = { found: 'a blank with the number 0', expected: '`{{c1::text}}`' }
const OPEN = {
  found: 'a blank that is not closed',
  expected: '`{{c1::text}}`, all in one paragraph',
}
const MARK = { found: 'a blank without `::`', expected: '`{{c1::text}}`' }

function readParagraph(build: Build, paragraph: Paragraph): void {
  const ink = trimCallout(trimMarks(readInk(paragraph.children, sheetOf(build.note))))
  if (!NEAR.test(ink.text)) return
  const pieces = parseCloze(ink.text)
  const ordinals = listOrdinals(pieces)
  if (ordinals.length === 0 || ZERO.test(ink.text)) warnOfNear(build, ink, paragraph)
  if (ordinals.length === 0) return
  build.taken.push(paragraph)
  const lines = linesOf(paragraph)
  const fail = (found: string, expected: string): void =>
    complain(
      build,
      'anki-cloze',
      { line: lines.startLine, column: paragraph.position?.start.column ?? 1 },
      { found, expected },
    )
  if (isTooDeep(ink.text)) {
    fail('more than ten blanks in one another', 'fewer')
    return
  }
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
