/** The line between a table's head and body, or a fence of code. */
const RULE = /^\s*(?:\|?[\s:|-]*-{3}[\s:|-]*\|?|`{3,}.*|~{3,}.*)$/

/**
 * Lines of a note, each as inline Markdown: without the marks of headings and tables, and with a
 * bullet or a number only where a list has several lines.
 */
export function readableQuote(quote: string): string {
  const lines = joinWrapped(quote).filter((line) => line.trim() !== '' && !RULE.test(line))
  const bullet = lines.length > 1 ? '• ' : ''
  return lines.map((line) => readableLine(line, bullet)).join('\n')
}

/** A list item, a heading, a row or a quote begins with a mark; what does not goes on the line before. */
const BEGINS = /^\s*(?:[>#|]|[-*+]\s|\d+[.)]\s|`{3}|~{3})/

/** Lines as a reader takes them: those that an editor broke are whole again. */
function joinWrapped(quote: string): string[] {
  const lines: string[] = []
  for (const line of quote.split('\n')) {
    const before = lines.at(-1) ?? ''
    const isBroken = before.trim() !== '' && line.trim() !== '' && !RULE.test(before)
    if (isBroken && !BEGINS.test(line)) lines.push(`${lines.pop()} ${line.trim()}`)
    else lines.push(line)
  }
  return lines
}

function readableLine(line: string, bullet: string): string {
  const cells = /^\s*\|(?<cells>.*)\|\s*$/.exec(line)?.groups?.cells
  if (cells !== undefined)
    return cells
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' — ')
  return line
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+)?/, '')
    .replace(/^[-*+]\s+(?:\[[ xX]\]\s+)?/, bullet)
    .replace(/^(\d+)[.)]\s+/, bullet === '' ? '' : '$1. ')
}
