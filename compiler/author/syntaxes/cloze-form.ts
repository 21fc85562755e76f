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
 * blanks of one number are asked together. `stem` is a text of the ink's characters.
 */
export function clozeForm(ink: Ink, stem: string, hidden: readonly Hidden[]): AuthoredForm {
  const write = (text: string): string => writeInk({ ...ink, text })
  const hints = hidden.flatMap(({ hint = '' }) => (hint.trim() === '' ? [] : [write(hint)]))
  return {
    kind: hidden.length === 1 ? 'cloze' : 'recall',
    stem: write(stem),
    answer: hidden.map(({ text }) => write(text)).join('; '),
    ...(hints.length > 0 ? { hint: hints.join('; ') } : {}),
  }
}
