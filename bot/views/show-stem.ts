import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import { showBlocks } from '../markdown/show-blocks.ts'
import { showPlain } from '../markdown/show-inline.ts'

/** Longer stems are shown in the size of ordinary text. */
const LONGEST_HEADING = 200

/**
 * What a question asks, after the headings without which it cannot be understood; those of `under`
 * stand above it already.
 */
export function showStem(
  { stem, context = [] }: Pick<Question, 'stem' | 'context'>,
  limit: number,
  under?: Pick<Card, 'source'>,
): string {
  const shown = showBlocks(stem, limit)
  const isLong = (shown.split('\n')[0] ?? '').length > LONGEST_HEADING || shown.startsWith('```')
  const line = isLong ? shown : `### ${shown}`
  const missing = context.filter((heading) => !under?.source.headings.includes(heading))
  const before = missing.map((heading) => showPlain(heading, 50)).slice(-3)
  return before.length > 0 ? `-# ${before.join(' › ')}\n${line}` : line
}
