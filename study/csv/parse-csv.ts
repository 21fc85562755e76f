/** A row of a CSV file and the line it begins in. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** A quote where a file cannot have one. */
export interface CsvProblem {
  readonly line: number
  readonly column: number
  readonly found: string
}

/** The rows of CSV: cells in quotes may hold separators, new lines and quotes written twice. Or the place where it is none. */
export function parseCsv(
  text: string,
  separator: string,
  firstLine: number,
): readonly CsvRow[] | CsvProblem {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [line, lineStart, rowLine] = [firstLine, 0, firstLine]
  for (let at = 0; at < text.length; ) {
    const column = at - lineStart + 1
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuoted(text, at) : endOfBare(text, at, separator)
    if (end === undefined) return { line, column, found: 'a quote that is never closed' }
    const raw = text.slice(at, end)
    cells.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    for (const found of raw.matchAll(/\n/g)) {
      line++
      lineStart = at + found.index + 1
    }
    const next = text[end]
    at = end + 1
    if (next === separator) {
      if (at === text.length) cells.push('')
      else continue
    } else if (next !== undefined && next !== '\n')
      return {
        line,
        column: end - lineStart + 1,
        found: `${JSON.stringify(next)} after a quoted cell`,
      }
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: rowLine })
    cells = []
    line++
    lineStart = at
    rowLine = line
  }
  return rows
}

function endOfQuoted(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return undefined
    if (text[at + 1] !== '"') return at + 1
  }
}

function endOfBare(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
  return at
}
