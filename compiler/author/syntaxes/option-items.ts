import type { Code, List, ListItem, Nodes } from 'mdast'
import { addAll } from '../../note/many.ts'
import type { AuthoredOption } from '../authored.ts'
import type { Sheet } from '../text/sheet.ts'
import { writeBlocks } from '../text/write-blocks.ts'
import { toPlain } from '../to-plain.ts'

/** An option as it stands in the tree. */
export interface OptionItem {
  readonly item: ListItem
  /** Code that stands below it at the margin. */
  readonly code: readonly Code[]
}

const BOX = /^\[[ xX]?\](?:\s|$)/
/** A box with nothing in it, not even a space, before a text. */
const CLOSED_BOX = /^\[\]\s+\S/

/** Whether an item begins with a box. */
export function hasBox(item: ListItem): boolean {
  return typeof item.checked === 'boolean' || BOX.test(startOf(item))
}

/** Whether an item begins with what its author took for an empty box. */
export function hasClosedBox(item: ListItem): boolean {
  return CLOSED_BOX.test(startOf(item))
}

/** Whether a block is a list with a box before any of its items. */
export function isTaskList(node: Nodes): node is List {
  return node.type === 'list' && node.children.some(hasBox)
}

/** The blocks of the list that one of some siblings begins: code at the margin parts it in the tree, not for its author. */
export function listParts(siblings: readonly Nodes[], from: number): readonly (List | Code)[] {
  const parts: (List | Code)[] = []
  for (let at = from; at < siblings.length; at++) {
    const node = siblings[at]
    if (!node || (node.type !== 'code' && !isTaskList(node))) break
    parts.push(node)
  }
  const lastList = parts.findLastIndex(({ type }) => type === 'list')
  const isParted = parts.slice(0, lastList).some(({ type }) => type === 'code')
  return isParted ? parts : parts.slice(0, lastList + 1)
}

/** The options of such blocks. */
export function listOptionItems(parts: readonly (List | Code)[]): OptionItem[] {
  const items: { readonly item: ListItem; readonly code: Code[] }[] = []
  for (const part of parts)
    if (part.type === 'code') items.at(-1)?.code.push(part)
    else
      addAll(
        items,
        part.children.map((item) => ({ item, code: [] })),
      )
  return items
}

/** What an item says: its text and code; a quotation in it is what is said to whoever picks it. */
export function readOption({ item, code }: OptionItem, sheet: Sheet): AuthoredOption {
  const blocks = item.children.filter((node) => !isEmptyBox(node))
  const said = blocks.filter(({ type }) => type !== 'blockquote')
  const feedback = writeBlocks(
    blocks.filter(({ type }) => type === 'blockquote'),
    sheet,
  )
  return {
    text: writeBlocks([...said, ...code], sheet),
    key: isChecked(item),
    ...(feedback === '' ? {} : { feedback }),
  }
}

/** `- [ ]` with nothing after it is no task to the parser: its box is text. */
function isEmptyBox(node: Nodes): boolean {
  return node.type === 'paragraph' && /^\[[ xX]?\]\s*$/.test(toPlain(node))
}

function isChecked(item: ListItem): boolean {
  return item.checked ?? /^\[[xX]\]/.test(startOf(item))
}

function startOf({ children }: ListItem): string {
  const [first] = children
  return first?.type === 'paragraph' ? toPlain(first) : ''
}
