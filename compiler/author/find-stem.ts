import type { Nodes, Parents } from 'mdast'
import { blocksMarkdown, inlineMarkdown } from '../note/inline-markdown.ts'
import type { Note } from '../note/note.ts'
import { toPlain } from './to-plain.ts'

/** What a list of options answers. */
export interface Stem {
  readonly text: string
  readonly line: number
  readonly hint?: string
  /** The blocks it is made of; a heading stays one as well. */
  readonly nodes: readonly Nodes[]
}

const NUMBER = /^(?:(?:Q|Question)\s*\d*\s*[.:)]|\d+\s*[.)])\s*/i

/**
 * The question that the list at a place among its siblings answers: the heading or paragraph above
 * that ends in `?`, or with `quiz: true` whatever stands above. A quotation between is a hint.
 */
export function findStem(note: Note, parent: Parents, at: number): Stem | undefined {
  const before = parent.children.slice(0, at)
  const last = before.at(-1)
  const hint =
    last?.type === 'blockquote' && before.length > 1 ? blocksMarkdown(last.children) : undefined
  const above = hint === undefined ? before : before.slice(0, -1)
  const found = closest(above, note.frontMatter.quiz === true)
  if (!found) return undefined
  const [first] = found
  const text = found.map(textOf).join(' ').replace(NUMBER, '')
  return {
    text,
    line: first?.position?.start.line ?? 1,
    nodes: [...found, ...(hint === undefined ? [] : [last])].filter(
      (node): node is Nodes => node !== undefined && node.type !== 'heading',
    ),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The last block if it asks; else the heading that asks and the one paragraph below it. */
function closest(above: readonly Nodes[], isQuiz: boolean): Nodes[] | undefined {
  const last = above.at(-1)
  const heading = above.at(-2)
  if (!last || (last.type !== 'paragraph' && last.type !== 'heading')) return undefined
  if (asks(last)) return [last]
  if (last.type === 'paragraph' && heading?.type === 'heading' && asks(heading))
    return [heading, last]
  return isQuiz && textOf(last) !== '' ? [last] : undefined
}

function asks(node: Nodes): boolean {
  return /[?？]\s*$/.test(toPlain(node).replace(/[*_)\s]+$/, ''))
}

function textOf(node: Nodes): string {
  return node.type === 'paragraph' || node.type === 'heading' ? inlineMarkdown(node.children) : ''
}
