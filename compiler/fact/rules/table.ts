import { normalOf } from '../../english/content.ts'
import type { Fact } from '../../../study/bank/fact.ts'
import type { Table } from '../../note/note.ts'
import { markdownOf, plainOf, type Rich } from '../../note/rich.ts'
import { alignPieces } from '../align-pieces.ts'
import type { Finding, Found } from '../found.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading, Rule } from '../reading.ts'
import { matchesInitials } from '../match-initials.ts'
import { splitShouted } from '../split-shouted.ts'
import { classOf, readShape, type Shape, whyNoName } from '../table-shape.ts'
import { tidyPhrase } from '../tidy.ts'

/** What each thing of a table has in each column. */
export const table: Rule = { id: 'table', prior: 0.9, isOwner: true, find: findCells }

const SILENT_COLUMN =
  /^(?:notes?|comments?|remarks?|links?|urls?|references?|sources?|images?|pictures?|icons?|status|date added|done|#|no\.?|examples?|e\.g\.|misc|other|see also|page|pages|author|licen[sc]e|file|files|path)$/i
const MARK =
  /^n\/a\b|^(?:[✓✔✗✘×xX✅❌☑☐-]|yes|no|y|n|true|false|n\/a|none|null|\?|same|idem|ditto|"|(?:yes|no),.*)$/i

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

interface Cell {
  readonly row: Rich
  readonly column: string
  readonly value: Rich
  readonly line: number
  /** The texts of its column, or of its row where things stand side by side. */
  readonly beside: readonly string[]
  readonly rowClass?: string
  readonly compared?: readonly string[]
  /** Whether another of the things that are compared has the same. */
  readonly isShared?: boolean
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
    const reason =
      whyNoName(row) ?? (isSpread ? 'the row below belongs to it, too' : undefined)
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

function whySilent({ column, value, compared, isShared, beside }: Cell, text: string): string | undefined {
  if (column === '') return 'its column has no header'
  if (SILENT_COLUMN.test(column)) return `a column “${column}” is not asked`
  if (MARK.test(text)) return `“${text}” says nothing without the table`
  const broken = whyBroken(value, text)
  if (broken) return broken
  if (beside.length > FEWEST_VALUES && compared === undefined && isUsual(text, beside))
    return `most of its column is “${text}”`
  if (isShared) return `another has the same, “${text}”`
  if (value.isStruck || value.hasImage) return 'it is struck out or an image'
  if ((column.includes('/') && /\s/.test(column)) || /\s[-–—]\s/.test(column))
    return 'its header names two things'
  if (column.split(/\s+/).length > 7) return 'its header is longer than a name'
  return compared !== undefined && text.length > 120 ? 'it is longer than an answer' : undefined
}

/** Of fewer values it may be chance that most of them are one. */
const FEWEST_VALUES = 3

function isUsual(text: string, beside: readonly string[]): boolean {
  return beside.filter((other) => normalOf(other) === normalOf(text)).length > beside.length / 2
}

/** Why a cell is only part of what its column says, or more than that. */
function whyBroken({ text }: Rich, value: string): string | undefined {
  if (/\p{L}\p{Co}|\p{Co}\p{L}{2,}/u.test(text)) return 'part of a word is set as code in it'
  if (/^to\s[\d~<>]/i.test(value)) return 'where it begins stands in another row'
  if (/^(?:e\.?\s?g|i\.e|for example|for instance|such as)\b/i.test(value))
    return 'it gives an example alone'
  return /^(.{3,}) \(\1\)$/i.test(value) ? 'it says the same twice' : undefined
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
