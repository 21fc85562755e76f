import { escapeHtml, toHtml } from '../../export/to-html.ts'
import { acceptedOf } from '../../question/finish-card.ts'

/** What else may be typed besides the answer without its marks, which the compiler accepts by itself. */
export function alsoRight({
  answer,
  accepted = [],
}: {
  readonly answer: string
  readonly accepted?: readonly string[]
}): readonly string[] {
  const plain = toHtml(answer, () => '').replace(/<[^>]*>/g, '')
  const own = acceptedOf(answer, [])
  return accepted.filter((text) => escapeHtml(text) !== plain && !own.includes(text))
}
