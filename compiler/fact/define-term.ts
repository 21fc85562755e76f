import { contentOf, normalOf } from '../english/content.ts'
import { isCountable } from '../english/nouns.ts'
import { isTopic } from '../english/topics.ts'
import type { Unit } from '../note/note.ts'
import { markdownOf } from '../note/rich.ts'
import { definiensOf, shapeDefiniens } from './definiens.ts'
import type { Finding } from './found.ts'
import { labelText, leadOf, thingOfSection } from './labels.ts'
import { foundIn, type Reading, type Rule, refusedAt, type Sharer } from './reading.ts'
import { isAttribute, isMeta, whyNoTerm } from './terms.ts'
import { tidyPhrase } from './tidy.ts'

/** A term and what stands after it. */
export interface Term {
  readonly unit: Unit
  readonly left: string
  readonly right: string
  readonly alias?: string
  /** Whether the author set it off, in bold or as code. */
  readonly isMarked: boolean
}

/** Whose study it is: `(Chartrand and Bargh, 1999)`. */
const CITATION = /\s*\(\p{Lu}[^()]*,?\s\d{4}[a-z]?\)/gu

/** A definition that only names ports: `TCP ports 989/990`. */
const PORT =
  /^(?:(?:TCP|UDP|(?:uses|on|over|runs on))\s(?:\/\s?)?)*ports?\s(?<ports>\d[\d\s,/–-]*(?:\s?(?:and|or|&)\s\d+)*)$/i

const PLAIN_FACTOR = 1
/** A value says little; a marked term with more than that is defined. */
const LONG_VALUE = 4
const MARKED_FACTOR = 1.1

/** The fact that a term and its definition state: what the term means, or what its owner has under that name. */
export function* defineTerm(rule: Rule, reading: Reading, term: Term): Iterable<Finding> {
  const { unit } = term
  const { rich } = unit
  const left = tidyPhrase(term.left.replace(CITATION, ''))
  const definiens = definiensOf(term.right)
  const isContents = rich.links.some(({ start, end }) => start <= 1 && end >= term.left.length)
  const isPointer = POINTERS.test(unit.section.heading?.text ?? '') && !term.isMarked
  const reason =
    isContents || isPointer ? 'it points to another note' : whyNot(rich.isStruck, left, definiens)
  if (reason) return yield refusedAt(rule, unit, reason)
  const subject = markdownOf(rich, left)
  const value = markdownOf(rich, definiens)
  const explanation = `${subject}: ${markdownOf(rich, tidyPhrase(term.right))}`
  const owner = ownerOf(unit)
  const sharers = reading.sharersOf(left, unit)
  if (
    isTopic(left) ||
    (isAttribute(left) &&
      !(
        term.isMarked &&
        left.includes(' ') &&
        sharers.length === 0 &&
        shapeDefiniens(definiens) === 'noun' &&
        contentOf(definiens).size > LONG_VALUE
      )) ||
    shapeDefiniens(definiens) === 'value' ||
    sharers.length > 0
  ) {
    if (owner === undefined)
      return yield refusedAt(rule, unit, `“${subject}” names no thing, and nothing above it does`)
    if (ANY_KIND.test(owner))
      return yield refusedAt(rule, unit, `“${owner}” is one kind of something that is not named`)
    if (/\s(?:for|with|in|of|by)\s|^\p{Ll}+ing\s/iu.test(owner) || sharesWord(owner, subject))
      return yield refusedAt(rule, unit, `“${subject}” of “${owner}” is no attribute of a thing`)
    return yield foundIn(rule, [unit], {
      fact: {
        kind: 'cell',
        row: owner,
        column: subject,
        value,
        ...(isAttribute(left) ? {} : comparedWith(owner, sharers)),
      },
      set: `${setOf(unit)} ${subject}`,
      explanation: `${owner} – ${explanation}`,
      factors: [0.9],
    })
  }
  const port = PORT.exec(definiens)?.groups?.ports
  if (port !== undefined)
    return yield foundIn(rule, [unit], {
      fact: {
        kind: 'cell',
        row: subject,
        column: /\d\D+\d/.test(port) ? 'ports' : 'port',
        value: port,
      },
      set: `${setOf(unit)} port`,
      explanation,
      factors: [0.9],
    })
  if (contentOf(definiens).size < 2 && shapeDefiniens(definiens) !== 'code')
    return yield refusedAt(rule, unit, 'what follows says too little')
  yield foundIn(rule, [unit], {
    fact: { kind: 'definition', subject, definiens: value },
    set: setOf(unit),
    explanation,
    needsContext: !term.isMarked,
    factors: [term.isMarked ? MARKED_FACTOR : PLAIN_FACTOR],
  })
}

