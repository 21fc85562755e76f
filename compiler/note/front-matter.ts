import type { Root } from 'mdast'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { findNearest } from '../english/count-slips.ts'
import { isDeepYaml } from './is-deep-yaml.ts'
import type { Message } from './message.ts'

/** What the head of a note says to the compiler; foreign keys are left alone. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  readonly emoji?: string
  readonly tags: readonly string[]
  /** `true`: every task list is a question; `false`: none is. */
  readonly quiz?: boolean
  /** `true`: cards with separators, highlights and bullets are read; `false`: none of them is. */
  readonly cards?: boolean
  /** `false`: only what is written as a question is asked. */
  readonly derive?: boolean
  /** Of the note, such as `en` or `de-AT`. */
  readonly language?: string
}

const ALIAS_LIMIT = 20

interface Head {
  readonly map: YAMLMap
  warn(key: Scalar | undefined, found: string, expected: string): void
}

/** Reads the YAML at the head of a note. What cannot be read is reported and passed over. */
export function readFrontMatter(
  tree: Root,
  { path, source }: { readonly path: string; readonly source: string },
  messages: Message[],
): FrontMatter {
  const [first] = tree.children
  if (first?.type !== 'yaml') {
    if (UNCLOSED.test(source)) messages.push({ path, ...OPEN })
    return { tags: [] }
  }
  const lineCounter = new LineCounter()
  const options = { schema: 'core', uniqueKeys: false, logLevel: 'silent', lineCounter } as const
  const document = parseYaml(first.value, options)
  const top = first.position?.start.line ?? 1
  const report = (line: number, column: number, found: string, expected: string): void => {
    const place = { path, line, column }
    messages.push({ ...place, severity: 'warning', rule: 'front-matter', found, expected })
  }
  const error = document === undefined ? 'TOO_DEEP' : document.errors[0]?.code
  if (error !== undefined)
    report(top, 1, `front matter that is no YAML (${error})`, '`key: value` lines')
  const map = document?.contents
  if (error !== undefined || !isMap(map) || countAliases(first.value) > ALIAS_LIMIT)
    return { tags: [] }
  return readHead({
    map,
    warn(key, found, expected) {
      const { line, col } = lineCounter.linePos(key?.range?.[0] ?? 0)
      report(top + line, col, found, expected)
    },
  })
}

/** A rule, and below it what is most likely meant as the head of the note. */
const UNCLOSED =
  /^\ufeff?---[ \t]*\n(?:title|description|emoji|tags|quiz|cards|derive|language|aliases|date):(?:[ \t]|\n)/
const OPEN = {
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'front-matter',
  found: 'front matter that is not closed',
  expected: '`---` below it',
} as const

/** A stack is not endless: brackets in brackets may be too deep for the parser. */
function parseYaml(text: string, options: Parameters<typeof parseDocument>[1]) {
  if (isDeepYaml(text)) return undefined
  try {
    return parseDocument(text, options)
  } catch {
    return undefined
  }
}

function countAliases(yaml: string): number {
  return yaml.match(/(?:^|[\s[,:])\*\w/g)?.length ?? 0
}

function readHead(head: Head): FrontMatter {
  warnOfNearMisses(head)
  return {
    ...textUnder(head, 'title'),
    ...textUnder(head, 'description'),
    ...textUnder(head, 'emoji'),
    ...flagUnder(head, 'quiz'),
    ...flagUnder(head, 'cards'),
    ...flagUnder(head, 'derive'),
    ...languageOf(head),
    tags: listTags(head),
  }
}

const KEYS = ['title', 'description', 'emoji', 'tags', 'quiz', 'cards', 'derive', 'language']
/** Keys of other programs that are near to ours and mean something of their own. */
const FOREIGN = new Set(['tag', 'card', 'titles', 'subtitle', 'drive', 'quizzes', 'languages'])

/** A key that is almost one of ours says nothing to anybody: most likely it is a slip. */
function warnOfNearMisses({ map, warn }: Head): void {
  const keys = map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []))
  const names = new Set(keys.map(({ value }) => String(value)))
  for (const key of keys) {
    const name = String(key.value)
    const meant = KEYS.includes(name) || FOREIGN.has(name) ? undefined : findNearest(name, KEYS)
    if (meant !== undefined && !names.has(meant)) warn(key, `\`${name}\``, `\`${meant}\``)
  }
}

function pairUnder({ map }: Head, key: string) {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key)
}

/** What stands under a key; of a list or a map that it is one. */
function valueUnder(head: Head, key: string): unknown {
  const value = pairUnder(head, key)?.value
  if (isSeq(value)) return LIST
  return isScalar(value) ? value.value : isMap(value) ? MAP : undefined
}

const LIST = Symbol('a list')
const MAP = Symbol('`key: value` lines')

function warnOfValue(head: Head, key: string, expected: string): void {
  const [name, value] = [pairUnder(head, key)?.key, valueUnder(head, key)]
  const found =
    typeof value === 'symbol'
      ? `${value.description} under \`${key}\``
      : `\`${key}: ${String(value).slice(0, 40)}\``
  head.warn(isScalar(name) ? name : undefined, found, expected)
}

function textUnder<Key extends string>(head: Head, key: Key): { readonly [_ in Key]?: string } {
  const value = valueUnder(head, key)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const found: { [_ in Key]?: string } = {}
  if (text !== '') found[key] = text.slice(0, 300)
  else if (typeof value === 'symbol') warnOfValue(head, key, 'a text')
  return found
}

function flagUnder<Key extends string>(head: Head, key: Key): { readonly [_ in Key]?: boolean } {
  const value = valueUnder(head, key)
  const found: { [_ in Key]?: boolean } = {}
  if (typeof value === 'boolean') found[key] = value
  else if (value !== undefined && value !== null) warnOfValue(head, key, '`true` or `false`')
  return found
}

function languageOf(head: Head): Pick<FrontMatter, 'language'> {
  const { language } = textUnder(head, 'language')
  const short = textUnder(head, 'lang').lang
  const name = language ?? short
  return name === undefined ? {} : { language: name }
}

function listTags(head: Head): string[] {
  const value = pairUnder(head, 'tags')?.value
  const items = isSeq(value) ? value.items : [value]
  const texts = items.flatMap((item) => {
    const said = isScalar(item) ? item.value : undefined
    return typeof said === 'string' || typeof said === 'number' ? String(said).split(/[\s,]+/) : []
  })
  return [...new Set(texts.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== ''))].slice(
    0,
    20,
  )
}
