import type { Root } from 'mdast'
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Message } from './message.ts'

/** What the head of a note says to the compiler; foreign keys are left alone. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  readonly emoji?: string
  readonly tags: readonly string[]
  /** `true`: every task list is a question; `false`: none is. */
  readonly quiz?: boolean
  /** `false`: only what is written as a question is asked. */
  readonly derive?: boolean
}

const MESSAGE = { column: 1, severity: 'warning', rule: 'front-matter' } as const
const ALIAS_LIMIT = 20

/** Reads the YAML at the head of a note. What cannot be read is reported and passed over. */
export function readFrontMatter(tree: Root, path: string, messages: Message[]): FrontMatter {
  const [first] = tree.children
  if (first?.type !== 'yaml') return { tags: [] }
  const document = parseDocument(first.value, {
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const warn = (found: string, expected: string): void => {
    messages.push({ ...MESSAGE, path, line: first.position?.start.line ?? 1, found, expected })
  }
  const [error] = document.errors
  if (error) warn(`front matter that is no YAML (${error.code})`, '`key: value` lines')
  const map = document.contents
  if (error || !isMap(map) || countAliases(first.value) > ALIAS_LIMIT) return { tags: [] }
  return {
    ...textUnder(map, 'title'),
    ...textUnder(map, 'description'),
    ...textUnder(map, 'emoji'),
    ...flagUnder(map, 'quiz', warn),
    ...flagUnder(map, 'derive', warn),
    tags: listTags(map),
  }
}

function countAliases(yaml: string): number {
  return yaml.match(/(?:^|[\s[,:])\*\w/g)?.length ?? 0
}

function scalarUnder(map: YAMLMap, key: string): unknown {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
  return isScalar(pair?.value) ? pair.value.value : undefined
}

function textUnder<Key extends string>(map: YAMLMap, key: Key): { readonly [_ in Key]?: string } {
  const value = scalarUnder(map, key)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const found: { [_ in Key]?: string } = {}
  if (text !== '') found[key] = text.slice(0, 300)
  return found
}

function flagUnder<Key extends string>(
  map: YAMLMap,
  key: Key,
  warn: (found: string, expected: string) => void,
): { readonly [_ in Key]?: boolean } {
  const value = scalarUnder(map, key)
  const found: { [_ in Key]?: boolean } = {}
  if (typeof value === 'boolean') found[key] = value
  else if (value !== undefined)
    warn(`\`${key}: ${String(value).slice(0, 40)}\``, '`true` or `false`')
  return found
}

function listTags(map: YAMLMap): string[] {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === 'tags')
  const value = pair?.value
  const items = isSeq(value) ? value.items : [value]
  const texts = items.flatMap((item) =>
    isScalar(item) && typeof item.value === 'string' ? item.value.split(/[\s,]+/) : [],
  )
  return [...new Set(texts.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== ''))].slice(
    0,
    20,
  )
}
