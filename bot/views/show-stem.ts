import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'

/** Longer stems are shown in the size of ordinary text. */
const LONGEST_HEADING = 200

/**
 * What a question asks, after the headings without which it cannot be understood; those of `under`
 * stand above it already.
 */
export function showStem(
  { stem, context = [] }: Question,
  limit: number,
  under?: Pick<Card, 'source'>,
): string {
  const shown = showInline(stem, limit)
  const line = shown.length > LONGEST_HEADING ? shown : `### ${shown}`
  const missing = context.filter((heading) => !under?.source.headings.includes(heading))
  const before = missing.map((heading) => showPlain(heading, 50)).slice(-3)
  return before.length > 0 ? `-# ${before.join(' › ')}\n${line}` : line
}
