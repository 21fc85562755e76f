import { findNearest } from '../english/count-slips.ts'
import { NO_DECISIONS } from '../lock/decisions.ts'
import type { Message, Point } from '../note/message.ts'
import { readYaml, type Way, type Yaml } from '../note/read-yaml.ts'
import { NO_OVERRIDES, OVERRIDES_NAME, type Overrides, type Rewording } from './overrides.ts'

const KEYS = ['drop', 'reword', 'accept', 'reset', 'keep'] as const
const TEXTS = ['stem', 'answer', 'hint', 'explanation'] as const
const CARD_ID = /^[a-z2-7]{10}$/
const QUESTION_ID = /^[a-z2-7]{10}(?:\.[a-z]+)?$/
const LIMIT_CHARACTERS = 256 * 1024
const START: Point = { line: 1, column: 1 }

/** Reads `overrides.yml`. What it cannot say is an error in `messages`, with its place and what was perhaps meant. */
export function readOverrides(text: string, messages: Message[]): Overrides {
  const tell = (place: Point, found: string, expected: string): void => {
    const { line, column } = place
    const where = { path: OVERRIDES_NAME, line, column, rule: 'overrides' }
    messages.push({ ...where, severity: 'error', found, expected })
  }
  if (text.length > LIMIT_CHARACTERS) {
    tell(START, `${text.length} characters`, `at most ${LIMIT_CHARACTERS}`)
    return NO_OVERRIDES
  }
  const yaml = readYaml(text, '`drop:` and ids')
  if ('found' in yaml) {
    tell(yaml, yaml.found, yaml.expected)
    return NO_OVERRIDES
  }
  return yaml.value === null || yaml.value === undefined
    ? NO_OVERRIDES
    : new Reader(yaml, tell).read()
}

class Reader {
  readonly #places = new Map<string, Point>()
  readonly #yaml: Yaml
  readonly #tell: (place: Point, found: string, expected: string) => void

  constructor(yaml: Yaml, tell: (place: Point, found: string, expected: string) => void) {
    this.#yaml = yaml
    this.#tell = tell
  }

  read(): Overrides {
    const sections = new Map(this.#entries(this.#yaml.value, [], KEYS))
    const drop = this.#ids(sections.get('drop'), ['drop'])
    const accept = this.#ids(sections.get('accept'), ['accept'])
    const reset = this.#ids(sections.get('reset'), ['reset'])
    const reword = this.#pairs(sections.get('reword'), ['reword'], QUESTION_ID).flatMap(
      ([id, value]) => {
        const rewording = this.#rewording(value, ['reword', id])
        return rewording ? [[id, rewording] as const] : []
      },
    )
    const keep = this.#pairs(sections.get('keep'), ['keep'], CARD_ID).flatMap(([id, value]) => {
      const kept = this.#id(value, ['keep', id], CARD_ID)
      return kept === undefined ? [] : [[id, kept] as const]
    })
    const decisions =
      reset.size > 0 || keep.length > 0 ? { reset, keep: new Map(keep) } : NO_DECISIONS
    return { drop, accept, reword: new Map(reword), decisions, places: this.#places }
  }

  /** The entries of a map whose keys are known, but for those with nothing under them. */
  #entries(value: unknown, way: Way, known: readonly string[]): (readonly [string, unknown])[] {
    if (!isRecord(value)) {
      this.#complain(way, 'no keys', known.map((key) => `\`${key}:\``).join(', '))
      return []
    }
    return Object.entries(value).filter(([name, under]) => {
      if (known.includes(name)) return under !== null && under !== undefined
      const nearest = findNearest(name, known)
      const expected = nearest === undefined ? known.join(', ') : `\`${nearest}\``
      this.#tell(this.#yaml.placeOf([...way, name], 'key'), `\`${name}\``, expected)
      return false
    })
  }

  #ids(value: unknown, way: Way): ReadonlySet<string> {
    if (value === undefined) return new Set()
    if (Array.isArray(value))
      return new Set(value.flatMap((item, at) => this.#id(item, [...way, at], CARD_ID) ?? []))
    this.#complain(way, 'no list', 'ids in a list: `- k3v9q2m7xa`')
    return new Set()
  }

  /** The entries of a map from ids. */
  #pairs(value: unknown, way: Way, pattern: RegExp): (readonly [string, unknown])[] {
    if (value === undefined) return []
    if (!isRecord(value)) {
      this.#complain(way, 'no ids', '`k3v9q2m7xa:` and what is decided of it')
      return []
    }
    return Object.entries(value).filter(
      ([name]) => this.#id(name, [...way, name], pattern, 'key') !== undefined,
    )
  }

  #id(
    value: unknown,
    way: Way,
    pattern: RegExp,
    part: 'key' | 'value' = 'value',
  ): string | undefined {
    const text = textOf(value)
    const place = this.#yaml.placeOf(way, part)
    if (!pattern.test(text)) {
      this.#tell(place, `\`${text}\``, 'an id of ten letters and digits, as `explain` shows it')
      return undefined
    }
    this.#places.set(text, place)
    return text
  }

  #rewording(value: unknown, way: Way): Rewording | undefined {
    const rewording: { -readonly [Key in keyof Rewording]: Rewording[Key] } = {}
    for (const [key, under] of this.#entries(value, way, [...TEXTS, 'accepted'])) {
      const own = [...way, key]
      if (key === 'accepted') rewording.accepted = this.#texts(under, own)
      else if (isTextKey(key)) {
        const text = this.#text(under, own)
        if (text !== undefined) rewording[key] = text
      }
    }
    return Object.keys(rewording).length === 0 ? undefined : rewording
  }

  #texts(value: unknown, way: Way): string[] {
    if (Array.isArray(value))
      return value.flatMap((item, at) => this.#text(item, [...way, at]) ?? [])
    this.#complain(way, 'no list', 'texts in a list')
    return []
  }

  #text(value: unknown, way: Way): string | undefined {
    const text = textOf(value).trim()
    if (text !== '') return text
    this.#complain(way, 'no text', 'a text')
    return undefined
  }

  #complain(way: Way, found: string, expected: string): void {
    this.#tell(this.#yaml.placeOf(way, 'value'), found, expected)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function isTextKey(key: string): key is (typeof TEXTS)[number] {
  return TEXTS.some((each) => each === key)
}
