import type { Nodes, Parents } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { sheetOf } from '../text/sheet.ts'
import { addCard, type Build, complain, linesOf, newBuild, passOver } from '../writing.ts'
import { askOptions } from './ask-options.ts'
import { explanationAfter } from './explanation-after.ts'
import { findOptionProblem } from './find-option-problem.ts'
import { findStem, type Stem } from './find-stem.ts'
import { isTaskList, listOptionItems, listParts, readOption } from './option-items.ts'

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
  const parts = listParts(parent.children.slice(at))
  const stem =
    note.frontMatter.quiz === false
      ? undefined
      : findStem(note, parent.children.slice(Math.max(0, at - BLOCKS_BEFORE), at))
  if (!stem) {
    const reason = 'boxes are options only below a question that ends in `?`, or with `quiz: true`'
    passOver(build, taskList.id, linesOf(parent.children[at] ?? parent).startLine, reason)
    taken.push(...parts.filter(({ type }) => type === 'list'))
    return parts
  }
  taken.push(...parts, ...stem.nodes)
  addQuestion(build, stem, { parts, next: parent.children[at + parts.length] })
  return parts
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
    complain(build, 'task-list', problem, problem)
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
