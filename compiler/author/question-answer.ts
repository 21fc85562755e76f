import type { Nodes, RootContent } from 'mdast'
import { blocksMarkdown } from '../note/inline-markdown.ts'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'
import { parseMarkdown } from '../note/parse-markdown.ts'
import { readRich } from '../note/read-rich.ts'
import { markdownOf } from '../note/rich.ts'
import { BLANK } from './anki-cloze.ts'
import type { Authored, Syntax, Writing } from './authored.ts'
import { headingsAt } from './headings-at.ts'
import { scanTags, type Tagged } from './scan-tags.ts'

/** Cards in the syntax of hashcards: `Q:` and `A:`, and `C:` with a `[blank]`. */
export const questionAnswer: Syntax = { id: 'author/qa', read: readCards }
const CLOZE = 'author/cloze'

interface Build {
  readonly note: Note
  readonly cards: Authored[]
  readonly messages: Message[]
  readonly lines: { readonly start: number; readonly end: number }[]
}

function readCards(note: Note): Writing {
  if (!/^[QC]:/m.test(note.source)) return { cards: [], taken: [], messages: [] }
  const build: Build = { note, cards: [], messages: [], lines: [] }
  const tagged = scanTags(note)
  for (const [at, part] of tagged.entries()) {
    if (part.tag === 'Q') readQuestion(build, part, tagged[at + 1])
    else if (part.tag === 'C') readCloze(build, part)
  }
  return {
    cards: build.cards,
    messages: build.messages,
    taken: note.tree.children.filter((node) => isCovered(node, build.lines)),
  }
}

function isCovered(node: RootContent, lines: Build['lines']): boolean {
  const start = node.position?.start.line ?? 0
  const end = node.position?.end.line ?? 0
  return lines.some((span) => start <= span.end && end >= span.start)
}

function fail({ note, messages }: Build, line: number, found: string, expected: string): void {
  messages.push({
    path: note.path,
    line,
    column: 1,
    severity: 'error',
    rule: 'question-answer',
    found,
    expected,
  })
}

function readQuestion(build: Build, question: Tagged, answer: Tagged | undefined): void {
  build.lines.push({ start: question.line, end: question.endLine })
  if (answer?.tag !== 'A' || answer.isSevered) {
    fail(build, question.line, 'a question without an answer', '`A:` below `Q:`')
    return
  }
  build.lines.push({ start: answer.line, end: answer.endLine })
  const stem = blocksMarkdown(blocksOf(question.text))
  const said = blocksMarkdown(blocksOf(answer.text))
  if (stem === '') fail(build, question.line, 'an empty question', 'text after `Q:`')
  if (said === '') fail(build, answer.line, 'an empty answer', 'text after `A:`')
  if (stem === '' || said === '') return
  build.cards.push({
    rule: questionAnswer.id,
    startLine: question.line,
    endLine: answer.endLine,
    headings: headingsAt(build.note, question.line),
    form: { kind: 'recall', stem, answer: said },
    group: stem,
  })
}

function blocksOf(text: string): readonly Nodes[] {
  return parseMarkdown(text).children.filter(({ type }) => type !== 'yaml')
}

function readCloze(build: Build, { line, endLine, text }: Tagged): void {
  const blanks = /\[(?<blank>[^[\]]+)\]/g
  const paragraphs = blocksOf(text).flatMap((node) =>
    node.type === 'paragraph' ? [readRich(node.children, text, 1)] : [],
  )
  if (!paragraphs.some((rich) => rich.text.search(blanks) >= 0)) return
  build.lines.push({ start: line, end: endLine })
  for (const rich of paragraphs)
    for (const match of rich.text.matchAll(blanks)) {
      const open = (part: string): string => part.replace(blanks, '$1')
      const before = open(rich.text.slice(0, match.index))
      const after = open(rich.text.slice(match.index + match[0].length))
      build.cards.push({
        rule: CLOZE,
        startLine: line,
        endLine,
        headings: headingsAt(build.note, line),
        form: {
          kind: 'cloze',
          stem: markdownOf(rich, `${before}${BLANK}${after}`),
          answer: markdownOf(rich, match.groups?.blank ?? ''),
        },
        group: text,
      })
    }
}
