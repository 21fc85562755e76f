import type { Nodes } from 'mdast'
import type { Point } from '../../note/message.ts'
import type { AuthoredOption } from '../authored.ts'
import { hasBox, hasClosedBox, type OptionItem } from './option-items.ts'

/** What keeps options from being a question, and where. */
export interface OptionProblem extends Point {
  readonly found: string
  readonly expected: string
}

const IN_OPTION: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'blockquote',
  'code',
  'math',
  'html',
])

/** What is wrong with a list of options as it is written, if something is. */
export function findOptionProblem(
  items: readonly OptionItem[],
  options: readonly AuthoredOption[],
): OptionProblem | undefined {
  for (const [at, { item }] of items.entries()) {
    if (!hasBox(item))
      return problem(item, 'an item without a box among options', '`- [ ] text` or `- [x] text`')
    if (hasClosedBox(item)) return problem(item, 'a box `[]`', '`[ ]`, with a space in it')
    const odd = item.children.find(({ type }) => !IN_OPTION.has(type))
    if (odd)
      return problem(odd, `a ${odd.type} in an option`, 'text, and a quotation for its feedback')
    if (options[at]?.text === '')
      return problem(item, 'an option without text', 'text after the box')
  }
  const [first] = items
  if (first && items.length < 2) return problem(first.item, 'one option', 'two or more')
  if (first && !options.some(({ key }) => key))
    return problem(first.item, 'no option marked right', 'at least one `[x]`')
  const twice = findTwice(options.map(({ text }) => text))
  const item = twice === undefined ? undefined : items[twice]?.item
  const text = options[twice ?? 0]?.text.slice(0, 40)
  return item && problem(item, `the option “${text}” twice`, 'options that differ')
}

function problem({ position }: Nodes, found: string, expected: string): OptionProblem {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1, found, expected }
}

/** The place of a text that was there before; in code, large and small letters differ. */
export function findTwice(texts: readonly string[]): number | undefined {
  const keys = texts.map((text) => (text.includes('`') ? text : text.toLowerCase()))
  const at = keys.findIndex((key, place) => keys.indexOf(key) < place)
  return at < 0 ? undefined : at
}
