import type { Nodes, Paragraph } from 'mdast'
import { trimLine } from '../../note/line-marks.ts'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { listParagraphs } from '../list-paragraphs.ts'
import { isCardPlace } from '../marks/marks-at.ts'
import type { Ink } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimCallout } from '../text/trim-marks.ts'
import { writeInk } from '../text/write-ink.ts'
import { addCard, type Build, linesOf, newBuild, passOver, suggest } from '../writing.ts'
import { findSeparator, type Separator } from './find-separator.ts'

/** A line with `::` between question and answer, or `:::` for both ways: Obsidian Spaced Repetition. */
export const separator: Syntax = { id: 'author/separator', read: readSeparators }

function readSeparators(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (note.source.includes('::'))
    for (const paragraph of listParagraphs(note.tree, taken)) readParagraph(build, paragraph)
  suggestLeave(build)
  return build
}

function readParagraph(build: Build, paragraph: Paragraph): void {
  const ink = trimCallout(readInk(paragraph.children, sheetOf(build.note)))
  if (!ink.text.includes('::')) return
  const { startLine } = linesOf(paragraph)
  const cardsBefore = build.cards.length
  for (const [at, text] of ink.text.split('\n').entries())
    readLine(build, { ...ink, text: trimLine(text) }, startLine + at)
  if (build.cards.length > cardsBefore) build.taken.push(paragraph)
}

function readLine(build: Build, ink: Ink, line: number): void {
  const found = findSeparator(ink.text)
  if (found.kind === 'plain') return
  const isOpen = isCardPlace(build.note, { startLine: line, endLine: line })
  if (found.kind === 'separated' && isOpen) addBoth(build, ink, found.separator, line)
  else if (found.kind === 'separated') passOver(build, separator.id, line, CLOSED)
  else if (isOpen) {
    passOver(build, separator.id, line, `its \`::\` parts nothing: ${found.reason}`)
    if (found.isField) suggest(build, 'separator', { line }, FIELD)
    else if (HALF.test(ink.text)) suggest(build, 'separator', { line }, HALF_SAID)
  }
}

/** A question that nothing answers; a field without a value is a word alone. */
const HALF = /^\s*(?![a-z][\w-]*\s*:)[^\s:](?:(?!::).)*[^\s:]\s*:{2,3}\s*$/
const HALF_SAID = { found: 'a question without an answer', expected: 'text after `::`' }

const FIELD = {
  found: 'a field `name:: value`, which is no card',
  expected: 'a space before `::` if it is meant as one',
}

/** Says once a note that its cards are not read. */
function suggestLeave(build: Build): void {
  const [first] = build.lookAlikes.filter(({ reason }) => reason === CLOSED)
  if (!first || build.note.frontMatter.cards === false) return
  suggest(
    build,
    'separator',
    { line: first.line },
    {
      found: 'a line with `::` without leave for cards',
      expected:
        '`cards: true` in the front matter or `#flashcards` above, `cards: false` if it is none',
    },
  )
}

/** Why something in a note without leave for cards is none. */
export const CLOSED = 'cards of this kind are read below `#flashcards` or with `cards: true`'

function addBoth(
  build: Build,
  ink: Ink,
  { start, end, isBothWays }: Separator,
  line: number,
): void {
  const front = writeInk(ink, 0, start)
  const back = writeInk(ink, end)
  if (front === '' || back === '') {
    passOver(build, separator.id, line, 'nothing to read stands before or after its `::`')
    return
  }
  const place = { startLine: line, endLine: line, group: `${front} :: ${back}` }
  addCard(build, separator.id, { kind: 'recall', stem: front, answer: back }, place)
  if (isBothWays) addCard(build, separator.id, { kind: 'recall', stem: back, answer: front }, place)
}
