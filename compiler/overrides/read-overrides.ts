import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { findNearest } from '../english/count-slips.ts'
import { NO_DECISIONS } from '../lock/decisions.ts'
import type { Message, Point } from '../note/message.ts'
import { OVERRIDES_NAME, type Overrides, type Rewording } from './overrides.ts'

const KEYS = ['drop', 'reword', 'accept', 'reset', 'keep'] as const
const REWORDED = ['stem', 'answer', 'hint', 'explanation', 'accepted'] as const
const CARD_ID = /^[a-z2-7]{10}$/
const QUESTION_ID = /^[a-z2-7]{10}(?:\.[a-z]+)?$/
const LIMIT_CHARACTERS = 256 * 1024

/** Reads `overrides.yml`. What it cannot say is an error in `messages`, with its place and what was perhaps meant. */
export function readOverrides(text: string, messages: Message[]): Overrides {
  return new Reader(text, messages).read()
}

class Reader {
  readonly #lines = new LineCounter()
  readonly #places = new Map<string, Point>()
  readonly #text: string
  readonly #messages: Message[]

  constructor(text: string, messages: Message[]) {
    this.#text = text
    this.#messages = messages
  }

  read(): Overrides {
    const sections = this.#readSections()
    const reword = this.#pairsOf(sections.get('reword'), QUESTION_ID).flatMap(([id, node]) => {
      const rewording = this.#readRewording(node)
      return rewording ? [[id, rewording] as const] : []
    })
    const keep = this.#pairsOf(sections.get('keep'), CARD_ID).flatMap(([id, node]) => {
      const kept = this.#readId(node, CARD_ID)
      return kept === undefined ? [] : [[id, kept] as const]
    })
    const reset = this.#readIds(sections.get('reset'))
    const isDecided = reset.size > 0 || keep.length > 0
    return {
      drop: this.#readIds(sections.get('drop')),
      accept: this.#readIds(sections.get('accept')),
      reword: new Map(reword),
      decisions: isDecided ? { reset, keep: new Map(keep) } : NO_DECISIONS,
      places: this.#places,
    }
  }

  #readSections(): Map<string, Node> {
    if (this.#text.length > LIMIT_CHARACTERS) {
      this.#complain(undefined, `${this.#text.length} characters`, `at most ${LIMIT_CHARACTERS}`)
      return new Map()
    }
    const document = parseDocument(this.#text, { lineCounter: this.#lines, logLevel: 'silent' })
    for (const { message, pos } of document.errors)
      this.#complain(
        pos[0],
        `YAML that cannot be read (${message.split('\n')[0]})`,
        '`key:` and ids',
      )
    if (document.errors.length > 0 || document.contents === null) return new Map()
    return new Map(this.#entriesOf(document.contents, KEYS))
  }

  /** The entries of a map whose keys are known. */
  #entriesOf(node: Node, known: readonly string[]): (readonly [string, Node])[] {
    if (!isMap(node)) {
      this.#complain(node.range?.[0], 'no keys', known.map((key) => `\`${key}:\``).join(', '))
      return []
    }
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : ''
      if (!known.includes(name)) {
        const nearest = findNearest(name, known)
        const expected = nearest === undefined ? known.join(', ') : `\`${nearest}\``
        this.#complain(offsetOf(key), `\`${name}\``, expected)
        return []
      }
      return isNode(value) && !isNothing(value) ? [[name, value] as const] : []
    })
  }

  #readIds(node: Node | undefined): ReadonlySet<string> {
    if (node === undefined) return new Set()
    if (!isSeq(node)) {
      this.#complain(node.range?.[0], 'no list', 'ids in a list: `- k3v9q2m7xa`')
      return new Set()
    }
    return new Set(
      node.items.flatMap((item) => this.#readId(isNode(item) ? item : undefined, CARD_ID) ?? []),
    )
  }

  /** The entries of a map from ids. */
  #pairsOf(node: Node | undefined, pattern: RegExp): (readonly [string, Node])[] {
    if (node === undefined) return []
    if (!isMap(node)) {
      this.#complain(node.range?.[0], 'no ids', '`k3v9q2m7xa:` and what is decided of it')
      return []
    }
    return node.items.flatMap(({ key, value }) => {
      const id = this.#readId(isNode(key) ? key : undefined, pattern)
      return id === undefined || !isNode(value) ? [] : [[id, value] as const]
    })
  }

  #readId(node: Node | undefined, pattern: RegExp): string | undefined {
    const text = isScalar(node) ? String(node.value) : ''
    if (!pattern.test(text)) {
      this.#complain(
        node?.range?.[0],
        `\`${text}\``,
        'an id of ten letters and digits, as `explain` shows it',
      )
      return undefined
    }
    this.#places.set(text, this.#pointAt(node?.range?.[0] ?? 0))
    return text
  }

  #readRewording(node: Node): Rewording | undefined {
    const rewording: { -readonly [Key in keyof Rewording]: Rewording[Key] } = {}
    for (const [key, value] of this.#entriesOf(node, REWORDED)) {
      if (key === 'accepted') rewording.accepted = this.#readTexts(value)
      else {
        const text = this.#readText(value)
        if (text !== undefined && isTextKey(key)) rewording[key] = text
      }
    }
    return Object.keys(rewording).length === 0 ? undefined : rewording
  }

  #readTexts(node: Node): string[] {
    if (isSeq(node))
      return node.items.flatMap((item) => (isNode(item) ? (this.#readText(item) ?? []) : []))
    this.#complain(node.range?.[0], 'no list', 'texts in a list')
    return []
  }

  #readText(node: Node): string | undefined {
    const text = isScalar(node) ? String(node.value).trim() : ''
    if (text !== '') return text
    this.#complain(node.range?.[0], isAlias(node) ? 'an alias' : 'no text', 'a text')
    return undefined
  }

  #pointAt(offset: number): Point {
    const { line, col } = this.#lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }

  #complain(offset: number | undefined, found: string, expected: string): void {
    this.#messages.push({
      path: OVERRIDES_NAME,
      ...this.#pointAt(offset ?? 0),
      severity: 'error',
      rule: 'overrides',
      found,
      expected,
    })
  }
}

function isTextKey(key: string): key is 'stem' | 'answer' | 'hint' | 'explanation' {
  return key !== 'accepted' && REWORDED.some((each) => each === key)
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
