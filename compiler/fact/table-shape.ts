import { PREPOSITIONS } from '../english/function-words.ts'
import { isEmptyOfContent, isPlural } from '../english/nouns.ts'
import { tokensOf } from '../english/tokens.ts'
import { isTopic } from '../english/topics.ts'
import { isParticiple } from '../english/verbs.ts'
import type { Row, Table } from '../note/note.ts'
import { plainOf, type Rich } from '../note/rich.ts'
import { isAttribute, whyNoTerm } from './terms.ts'

/** A table as things and what they have. */
export interface Shape {
  readonly header: readonly Rich[]
  readonly body: readonly Row[]
  /** Whether the things stand in the header and their attributes in the first column. */
  readonly isComparison: boolean
}

const COMPARED_LIMIT = 4
const EMPTY = { text: '', atoms: [] } as const
const DATA_COLUMN =
  /^(?:#|no\.?|nr\.?|id|index|idx|\w+_id|pk|key|row|uuid|timestamp|created_at|email|phone|first_?name|last_?name)\*?$/i
/** `SupplierID`, `SupplierID*`: a key of a record. */
const RECORD_KEY = /^\p{Lu}\p{Ll}+ ?ID\*?$/u
const DATA_LABEL =
  /\b(?:examples?|sample|data|output|results?|returns?|dataset|rows|query|select|insert|table)\b/i

/** Reads the shape of a table, or says why it states nothing worth asking. */
export function readShape(table: Table): Shape | string {
  const rows = table.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
  const [head, ...body] = rows
  if (!head || body.length < 2 || head.cells.length < 2)
    return 'it has fewer than two rows or columns'
  const headers = head.cells
    .map((cell) => plainOf(cell).toLowerCase())
    .filter((text) => text !== '')
  if (new Set(headers).size < headers.length) return 'two of its columns have the same header'
  const isComparison = comparesThings(head, body)
  const reason = whyData(table, head, body)
  if (reason) return reason
  const names = isComparison ? head.cells.slice(1) : body.flatMap(({ cells }) => cells[0] ?? [])
  const bad = names.find((name) => name.text !== '' && whyNoName(name) !== undefined)
  if (bad && names.filter((name) => whyNoName(name) === undefined).length < names.length / 2)
    return `its things are no names (“${plainOf(bad).slice(0, 30)}”)`
  return { header: head.cells, body, isComparison }
}

/** Whether the things stand side by side in the header, and the first column says in what they differ. */
function comparesThings(head: Row, body: readonly Row[]): boolean {
  const attributes = body.map(({ cells }) => plainOf(cells[0] ?? EMPTY))
  const things = head.cells.slice(1).map((cell) => plainOf(cell))
  if (
    things.length > COMPARED_LIMIT ||
    things.some((thing) => thing === '' || isAttribute(thing) || isTopic(thing))
  )
    return false
  if (plainOf(head.cells[0] ?? EMPTY) === '') return true
  return attributes.filter(isAttribute).length > attributes.length / 2
}

/** Why a cell names no thing. */
export function whyNoName(cell: Rich): string | undefined {
  const text = plainOf(cell)
  if (/^[\d.,%\s/-]+$/.test(text)) return 'it is a number'
  if (cell.atoms.length === 1 && cell.text.length === 1) return undefined
  if (/\p{L}\s[-–—]\s/u.test(text)) return 'it says something of the thing, too'
  if (/^(?:up to|at least|at most|less|more|over|under|about)\s/i.test(text))
    return 'it is a measure'
  if (/^\p{L}{3,}(?:\s\p{L}+)?\s?\/\s?\p{L}{3,}/u.test(text)) return 'it names two things'
  return whyNoTerm(cell.text.replace(/\s*\([^()]*\)\s*$/, ''))
}

function whyData(table: Table, head: Row, body: readonly Row[]): string | undefined {
  if (table.before === 'code') return 'it follows code, so it is example data'
  if (
    typeof table.before === 'object' &&
    DATA_LABEL.test(table.before.rich.text) &&
    hasNumbers(body)
  )
    return `it is example data (“${table.before.rich.text.slice(0, 40)}”)`
  if (
    typeof table.before === 'object' &&
    /\b(?:examples?|instances)\s*(?:of\s[^:.]{1,40})?[:.]?$/i.test(table.before.rich.text.trim())
  )
    return 'it stands for many others, as an example'
  const column = head.cells.find(
    (cell) =>
      DATA_COLUMN.test(plainOf(cell)) ||
      RECORD_KEY.test(plainOf(cell)) ||
      /[a-z]_[a-z]/.test(plainOf(cell)),
  )
  if (column) return `it is example data (column “${plainOf(column)}”)`
  const cells = body.flatMap((row) => row.cells)
  const empty = cells.filter(
    (cell) => plainOf(cell) === '' || /^(?:null|nil|n\/a|-|—)$/i.test(plainOf(cell)),
  )
  if (empty.length > cells.length / 2) return 'more than half of its cells are empty'
  return undefined
}

function hasNumbers(body: readonly Row[]): boolean {
  const cells = body.flatMap((row) => row.cells)
  return cells.filter((cell) => /^[\d.,:/\s-]+$/.test(plainOf(cell))).length > cells.length / 4
}

const GENERIC =
  /^(?:names?|terms?|items?|concepts?|words?|things?|topics?|subjects?|what|keys?|labels?|titles?|column|values?|no|options?|aspects?|features?|characteristics?|criteri(?:a|on)|properties|property|categor(?:y|ies)|details?|parameters?|abbreviations?|acronyms?|abbrs?\.?)$/i

/** What the things of a column are (`structure`), if its header says so. */
export function classOf(header: string): string | undefined {
  const name = header.trim()
  const tokens = tokensOf(name)
  const isName = tokens.length > 0 && tokens.length <= 3 && /^[\p{L}\s-]+$/u.test(name)
  const isClause = /^(?:what|who|where|when|how|why|which|is|are|does|do|can)\b/i.test(name)
  const [first = '', second = ''] = tokens
  const isLabel = isParticiple(first) && PREPOSITIONS.has(second)
  return isName &&
    !isLabel &&
    !isPlural(name) &&
    !isClause &&
    !GENERIC.test(name) &&
    !isEmptyOfContent(name) &&
    !/[?]|\s[-–—]\s/.test(name)
    ? name.toLowerCase()
    : undefined
}
