import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { isDeepYaml } from './is-deep-yaml.ts'
import type { Point } from './message.ts'

/** A way into a value: keys and indices. */
export type Way = readonly (string | number)[]

/** YAML with the places of all that is in it; lines and columns are counted from 1 at its own start. */
export interface Yaml {
  readonly value: unknown
  /** Where something stands: the value, or the key itself. */
  placeOf(way: Way, part: 'key' | 'value'): Point
}

/** Why a text is no YAML that is read here. */
export interface YamlProblem extends Point {
  readonly found: string
  readonly expected: string
}

/**
 * Reads YAML: numbers keep the digits they were written with, and nothing is repeated by an alias.
 * `such` says what is expected where nothing better is known.
 */
export function readYaml(text: string, such: string): Yaml | YamlProblem {
  const lines = new LineCounter()
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const document = isDeepYaml(text) ? undefined : parseText(text, lines)
  if (!document)
    return { line: 1, column: 1, found: 'brackets too deep in one another', expected: such }
  const [error] = document.errors
  if (error) {
    const found = `what is no YAML (${nameOf(error.code)})`
    return { ...pointAt(error.pos[0]), found, expected: MEANT.get(error.code) ?? such }
  }
  const odd = findOdd(document.contents)
  if (odd) return { ...pointAt(startOf(odd.node)), found: odd.found, expected: such }
  return {
    value: plainOf(document.contents),
    placeOf: (way, part) => pointAt(offsetOf(document.contents, way, part)),
  }
}

const QUOTES = 'quotes around a text with `: ` or `#` in it, or that begins with a mark'

/** What an author most likely meant, by what the parser stumbled over. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'quotes around a text with `: ` in it, one indent for all keys'],
  ['MULTILINE_IMPLICIT_KEY', QUOTES],
  ['BAD_SCALAR_START', QUOTES],
  ['UNEXPECTED_TOKEN', QUOTES],
  ['BAD_ALIAS', QUOTES],
  ['BAD_DQ_ESCAPE', '`\\\\` for a backslash in double quotes, or single quotes'],
  ['MISSING_CHAR', 'a quote or bracket to be closed, a comma or `: ` between'],
  ['BAD_INDENT', 'brackets that are closed, and one indent for all keys'],
  ['TAB_AS_INDENT', 'spaces and no tabs before a key'],
])

function parseText(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      schema: 'core',
      uniqueKeys: false,
      logLevel: 'silent',
      lineCounter,
    })
  } catch {
    return undefined
  }
}

function nameOf(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ')
}

/** What YAML allows and a question does not: an alias, and a key that is there before. */
function findOdd(node: unknown): { readonly node: Node; readonly found: string } | undefined {
  if (isAlias(node)) return { node, found: 'an alias' }
  if (isSeq(node)) return findFirst(node.items)
  if (!isMap(node)) return undefined
  const names = new Set<string>()
  for (const { key, value } of node.items) {
    const name = nameOfKey(key)
    if (names.has(name) && isNode(key)) return { node: key, found: `the key \`${name}\` twice` }
    names.add(name)
    const odd = findFirst([key, value])
    if (odd) return odd
  }
  return undefined
}

function findFirst(nodes: readonly unknown[]): ReturnType<typeof findOdd> {
  for (const node of nodes) {
    const odd = findOdd(node)
    if (odd) return odd
  }
  return undefined
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value)
}

function plainOf(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plainOf)
  if (isMap(node)) {
    const record: Record<string, unknown> = Object.create(null)
    for (const { key, value } of node.items) record[nameOfKey(key)] = plainOf(value)
    return record
  }
  if (!isScalar(node)) return undefined
  const { value, source } = node
  return typeof value === 'number' && source !== undefined && String(value) !== source
    ? source
    : value
}

function nameOfKey(key: unknown): string {
  if (!isScalar(key)) return '?'
  return typeof key.value === 'number' ? (key.source ?? String(key.value)) : String(key.value)
}

function offsetOf(from: unknown, way: Way, part: 'key' | 'value'): number {
  let node = from
  let start = startOf(from)
  for (const [at, step] of way.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => nameOfKey(key) === step) : undefined
    const item = isSeq(node) ? node.items[Number(step)] : pair?.value
    const isKey = part === 'key' && at === way.length - 1
    const found = isKey || !isNode(item) ? (pair?.key ?? item) : item
    if (!isNode(found)) return start
    start = startOf(found)
    node = item
  }
  return start
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