/** What many things have for a kind. */
const ANY_KIND =
  /^(?:standard|advanced|basic|premium|free|pro|default|custom|general|special|simple|classic|legacy|other|normal|high|medium|low|small|large)$/i

/** Headings above what points elsewhere. */
const POINTERS =
  /^(?:related(?: (?:notes|topics|pages|concepts|links))?|see also|links?|references|further reading|backlinks|next(?: steps)?|up next|connections)$/i

/** `Project: Loom Works Platform`: what a note is of, and no meaning. */
function isName(left: string, definiens: string): boolean {
  const words = definiens.split(/\s+/)
  return (
    /^\p{Lu}?\p{Ll}+$/u.test(left) &&
    isCountable(left) &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}[\p{L}\d]*$/u.test(word)) &&
    words.some((word) => /\p{Ll}/u.test(word))
  )
}

function whyNot(isStruck: boolean, left: string, definiens: string): string | undefined {
  if (isStruck) return 'part of it is struck out'
  if (isMeta(left)) return `“${left}” speaks of the note`
  if (definiens === '') return 'nothing follows the term'
  if (definiens.endsWith('?')) return 'what follows is a question'
  if (/^an? (?:like|is|are|of|to|for|in)\b/i.test(definiens)) return 'what follows lacks a word'
  if (
    /^(?:e\.?g|i\.?e|good|best|great|ideal|useful|bad|better|perfect|recommended|optional|required|available|perhaps|maybe)\b/i.test(
      definiens,
    )
  )
    return 'what follows is a remark, and no meaning'
  if (
    /^(?:lots?|plenty|lack|increase|decrease|growth|rise|more|less|fewer|no|not|many|most|some|several) /i.test(
      definiens,
    )
  )
    return 'what follows says how much, not what it is'
  if (
    /^(?:easy|hard|difficult|simple|possible|impossible|able|ready|likely|unlikely) to\b/i.test(
      definiens,
    )
  )
    return 'what follows says what it is like, and not what it is'
  if (
    /^(?:up to|at least|at most|around|about|over|under|less than|more than)\s(?:\d|an?\b|one\b)/i.test(
      definiens,
    )
  )
    return 'what follows is a measure'
  if (/^(?:use\s(?!of\b)|given\s)/i.test(definiens))
    return 'what follows says what to do, or with what'
  if (isName(left, definiens)) return 'what follows is a name'
  if (/^(?:an?|the) (?:second|third|fourth|fifth|further|additional)\s/i.test(definiens))
    return 'what follows counts on from what is not shown'
  if (isTitle(definiens)) return 'what follows is a title'
  if (/^[“"'‘].*[”"'’]$/.test(definiens)) return 'what follows is a quotation'
  const reason = whyNoTerm(left)
  if (reason !== undefined) return `“${left}” is no term: ${reason}`
  return undefined
}

const SMALL = /^(?:an?|the|of|and|or|in|on|for|to|with|from|by|at)$/

/** `the Revival of Democracy and the Economy`: three or more words with capitals and none without. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !SMALL.test(word.toLowerCase()))
  if (/^The \p{Lu}\p{Ll}+ (?:to|of|in|for) \p{Lu}\p{Ll}+$/u.test(text)) return true
  return (
    words.length >= 3 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    /\s(?:of|and|the|in)\s/i.test(text)
  )
}

function ownerOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  const [label] = lead ? markdownOf(lead.rich, labelText(lead)).split(/:\s/, 1) : []
  if (label !== undefined && !isTopic(label))
    return whyNoTerm(label) === undefined ? label : undefined
  return thingOfSection(unit.section)
}

function sharesWord(a: string, b: string): boolean {
  const words = contentOf(a)
  return [...contentOf(b)].some((word) => words.has(word))
}

const COMPARED_LIMIT = 4

/** The few things that have different things under one label, so that one can ask which of them has what. */
function comparedWith(
  owner: string,
  sharers: readonly Sharer[],
): { readonly compared?: readonly string[] } {
  const names = sharers.flatMap(({ name }) => name ?? [])
  const isClear =
    names.length === sharers.length &&
    names.length > 1 &&
    names.length <= COMPARED_LIMIT &&
    names.includes(owner) &&
    new Set(names.map(normalOf)).size === names.length &&
    new Set(sharers.map(({ value }) => value)).size === names.length
  return isClear ? { compared: names } : {}
}

/** Entries of one list, or of one section, are siblings. */
export function setOf(unit: Unit): string {
  return unit.list
    ? `list ${unit.list.items[0]?.startLine ?? unit.startLine}`
    : `section ${unit.section.heading?.line ?? 0}`
}
