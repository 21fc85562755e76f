import { cutText } from './graphemes.ts'
import { showInline } from './show-inline.ts'
import { stripInvisible } from './strip-invisible.ts'

/** What begins a line of Markdown and belongs to its block, not to what it says. */
const BLOCK_MARK = /^\s*(?:(?:>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+|#{1,6}\s+)\s*)*/
/** A list item, a heading, a row or a quote begins a line of its own; anything else goes on with the line before. */
const BEGINS = /^\s*(?:[>#|]|[-*+]\s|\d{1,9}[.)]\s)/
const FENCE = /^\s*(?:```|~~~)/
const RULER = /^[\s|:=-]+$/
const LINE_COUNT = 6

/**
 * Lines of a note as a Discord quote: at most six of them and `limit` UTF-16 units in all. Marks of
 * lists, headings and tables are left out, lines of a code block shown as code.
 */
export function showQuote(quote: string, limit: number): string {
  const shown: string[] = []
  let room = limit
  for (const line of quotedLines(quote)) {
    if (room < 8) break
    const text = showLine(line, room - 3)
    if (text === '') continue
    shown.push(`> ${text}`)
    room -= text.length + 3
  }
  return shown.join('\n')
}

interface QuotedLine {
  readonly text: string
  readonly isCode: boolean
}

/** The lines that say something; those that an editor broke are whole again. */
function quotedLines(quote: string): QuotedLine[] {
  let isCode = false
  let isOpen = false
  const lines: QuotedLine[] = []
  for (const text of quote.split(/\r\n?|\n/)) {
    const isFence = FENCE.test(text)
    const says = !isFence && text.trim() !== '' && !RULER.test(text)
    if (isFence) isCode = !isCode
    if (says && isOpen && !BEGINS.test(text))
      lines.push({ text: `${lines.pop()?.text} ${text.trim()}`, isCode })
    else if (says) lines.push({ text, isCode })
    isOpen = says && !isCode && !/^\s*[#|]/.test(text)
  }
  return lines.length > LINE_COUNT
    ? [...lines.slice(0, LINE_COUNT - 1), { text: '…', isCode: false }]
    : lines
}

/** A row of a table with dots between its cells; any other line as it is. */
function cellsOf(line: string): string {
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]
  if (row === undefined) return line
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim())
  return cells.filter((cell) => cell !== '').join(' · ')
}

function showLine({ text, isCode }: QuotedLine, limit: number): string {
  if (!isCode) return showInline(cellsOf(text).replace(BLOCK_MARK, ''), limit)
  const code = stripInvisible(text).trim()
  if (code.includes('`') || code === '') return showInline(code.replaceAll('`', '\\`'), limit)
  return `\`${cutText(code, limit - 2)}\``
}
