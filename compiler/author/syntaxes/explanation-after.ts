import type { Nodes } from 'mdast'
import type { Sheet } from '../text/sheet.ts'
import { writeBlocks } from '../text/write-blocks.ts'
import { toPlain } from '../to-plain.ts'
import { linesOf } from '../writing.ts'

const NAMED = /^(?:\*\*|\*)?(?:explanation|why)(?:\*\*|\*)?\s*[:.](?:\*\*|\*)?\s+/i

/** What directly follows a list of options and says why: a quotation, or a line that begins with “Explanation:”. */
export function explanationAfter(
  last: Nodes,
  next: Nodes | undefined,
  sheet: Sheet,
): string | undefined {
  if (!next || linesOf(next).startLine > linesOf(last).endLine + 2) return undefined
  if (next.type === 'paragraph' && /^(?:explanation|why)\s*[:.]/i.test(toPlain(next)))
    return writeBlocks([next], sheet).replace(NAMED, '')
  if (next.type !== 'blockquote' || sheet.source.startsWith('> [!', next.position?.start.offset))
    return undefined
  return writeBlocks(next.children, sheet) || undefined
}
