import type { AuthoredForm } from '../authored.ts'
import type { Ink } from '../text/ink.ts'
import { writeInk } from '../text/write-ink.ts'

/** What is hidden in one blank, as a piece of an ink. */
export interface Hidden {
  readonly text: string
  readonly hint?: string
}

/**
 * A text with blanks as a question: a cloze if one blank is open, else a question to oneself, since
 * blanks of one number are asked together. `stem` is a text of the ink's characters. `undefined` if
 * nothing is hidden in some blank.
 */
export function clozeForm(
  ink: Ink,
  stem: string,
  hidden: readonly Hidden[],
): AuthoredForm | undefined {
  const write = (text: string): string => writeInk({ ...ink, text })
  const hints = hidden.flatMap(({ hint = '' }) => (hint.trim() === '' ? [] : [write(hint)]))
  const answers = hidden.map(({ text }) => write(text))
  if (answers.includes('')) return undefined
  return {
    kind: hidden.length === 1 ? 'cloze' : 'recall',
    stem: write(stem),
    answer: answers.join('; '),
    ...(hints.length > 0 ? { hint: hints.join('; ') } : {}),
  }
}
