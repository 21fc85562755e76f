import type { List, ListItem, Nodes, Parents } from 'mdast'
import { blocksMarkdown, inlineMarkdown } from '../note/inline-markdown.ts'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'
import type { Authored, AuthoredForm, AuthoredOption, Syntax, Writing } from './authored.ts'
import { findStem, type Stem } from './find-stem.ts'
import { headingsAt } from './headings-at.ts'
import { toPlain } from './to-plain.ts'

/** A task list under a question: its boxes say which options are right. */
export const taskList: Syntax = { id: 'author/task-list', read: readTaskLists }

const BOX = /^\[[ xX]?\](?:\s|$)/

interface Build {
  readonly note: Note
  readonly cards: Authored[]
  readonly taken: Nodes[]
  readonly messages: Message[]
}

function readTaskLists(note: Note, taken: ReadonlySet<Nodes>): Writing {
  const build: Build = { note, cards: [], taken: [], messages: [] }
  walk(build, note.tree, taken)
  return build
}

function walk(build: Build, parent: Parents, taken: ReadonlySet<Nodes>): void {
  for (const [at, node] of parent.children.entries()) {
    if (taken.has(node)) continue
    if (node.type === 'list' && node.children.some(hasBox)) readList(build, node, parent, at)
    else if ('children' in node) walk(build, node, taken)
  }
}

function hasBox(item: ListItem): boolean {
  return typeof item.checked === 'boolean' || BOX.test(toPlain(item))
}

function readList(build: Build, list: List, parent: Parents, at: number): void {
  const { note } = build
  build.taken.push(list)
  const stem = note.frontMatter.quiz === false ? undefined : findStem(note, parent, at)
  if (!stem) return
  const problem = findProblem(list)
  if (problem)
    build.messages.push({ path: note.path, severity: 'error', rule: 'task-list', ...problem })
  else build.cards.push(cardOf(note, list, stem, explanationAfter(build, parent, at)))
  build.taken.push(...stem.nodes)
}

type Problem = Pick<Message, 'line' | 'column' | 'found' | 'expected'>

function findProblem(list: List): Problem | undefined {
  const at = (node: Nodes, found: string, expected: string): Problem => ({
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    found,
    expected,
  })
  for (const item of list.children) {
    if (typeof item.checked !== 'boolean')
      return at(
        item,
        hasBox(item) ? 'an option without text' : 'an item without a box among options',
        '`- [ ] text` or `- [x] text`',
      )
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph' || inlineMarkdown(first.children) === '')
      return at(item, 'an option without text', 'text after the box')
    const odd = rest.find(({ type }) => type !== 'blockquote' && type !== 'paragraph')
    if (odd) return at(odd, `a ${odd.type} in an option`, 'text, and a quotation for its feedback')
  }
  if (list.children.length < 2) return at(list, 'one option', 'two or more')
  if (!list.children.some(({ checked }) => checked))
    return at(list, 'no option marked right', 'at least one `[x]`')
  const texts = list.children.map((item) => optionOf(item).text.toLowerCase())
  const twice = list.children.find((_, index) => texts.indexOf(texts[index] ?? '') < index)
  return (
    twice &&
    at(twice, `the option “${optionOf(twice).text.slice(0, 40)}” twice`, 'options that differ')
  )
}

function optionOf(item: ListItem): AuthoredOption {
  const text = blocksMarkdown(item.children.filter(({ type }) => type === 'paragraph'))
  const feedback = blocksMarkdown(item.children.filter(({ type }) => type === 'blockquote'))
  return { text, key: item.checked === true, ...(feedback === '' ? {} : { feedback }) }
}

/** A quotation directly after the list says why. */
function explanationAfter({ note, taken }: Build, parent: Parents, at: number): string | undefined {
  const next = parent.children[at + 1]
  const list = parent.children[at]
  if (
    next?.type !== 'blockquote' ||
    (next.position?.start.line ?? 0) > (list?.position?.end.line ?? 0) + 2
  )
    return undefined
  const text = blocksMarkdown(next.children)
  if (text === '' || note.source.startsWith('> [!', next.position?.start.offset)) return undefined
  taken.push(next)
  return text
}

function cardOf(note: Note, list: List, stem: Stem, explanation: string | undefined): Authored {
  const options = list.children.map(optionOf)
  const startLine = stem.line
  return {
    rule: taskList.id,
    startLine,
    endLine: list.position?.end.line ?? startLine,
    headings: headingsAt(note, startLine).filter((heading) => !stem.text.startsWith(heading)),
    form: formOf(stem, options),
    group: stem.text,
    ...(explanation === undefined ? {} : { explanation }),
  }
}

function formOf({ text, hint }: Stem, options: readonly AuthoredOption[]): AuthoredForm {
  const keys = options.filter(({ key }) => key)
  const isTrueFalse =
    options.map((option) => option.text.toLowerCase()).join('/') === 'true/false' &&
    keys.length === 1
  return {
    kind: isTrueFalse ? 'truefalse' : keys.length === 1 ? 'choice' : 'select',
    stem: text,
    answer: keys.map((key) => key.text).join('; '),
    options,
    ...(hint === undefined ? {} : { hint }),
  }
}
