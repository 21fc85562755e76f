import { type CsvRow, parseCsv } from '../../../study/csv/parse-csv.ts'
import type { Message } from '../../note/message.ts'
import { escapeMarkdown } from '../../note/rich.ts'
import { htmlToMarkdown } from '../html/html-to-markdown.ts'
import type { Imported, ImportedFile } from '../imported.ts'
import { fieldsToForms } from './csv-form.ts'
import { type CsvHead, readHead, readTitles } from './read-head.ts'

/** The questions of a CSV file in the manner of Anki: front and back, or a sentence with `{{c1::…}}`. */
export function readCsv(text: string, path: string): ImportedFile {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const lines = whole.split('\n')
  const head = readHead(lines)
  const rows = parseCsv(lines.slice(head.length).join('\n'), head.separator, head.length + 1)
  const place = { path, column: 1, severity: 'error', rule: 'csv' } as const
  if ('found' in rows)
    return {
      questions: [],
      messages: [{ ...place, ...rows, expected: 'cells in quotes, quotes in them written twice' }],
    }
  const messages: Message[] = []
  const columns = head.length === 0 ? readTitles(rows[0]?.cells ?? []) : undefined
  const named = columns ? { ...head, columns } : head
  const cards = columns ? rows.slice(1) : rows
  const wide = cards.find(({ cells }) => countFields(cells, named) > 2)
  if (wide)
    messages.push({
      ...place,
      line: wide.line,
      severity: 'warning',
      found: 'more than two columns, of which only the first two are read',
      expected: 'a first row with their names, or `#tags column:3` at the head',
    })
  const questions = cards.flatMap((row) => {
    const read = readRow(row, named)
    if (Array.isArray(read)) return read
    messages.push({ ...place, line: row.line, ...read })
    return []
  })
  return { questions, messages }
}

function countFields(cells: readonly string[], { columns }: CsvHead): number {
  return columns.has('front') ? 2 : cells.length - new Set(columns.values()).size
}

function readRow(
  { cells, line }: CsvRow,
  head: CsvHead,
): Imported[] | Pick<Message, 'found' | 'expected'> {
  const apart = new Set(head.columns.values())
  const fields = cells.filter((_, at) => !apart.has(at))
  const cellOf = (name: string): string => cells[head.columns.get(name) ?? -1] ?? ''
  const isNamed = head.columns.has('front')
  const [front = '', back = ''] = isNamed ? [cellOf('front'), cellOf('back')] : fields
  if (front.trim() === '') return { found: 'an empty front', expected: 'a question' }
  const forms = fieldsToForms(
    {
      front,
      back,
      isCloze: head.columns.has('notetype') ? /cloze/i.test(cellOf('notetype')) : undefined,
    },
    head.isHtml ? htmlToMarkdown : (text) => escapeMarkdown(text.replace(/\s+/g, ' ').trim()),
  )
  if (!Array.isArray(forms)) return forms
  const tags = cellOf('tags')
    .split(/\s+/)
    .filter((tag) => tag !== '')
  const deck = (cellOf('deck') || head.deck).split('::').at(-1) ?? ''
  return forms.map((formed) => ({ ...formed, tags: [...head.tags, ...tags], deck, line }))
}
