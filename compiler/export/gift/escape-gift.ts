import { guardHtml } from '../guard-html.ts'

/** An arrow parts two sides wherever it stands among answers and cannot be escaped: an invisible character parts it itself. */
export const ARROW = '-\u2060>'

/** A text of a question as GIFT has it: Markdown, its control characters behind a backslash, new lines as `\n`. */
export function escapeGift(markdown: string): string {
  return escapeGiftPlain(guardHtml(markdown))
}

/** The same for a text that is no Markdown. */
export function escapeGiftPlain(text: string): string {
  return text
    .replaceAll('->', ARROW)
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .trim()
}
