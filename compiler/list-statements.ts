import { isContrast } from './english/topics.ts'
import { readShape } from './fact/table-shape.ts'
import type { Outline, Table, Unit } from './note/note.ts'
import { plainOf } from './note/rich.ts'
import { wordsOfStatement } from './question/distractors/truth-book.ts'

/** What a note says, statement by statement, as sets of words: so that no wrong option is right by it. */
export function listStatements({ units, tables }: Outline): ReadonlySet<string>[] {
  const texts = [
    ...units.map((unit) => [plainOf(unit.rich), ...textsAbove(unit)]),
    ...tables.flatMap(readTable),
  ]
  return texts.flatMap((each) => wordsOfStatement(each) ?? [])
}

/** Each row, and each of its cells with its name and its column. */
function readTable(table: Table): string[][] {
  const { rows } = table
  const [header] = rows
  const shape = readShape(table)
  const isOfRows =
    header?.cells[0]?.text !== '' && (typeof shape === 'string' || !shape.isComparison)
  return rows.flatMap((row) => {
    const cells = row.cells.map((cell) => plainOf(cell))
    const [name = ''] = cells
    return [
      ...(isOfRows ? [cells] : []),
      ...cells.slice(1).map((cell, at) => {
        const column = header?.cells[at + 1]
        return [name, cell, column ? plainOf(column) : '']
      }),
    ]
  })
}

/** The item above and the nearest heading: what a line in a list says, it says of these. */
function textsAbove({ parent, section }: Unit): string[] {
  return [
    ...(parent ? [plainOf(parent.rich)] : []),
    ...(section.heading && !isContrast(section.heading.text) ? [section.heading.text] : []),
  ]
}
