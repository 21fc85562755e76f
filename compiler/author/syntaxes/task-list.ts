import type { Code, List, Nodes, Parents } from 'mdast'
import { addAll } from '../../note/many.ts'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { sheetOf } from '../text/sheet.ts'
import { addCard, type Build, complain, linesOf, newBuild, passOver, warn } from '../writing.ts'
import { askOptions } from './ask-options.ts'
import { explanationAfter } from './explanation-after.ts'
import { findOptionProblem } from './find-option-problem.ts'
import { findStem, type Stem } from './find-stem.ts'
import { hasBox, isTaskList, listOptionItems, listParts, readOption } from './option-items.ts'

/** A task list under a question: its boxes say which options are right. */
export const taskList: Syntax = { id: 'author/task-list', read: readTaskLists }

function readTaskLists(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  if (/\[[ xX]?\]/.test(note.source)) walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  const done = new Set<Nodes>()
  for (const [at, node] of parent.children.entries()) {
    if (taken.has(node) || done.has(node)) continue
    if (isTaskList(node)) for (const part of readList(build, parent, at)) done.add(part)
    else if ('children' in node) walk(build, node, taken)
  }
}

/** How far above a list its question is looked for, in blocks. */
const BLOCKS_BEFORE = 8

/** Reads the list at a place among its siblings and returns the blocks that it is made of. */
function readList(build: Build, parent: Parents, at: number): readonly Nodes[] {
  const { note, taken } = build
  const parts = listParts(parent.children, at)
  const stem =
    note.frontMatter.quiz === false
      ? undefined
      : findStem(note, parent.children.slice(Math.max(0, at - BLOCKS_BEFORE), at))
  if (!stem) {
    leave(build, parts)
    return parts
  }
  taken.push(...parts, ...stem.nodes)
  addQuestion(build, stem, { parts, next: parent.children[at + parts.length] })
  return parts
}

/** Leaves a list of things to do alone; an item of it without a box may state something. */
function leave(build: Build, parts: readonly (List | Code)[]): void {
  const items = parts.flatMap((part) => (part.type === 'list' ? part.children : []))
  const boxed = items.filter(hasBox)
  addAll(
    build.taken,
    boxed.flatMap(({ children }) => children),
  )
  for (const item of items) if (!boxed.includes(item)) walk(build, item, new Set())
  const { startLine } = linesOf(boxed[0] ?? build.note.tree)
  const reason = 'boxes are options only below a question that ends in `?`, or with `quiz: true`'
  passOver(build, taskList.id, startLine, reason)
  if (build.note.frontMatter.quiz === true) {
    const said = { found: 'options without a question', expected: 'a line above them that asks' }
    warn(build, 'task-list', { line: startLine }, said)
  }
}

interface Place {
  readonly parts: ReturnType<typeof listParts>
  readonly next: Nodes | undefined
}

function addQuestion(build: Build, stem: Stem, { parts, next }: Place): void {
  const sheet = sheetOf(build.note)
  const items = listOptionItems(parts)
  const options = items.map((item) => readOption(item, sheet))
  const problem = findOptionProblem(items, options)
  if (problem) {
    const isToDo = options.every(({ key }) => !key) && options.length > 1
    const or = isToDo ? '; `quiz: false` in the front matter if these are things to do' : ''
    complain(build, 'task-list', problem, { ...problem, expected: `${problem.expected}${or}` })
    return
  }
  const [last] = parts.slice(-1)
  const explanation = last && explanationAfter(last, next, sheet)
  if (explanation !== undefined && next) build.taken.push(next)
  addCard(build, taskList.id, askOptions(stem.text, options, stem.hint), {
    startLine: stem.line,
    endLine: last ? linesOf(last).endLine : stem.line,
    isHeading: stem.isHeading,
    ...(explanation === undefined ? {} : { explanation }),
  })
}
