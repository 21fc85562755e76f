import { isContrast } from './english/topics.ts'
import { readShape } from './fact/table-shape.ts'
import type { Unit } from './note/note.ts'
import { plainOf } from './note/rich.ts'
import { Alternatives } from './question/distractors/alternatives.ts'
import { type Truth, TruthBook } from './question/distractors/truth.ts'
import type { Source } from './read-source.ts'

/** What all notes together say, and everything that could be a wrong answer. */
export interface BankGround {
  readonly truth: Truth
  readonly alternatives: Alternatives
}

/** Reads the whole bank once, so that each question can be held against all of it. */
export function gatherGround(sources: readonly Source[]): BankGround {
  const book = new TruthBook()
  const alternatives = new Alternatives()
  for (const { note, deckId, outline, facts, silence } of sources) {
    if (silence !== undefined) continue
    book.turnPage()
    for (const unit of outline.units) book.add(plainOf(unit.rich), ...textsAbove(unit))
    for (const table of outline.tables) {
      const [header] = table.rows
      const shape = readShape(table)
      const isOfRows =
        header?.cells[0]?.text !== '' && (typeof shape === 'string' || !shape.isComparison)
      for (const row of table.rows) {
        if (isOfRows) book.add(...row.cells.map((cell) => plainOf(cell)))
        const [name] = row.cells
        for (const [at, cell] of row.cells.entries())
          if (name && at > 0)
            book.add(
              plainOf(name),
              plainOf(cell),
              header?.cells[at] ? plainOf(header.cells[at]) : '',
            )
      }
    }
    for (const found of facts.found) alternatives.add(found, note.path, deckId)
  }
  return { truth: book.open(), alternatives }
}

/** The item above and the nearest heading: what a line in a list says, it says of these. */
function textsAbove({ parent, section }: Unit): string[] {
  return [
    ...(parent ? [plainOf(parent.rich)] : []),
    ...(section.heading && !isContrast(section.heading.text) ? [section.heading.text] : []),
  ]
}
