import type { Code, Nodes, Parents } from 'mdast'
import * as v from 'valibot'
import { findNearest } from '../../english/count-slips.ts'
import type { Point } from '../../note/message.ts'
import type { Note } from '../../note/note.ts'
import { readYaml, type Way, type Yaml } from '../../note/read-yaml.ts'
import type { Syntax, Writing } from '../authored.ts'
import { describeIssues, type QuizProblem } from '../quiz/describe-issue.ts'
import { findQuizProblem } from '../quiz/find-quiz-problem.ts'
import { quizForm, type Writer } from '../quiz/quiz-form.ts'
import { type QuizQuestion, QuizQuestionSchema } from '../quiz/quiz-schema.ts'
import type { Start } from '../text/sheet.ts'
import { sheetOfText, writeText } from '../text/write-text.ts'
import {
  addCard,
  type Build,
  complain,
  type Lines,
  linesOf,
  newBuild,
  suggest,
} from '../writing.ts'
import { recallForm } from './recall-form.ts'

/** Questions of every kind in a fenced block of YAML, ` ```quiz `. */
export const quizBlock: Syntax = { id: 'author/quiz', read: readBlocks }

const FENCE = /^[ \t>*+\d.-]*(?:`{3,}|~{3,})[ \t]*\w/m

function readBlocks(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (FENCE.test(note.source)) walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const node of parent.children) {
    if (taken.has(node)) continue
    if (node.type === 'code') readCode(build, node)
    else if ('children' in node) walk(build, node, taken)
  }
}

function readCode(build: Build, node: Code): void {
  const lang = node.lang ?? ''
  if (lang === 'quiz') readBlock(build, node)
  else if (lang !== 'quit' && findNearest(lang, ['quiz']) !== undefined)
    suggest(build, 'quiz', linesAndColumn(node), {
      found: `a block of code called \`${lang}\``,
      expected: '`quiz` if it is meant as a question',
    })
}

function linesAndColumn({ position }: Nodes): Point {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

/** A block with what it needs to say where something is wrong. */
interface Block {
  readonly build: Build
  readonly node: Code
  readonly yaml: Yaml
}

function readBlock(build: Build, node: Code): void {
  build.taken.push(node)
  const yaml = readYaml(node.value, 'YAML such as `kind: choice`')
  if ('found' in yaml) {
    const { found, expected } = yaml
    complain(build, 'quiz', placeIn(build.note, node, yaml), { found, expected })
    return
  }
  const block = { build, node, yaml }
  if (Array.isArray(yaml.value)) {
    if (yaml.value.length === 0) tell(block, EMPTY)
    for (const [at, value] of yaml.value.entries()) readQuestion(block, value, [at])
  } else readQuestion(block, yaml.value, [])
}

const EMPTY: QuizProblem = {
  way: [],
  part: 'value',
  found: 'an empty block',
  expected: '`kind:` and `question:`',
}

/** More of one question say nothing more. */
const PROBLEMS_AT_MOST = 20

function readQuestion(block: Block, value: unknown, way: Way): void {
  const parsed = v.safeParse(QuizQuestionSchema, value)
  const problems = parsed.success
    ? [findQuizProblem(parsed.output)].filter((problem) => problem !== undefined)
    : isEmpty(value)
      ? [EMPTY]
      : describeIssues(parsed.issues, value)
  for (const problem of problems.slice(0, PROBLEMS_AT_MOST))
    tell(block, { ...problem, way: [...way, ...problem.way] })
  if (parsed.success && problems.length === 0) addQuestion(block, parsed.output, way)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined
}

function tell({ build, node, yaml }: Block, { way, part, found, expected }: QuizProblem): void {
  complain(build, 'quiz', placeIn(build.note, node, yaml.placeOf(way, part)), { found, expected })
}

/** A place in a block as one in the note. */
function placeIn({ lines }: Note, node: Code, point: Point): Point {
  const start = linesAndColumn(node)
  const line = Math.min(start.line + point.line, linesOf(node).endLine)
  const length = lines[line - 1]?.length ?? 0
  return { line, column: Math.min(start.column - 1 + point.column, length + 1) }
}

function addQuestion({ build, node, yaml }: Block, question: QuizQuestion, way: Way): void {
  const { startLine, endLine } = linesOf(node)
  const own = way.length === 0 ? { startLine, endLine } : linesIn(yaml, way, { startLine, endLine })
  const writer = writerAt(build.note, own)
  const { explanation, tags, id } = question
  addCard(build, quizBlock.id, quizForm(question, writer), {
    ...own,
    ...(explanation === undefined ? {} : { explanation: writer.write(explanation) }),
    ...(tags === undefined ? {} : { tags: tags.map(String) }),
    ...(id === undefined ? {} : { anchor: id }),
  })
}

function writerAt(note: Note, lines: Lines): Writer {
  const startOf = (text: string): Start => findText(text, note, lines)
  return {
    write: (text) => writeText(String(text), note, startOf(String(text))),
    recall(stem, answer) {
      const sheet = sheetOfText(String(answer), note, startOf(String(answer)))
      return recallForm(stem, sheet.tree.children, sheet)
    },
  }
}

/** Where the first line of a text stands among some lines; what YAML escapes is taken to stand in the first. */
function findText(text: string, { lines }: Note, { startLine, endLine }: Lines): Start {
  const [first = ''] = text.split('\n')
  const among = lines.slice(startLine - 1, endLine)
  const at = among.findIndex((line) => line.includes(first))
  if (at < 0) return { line: startLine }
  return { line: startLine + at, columnOffset: among[at]?.indexOf(first) ?? 0 }
}

/** The lines of one question of several. */
function linesIn(yaml: Yaml, [at = 0]: Way, block: Lines): Lines {
  const startLine = block.startLine + yaml.placeOf([Number(at)], 'value').line
  const isLast = Array.isArray(yaml.value) && Number(at) === yaml.value.length - 1
  const next = yaml.placeOf([Number(at) + 1], 'value').line + block.startLine - 1
  return { startLine, endLine: isLast ? block.endLine : next }
}
