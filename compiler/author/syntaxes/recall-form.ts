import type { Nodes } from 'mdast'
import type { AuthoredForm } from '../authored.ts'
import type { Sheet } from '../text/sheet.ts'
import { writeBlocks } from '../text/write-blocks.ts'

const ITEMS_AT_MOST = 12
/** Whoever answers sends the items that he knew. */
const ITEM_AT_MOST = 400

/** A question to oneself. Where the answer is a list, or a line and a list, each item has credit. */
export function recallForm(stem: string, answer: readonly Nodes[], sheet: Sheet): AuthoredForm {
  const items = listItems(answer, sheet)
  return {
    kind: 'recall',
    stem,
    answer: writeBlocks(answer, sheet),
    ...(items.length > 0 ? { items } : {}),
  }
}

function listItems(answer: readonly Nodes[], sheet: Sheet): readonly string[] {
  const lists = answer.filter(({ type }) => type === 'list')
  const [list] = lists
  const rest = answer.filter((node) => node !== list)
  if (list?.type !== 'list' || rest.length > 1 || rest.some(({ type }) => type !== 'paragraph'))
    return []
  const items = list.children.map(({ children }) => writeBlocks(children, sheet))
  const areLines = items.every(
    (item) => item !== '' && item.length <= ITEM_AT_MOST && !item.includes('\n'),
  )
  const isCredit = items.length > 1 && items.length <= ITEMS_AT_MOST
  return areLines && isCredit && new Set(items).size === items.length ? items : []
}
