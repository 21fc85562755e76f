import type { Question } from '../../study/bank/question.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'

/** Longer stems are shown in the size of ordinary text. */
const LONGEST_HEADING = 200

/** What a question asks, after the headings without which it cannot be understood. */
export function showStem({ stem, context = [] }: Question, limit: number): string {
  const shown = showInline(stem, limit)
  const line = shown.length > LONGEST_HEADING ? shown : `### ${shown}`
  const before = context.map((heading) => showPlain(heading, 50)).slice(-3)
  return before.length > 0 ? `-# ${before.join(' › ')}\n${line}` : line
}
