import { parseCsv } from '../csv/parse-csv.ts'
import { unexpected } from '../memory/read-fields.ts'
import { type ReadLine, readExported } from './read-export-line.ts'

/** What a line says, and where it stands: counted from 1. */
export interface ReadAt {
  readonly line: number
  readonly read: ReadLine
}

/** The columns by which events are brought in: the others say the same to people and spreadsheets. */
const NEEDED = ['card', 'event'] as const

/**
 * The rows of an export as CSV, whichever columns there are besides `card` and `event`. A text that is
 * no CSV is rejected as a whole, with the line where it stops to be: nothing of it is half understood.
 */
export function readExportCsv(text: string, now: number): readonly ReadAt[] {
  const rows = parseCsv(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), ',', 1)
  if ('found' in rows) {
    const { line, column, found } = rows
    const expected = 'cells in quotes, quotes in them written twice'
    return [rejected(line, `found ${found} in column ${column}, expected ${expected}`)]
  }
  const [head, ...others] = rows
  if (!head) return []
  const [card = -1, event = -1] = NEEDED.map((name) => head.cells.indexOf(name))
  if (card < 0 || event < 0)
    return [rejected(head.line, reasonOf(head.cells.join(), `the columns ${NEEDED.join(', ')}`))]
  return others.map(({ cells, line }) => {
    const { length } = head.cells
    if (cells.length !== length)
      return rejected(line, reasonOf(cells.length, `${length} cells, as the first row has`))
    return { line, read: readRow(cells[card] ?? '', cells[event] ?? '', now) }
  })
}

function readRow(cardId: string, event: string, now: number): ReadLine {
  return readExported(() => ({ kind: 'memory', cardId, events: [JSON.parse(event)] }), now)
}

function rejected(line: number, reason: string): ReadAt {
  return { line, read: { kind: 'rejected', reason } }
}

function reasonOf(found: unknown, expected: string): string {
  return unexpected(found, expected).message
}
