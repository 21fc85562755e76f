/** The line between a table's head and body, or a fence of code. */
const RULE = /^\s*(?:\|?[\s:|-]*-{3}[\s:|-]*\|?|`{3,}.*|~{3,}.*)$/

/** Lines of a note, each as inline Markdown: without the marks of lists, headings and tables. */
export function readableQuote(quote: string): string {
  return quote
    .split('\n')
    .filter((line) => line.trim() !== '' && !RULE.test(line))
    .map(readableLine)
    .join('\n')
}

function readableLine(line: string): string {
  const cells = /^\s*\|(?<cells>.*)\|\s*$/.exec(line)?.groups?.cells
  if (cells !== undefined)
    return cells
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' — ')
  return line.replace(/^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)?/, '')
}
