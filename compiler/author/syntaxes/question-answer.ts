import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { BLANK_CHARACTER, marksIn } from '../text/ink.ts'
import { readInk } from '../text/read-ink.ts'
import { parseSheet, type Start } from '../text/sheet.ts'
import { writeBlocks } from '../text/write-blocks.ts'
import {
  addCard,
  type Build,
  complain,
  type Lines,
  linesOf,
  listLines,
  newBuild,
  passOver,
  suggest,
  warn,
} from '../writing.ts'
import { clozeForm } from './cloze-form.ts'
import { recallForm } from './recall-form.ts'
import { scanTags, type Tagged } from './scan-tags.ts'

/** Cards in the syntax of hashcards: `Q:` and `A:`, and `C:` with a `[blank]`. */
export const questionAnswer: Syntax = { id: 'author/qa', read: readCards }
const CLOZE = 'author/cloze'

function readCards(note: Note): Writing {
  const build = newBuild(note)
  if (!/^[QC]:/m.test(note.source)) return build
  const tagged = scanTags(note)
  const taken = tagged.flatMap((part, at): Lines[] => {
    if (part.tag === 'Q') return readQuestion(build, part, tagged[at + 1])
    if (part.tag === 'C') return readCloze(build, part)
    if (tagged[at - 1]?.tag !== 'Q' || part.isSevered)
      warn(build, 'question-answer', { line: part.startLine }, STRAY)
    return []
  })
  const lines = new Set(taken.flatMap(listLines))
  for (const node of note.tree.children)
    if (listLines(linesOf(node)).some((line) => lines.has(line))) build.taken.push(node)
  return build
}

const AGAIN = {
  found: 'a second `A:`, which is text of the answer above',
  expected: '`Q:` above it if it answers another question',
}
const STRAY = { found: 'an answer without a question', expected: '`Q:` above `A:`' }

function readQuestion(build: Build, question: Tagged, answer: Tagged | undefined): Lines[] {
  const fail = (line: number, found: string, expected: string): void =>
    complain(build, 'question-answer', { line }, { found, expected })
  if (answer?.tag !== 'A' || answer.isSevered) {
    fail(question.startLine, 'a question without an answer', '`A:` below `Q:`')
    return [question]
  }
  const stem = writePart(build, question)
  const said = parseSheet(answer.text, build.note, startOf(answer))
  const form = recallForm(stem, said.tree.children, said)
  for (const line of answer.again) suggest(build, 'question-answer', { line }, AGAIN)
  if (stem === '') fail(question.startLine, 'an empty question', 'text after `Q:`')
  if (form.answer === '') fail(answer.startLine, 'an empty answer', 'text after `A:`')
  const lines = { startLine: question.startLine, endLine: answer.endLine }
  if (stem !== '' && form.answer !== '') addCard(build, questionAnswer.id, form, lines)
  return [question, answer]
}

function writePart({ note }: Build, part: Tagged): string {
  const sheet = parseSheet(part.text, note, startOf(part))
  return writeBlocks(sheet.tree.children, sheet)
}

function startOf({ startLine, columnOffset }: Tagged): Start {
  return { line: startLine, columnOffset }
}

const BLANKS = /\[(?!\^|\s*\])(?<blank>[^[\]]+)\]/g

/** Every blank of a paragraph is a card; without one it is prose. */
function readCloze(build: Build, part: Tagged): Lines[] {
  const { text, startLine, endLine } = part
  const sheet = parseSheet(text, build.note, startOf(part))
  const inks = sheet.tree.children.flatMap((node) =>
    node.type === 'paragraph' ? [readInk(node.children, sheet)] : [],
  )
  const before = build.cards.length
  for (const ink of inks)
    for (const match of [...ink.text.matchAll(BLANKS)].slice(0, BLANKS_AT_MOST)) {
      const hidden = match.groups?.blank ?? ''
      const stem = [
        open(ink.text.slice(0, match.index)),
        BLANK_CHARACTER,
        marksIn(ink, hidden),
        open(ink.text.slice(match.index + match[0].length)),
      ].join('')
      const form = clozeForm(ink, stem, [{ text: hidden }])
      if (form) addCard(build, CLOZE, form, { startLine, endLine, group: text })
    }
  if (build.cards.length > before) return [part]
  passOver(build, CLOZE, startLine, 'no `[blank]` stands behind its `C:`')
  return []
}

/** More in one paragraph are a mistake, and would take long. */
const BLANKS_AT_MOST = 100

function open(text: string): string {
  return text.replace(BLANKS, '$1')
}
