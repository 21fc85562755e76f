import type { Fact } from '../../../study/bank/fact.ts'
import { normalOf } from '../../english/content.ts'
import type { Table } from '../../note/note.ts'
import { markdownOf, plainOf, type Rich } from '../../note/rich.ts'
import { alignPieces } from '../align-pieces.ts'
import type { Finding, Found } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import { matchesInitials } from '../match-initials.ts'
import type { Reading, Rule } from '../reading.ts'
import { splitShouted } from '../split-shouted.ts'
import { type Cell, whySilent } from '../table-cell.ts'
import { classOf, readShape, type Shape, whyNoName } from '../table-shape.ts'
import { tidyPhrase } from '../tidy.ts'

/** What each thing of a table has in each column. */
export const table: Rule = { id: 'table', prior: 0.9, isOwner: true, find: findCells }

function* findCells({ outline, lexicon }: Reading): Iterable<Finding> {
  for (const each of outline.tables) {
    const shape = readShape(each)
    const line = each.rows[0]?.line ?? 1
    if (typeof shape === 'string')
      yield { kind: 'refused', refused: { rule: table.id, line, reason: shape } }
    else
      yield* shape.isComparison
        ? readComparison(each, shape, line)
        : readRows(each, shape, line, lexicon)
  }
}

function* readRows(each: Table, shape: Shape, line: number, lexicon: Lexicon): Iterable<Finding> {
  const header = nameOf(shape.header[0])
  const isName = header.split(' ').some((word) => lexicon.hasCapital(word))
  const rowClass = isName ? undefined : classOf(header)
  const names = shape.body.flatMap(({ cells }) => (cells[0]?.text ? [nameOf(cells[0])] : []))
  if (new Set(names).size < names.length)
    return yield refused(line, 'things stand there twice, so its first column tells them not apart')
  const columns = shape.header.map((_, at) =>
    shape.body.flatMap(({ cells }) => (cells[at] ? [plainOf(cells[at])] : [])),
  )
  for (const [index, { cells, line: rowLine }] of shape.body.entries()) {
    const [row] = cells
    if (!row || row.text === '') continue
    const isSpread = shape.body[index + 1]?.cells[0]?.text === ''
    const reason = whyNoName(row) ?? (isSpread ? 'the row below belongs to it, too' : undefined)
    if (reason) yield refused(rowLine, reason)
    else
      for (const [at, value] of cells.entries())
        if (at > 0)
          yield* readCell(each, line, {
            row,
            column: nameOf(shape.header[at]),
            value,
            line: rowLine,
            beside: columns[at] ?? [],
            ...(rowClass === undefined ? {} : { rowClass }),
          })
  }
}

function* readComparison(each: Table, shape: Shape, line: number): Iterable<Finding> {
  const things = shape.header.slice(1)
  const compared = things.map(nameOf)
  for (const { cells, line: rowLine } of shape.body)
    for (const [at, row] of things.entries()) {
      const value = cells[at + 1]
      if (value)
        yield* readCell(each, line, {
          row,
          column: nameOf(cells[0]),
          value,
          line: rowLine,
          beside: cells.map((other) => plainOf(other)),
          compared,
          isShared:
            cells.filter((other) => normalOf(plainOf(other)) === normalOf(plainOf(value))).length >
            1,
        })
    }
}

function* readCell(each: Table, line: number, cell: Cell): Iterable<Finding> {
  const value = splitShouted(plainOf(cell.value), cell.beside)?.join(', ') ?? cellText(cell.value)
  if (value === '' || nameOf(cell.row) === '') return
  const reason = whySilent(cell, value)
  if (reason) yield refused(cell.line, reason)
  else yield { kind: 'found', found: foundAt(each, line, cell, value) }
}

function foundAt(
  each: Table,
  line: number,
  { row, column, value: _, line: rowLine, rowClass, compared }: Cell,
  value: string,
): Found {
  const name = nameOf(row)
  const fact: Fact =
    compared === undefined && matchesInitials(name, value) && !NAMING.test(column)
      ? { kind: 'expansion', short: name, long: value }
      : {
          kind: 'cell',
          row: name,
          column,
          value,
          ...(rowClass === undefined ? {} : { rowClass }),
          ...(compared === undefined ? {} : { compared }),
        }
  return {
    fact,
    rule: table.id,
    confidence: table.prior,
    section: each.section,
    startLine: rowLine,
    endLine: rowLine,
    units: [],
    set: `table ${line} ${compared === undefined ? column : ''}`,
    explanation: `${name} – ${column}: ${value}`,
    needsContext: false,
  }
}

/** Headers that say of themselves that the name is spelled out below them. */
const NAMING = /\b(?:names?|stands?|meaning|means|expansion|long|full|form)\b/i

function refused(line: number, reason: string): Finding {
  return { kind: 'refused', refused: { rule: table.id, line, reason } }
}

/** Whose study it is: `(Chartrand and Bargh, 1999)`. */
const CITATION = /\s*\((?:\p{Lu}[^()]*[,\s]\s*)?\d{4}[a-z]?\)/gu

/** `b. Personal computer` */
const ENUMERATED = /^\(?[a-h][.)]\s+(?=\p{L})/u

/** A header or the name of a thing: without a bracket's `(s)`, and without whose study it is. */
function nameOf(cell: Rich | undefined): string {
  return cell
    ? markdownOf(
        cell,
        tidyPhrase(cell.text.replace(/\(s\)/g, '').replace(CITATION, '').replace(ENUMERATED, '')),
      )
    : ''
}

/** A bracket that opens a further piece belongs to nothing: `(UPS) Produces vesicles`. */
const ASIDE = /^\([^()]{1,20}\)\s+(?=\S)/

/** The text of a cell: what people part by a break is parted by a semicolon, short names by a comma. */
function cellText(cell: Rich): string {
  const edges = [0, ...cell.gaps, cell.text.length]
  const pieces = edges
    .slice(0, -1)
    .map((from, at) => tidyPhrase(cell.text.slice(from, edges[at + 1])))
    .map((piece, at) => markdownOf(cell, at === 0 ? piece : piece.replace(ASIDE, '')))
  const kept = alignPieces(pieces.filter((piece) => piece !== ''))
  const areNames = kept.every((piece) => plainOf(cell).length < 60 && piece.split(' ').length <= 2)
  return kept.join(areNames ? ', ' : '; ')
}
