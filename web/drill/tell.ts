import { notify } from '../browser/notice.ts'
import { count } from '../text/spans.ts'

const REASONS = new Map([
  [
    'question-rewritten',
    'That question has just been rewritten in the notes. Here is what comes next.',
  ],
  ['card-retired', 'The notes no longer hold that question. Here is what comes next.'],
  ['review-mismatch', 'That question was already answered elsewhere. Here is what comes next.'],
])

/** Why a question is passed over. */
export function reasonOf(code: string): string {
  return REASONS.get(code) ?? 'That answer could not be counted. Here is what comes next.'
}

/** Tells what became of answers that were kept in this browser. */
export function tellOfKept({ sent, lost }: { readonly sent: number; readonly lost: number }): void {
  if (lost > 0)
    notify(
      `${count(lost, 'answer')} kept in this browser could not be counted: the notes have changed.`,
    )
  else if (sent > 0) notify(`${count(sent, 'answer')} kept in this browser reached the server.`)
}
