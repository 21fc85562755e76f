import type { Nodes, Parents } from 'mdast'
import type { Note } from '../../note/note.ts'
import type { Syntax, Writing } from '../authored.ts'
import { sheetOf } from '../text/sheet.ts'
import { addCard, type Build, complain, linesOf, newBuild, passOver, suggest } from '../writing.ts'
import { askCallout } from './ask-callout.ts'
import { type Callout, readCallout } from './read-callout.ts'

/** A question in a callout: `> [!question] …`, its answer in `> [!success]`, `> [!answer]` or below. */
export const callout: Syntax = { id: 'author/callout', read: readCallouts }

const QUESTION = /^(?:question|faq|quiz)$/i
const ANSWERED = 'its answer below it or in `> [!answer]`, `cards: false` if it is none'
/** What the answer to a question stands in. */
export const ANSWER = /^(?:success|answer|solution|check|done)$/i

function readCallouts(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build = newBuild(note)
  const isClosed = note.frontMatter.cards === false
  if (!isClosed && /\[!(?:question|faq|quiz)\]/i.test(note.source)) walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const [at, node] of parent.children.entries()) {
    if (taken.has(node)) continue
    const found = node.type === 'blockquote' ? readCallout(node, sheetOf(build.note)) : undefined
    if (found && QUESTION.test(found.type)) readQuestion(build, found, parent.children[at + 1])
    else if ('children' in node) walk(build, node, taken)
  }
}

/** Reads a question and the callout after it, if that is its answer. */
function readQuestion(build: Build, question: Callout, next: Nodes | undefined): void {
  const sheet = sheetOf(build.note)
  const after = next?.type === 'blockquote' ? readCallout(next, sheet) : undefined
  const inside = question.blocks.flatMap((node) => answerIn(node, build.note))
  const outside = after && ANSWER.test(after.type) && inside.length === 0 ? [after] : []
  const outcome = askCallout(question, [...inside, ...outside], build.note)
  const nodes = [question.node, ...outside.map(({ node }) => node)]
  const { startLine } = linesOf(question.node)
  switch (outcome.kind) {
    case 'nothing':
      passOver(build, callout.id, startLine, outcome.reason)
      suggest(
        build,
        'callout',
        { line: startLine },
        { found: `a question in a callout, of which ${outcome.reason}`, expected: ANSWERED },
      )
      return
    case 'problem':
      complain(build, 'callout', outcome.problem, outcome.problem)
      break
    case 'asked':
      addCard(build, callout.id, outcome.form, {
        startLine,
        endLine: linesOf(nodes.at(-1) ?? question.node).endLine,
      })
  }
  build.taken.push(...nodes)
}

function answerIn(node: Nodes, note: Note): Callout[] {
  const found = node.type === 'blockquote' ? readCallout(node, sheetOf(note)) : undefined
  return found && ANSWER.test(found.type) ? [found] : []
}
