import type { Nodes, Paragraph } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { listParagraphs } from '../list-paragraphs.ts'
import { isCardPlace } from '../marks/marks-at.ts'
import { BLANK_CHARACTER, type Ink, marksIn } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { sheetOf } from '../text/sheet.ts'
import { trimCallout, trimMarks } from '../text/trim-marks.ts'
import { addCard, type Build, complain, linesOf, newBuild, passOver } from '../writing.ts'
import { clozeForm, type Hidden } from './cloze-form.ts'
import { type Highlight, listHighlights, turnsOf } from './list-highlights.ts'
import { CLOSED } from './separator.ts'

/** Blanks as `==highlights==`: Obsidian Spaced Repetition. */
export const highlightCloze: Syntax = { id: 'author/highlight-cloze', read: readHighlights }

function readHighlights(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (note.source.includes('=='))
    for (const paragraph of listParagraphs(note.tree, taken)) readParagraph(build, paragraph)
  return build
}

/** More in one paragraph are a mistake, and would take long. */
const BLANKS_AT_MOST = 100

function readParagraph(build: Build, paragraph: Paragraph): void {
  const ink = trimCallout(trimMarks(readInk(paragraph.children, sheetOf(build.note))))
  if (!ink.text.includes('==')) return
  const lines = linesOf(paragraph)
  const highlights = listHighlights(ink)
  const isOpen = isCardPlace(build.note, lines)
  const pass = (reason: string): void => passOver(build, highlightCloze.id, lines.startLine, reason)
  if (highlights.length === 0) {
    if (isOpen) pass('its `==` stand around no highlight')
  } else if (!isOpen) pass(CLOSED)
  else if (highlights.length > BLANKS_AT_MOST)
    complain(
      build,
      'highlight-cloze',
      { line: lines.startLine },
      {
        found: `${highlights.length} blanks in one paragraph`,
        expected: `at most ${BLANKS_AT_MOST}`,
      },
    )
  else {
    build.taken.push(paragraph)
    for (const turn of turnsOf(highlights)) {
      const { stem, hidden } = ask(ink, highlights, turn)
      const form = clozeForm(ink, stem, hidden)
      if (form) addCard(build, highlightCloze.id, form, { ...lines, group: ink.text })
      else pass('nothing stands in its highlight')
    }
  }
}

/** The text in one turn: what is asked is blank, what is kept back is `…`, the rest is shown. */
function ask(
  ink: Ink,
  highlights: readonly Highlight[],
  turn: number,
): { readonly stem: string; readonly hidden: readonly Hidden[] } {
  const hidden: Hidden[] = []
  let stem = ''
  let from = 0
  for (const highlight of highlights) {
    const { start, end, text, hint } = highlight
    const marks = marksIn(ink, ink.text.slice(start, end))
    stem += ink.text.slice(from, start)
    from = end
    switch (highlight.roleIn(turn)) {
      case 'asked':
        hidden.push({ text, ...(hint === undefined ? {} : { hint }) })
        stem += BLANK_CHARACTER + marks
        break
      case 'kept back':
        stem += `…${marks}`
        break
      case 'shown':
        stem += text
    }
  }
  return { stem: stem + ink.text.slice(from), hidden }
}
