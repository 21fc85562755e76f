/** A text as GIFT has it: its control characters behind a backslash, new lines as `\n`. */
export function escapeGift(text: string): string {
  return text
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .trim()
}
