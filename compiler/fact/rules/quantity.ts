import { STOPWORDS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { thirdPersonOf } from '../../english/verbs.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import type { Reading, Rule } from '../reading.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** How much, how many, how long: `A lock lifts a boat by 2.5 metres.` */
export const quantity: Rule = { id: 'quantity', prior: 0.75, isOwner: false, find: findQuantities }

const UNIT =
  '%|°\\s?[CFK]?|percent|per cent|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|decades?|centuries|bits?|bytes?|[kKMGTP]i?[bB]|[kKMG]bps|ms|[µn]s|[kKMG]?Hz|mm|cm|km|m|[mkµ]g|g|ml|l|kJ|J|kW|W|V|metres?|meters?|miles?|feet|kilometres?|kilometers?|tons?|tonnes?|degrees?|million|billion|thousand'
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#@_+±-])[$€£~]?${NUMBER}(?:\\s?(?:-|–|to)\\s?${NUMBER})?(?:\\s?(?:${UNIT})(?![\\p{L}\\p{N}])|\\s?[$€£])?(?![\\p{L}\\p{N}/_-]|[.,:]\\d)`,
  'gu',
)
const YEAR = /^(?:1\d|20)\d\d$/
/** After these a number is a name: `phase 2`, `chapter 3`. */
const NUMBERED =
  /\b(?:steps?|chapter|phase|type|figure|fig|table|versions?|level|layers?|section|day|week|part|stage|page|article|act|grade|group|class|war|no|number|v|rule|example|question|exercise|lesson|note|point|case|option|method|january|february|march|april|may|june|july|august|september|october|november|december)\.?\s*$/i
/** A bare number counts what follows it, or is a port. */
const COUNTED = /^\s(?:[\p{Ll}-]+\s){0,2}?\p{Ll}{2,}s\b/u
const EXAMPLE =
  /\b(?:e\.g|i\.e|for (?:instance|example)|such as|like|say|you|your|we|our|could|would|might|because|actually|ever|suggests?|between\s*$)\b|["“”]/i
const FEWEST_WORDS = 5
const MOST_WORDS = 26

function* findQuantities(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const subject = sentence.copula?.subject ?? sentence.statement?.subject
    if (subject === undefined || !isNamed(subject, reading)) continue
    const found = quantityIn(sentence)
    if (found) yield found
  }
}

function quantityIn(sentence: Sentence): Finding | undefined {
  const whole = tidyPhrase(sentence.text)
  const text = isAgreed(sentence) ? whole : (agree(whole, sentence) ?? lastClause(whole))
  const size = scanWords(text).length
  if (size < FEWEST_WORDS || size > MOST_WORDS || EXAMPLE.test(text)) return undefined
  const [only, ...others] = [...text.matchAll(QUANTITY)]
  if (!only || others.length > 0) return undefined
  const value = only[0].trim()
  const before = text.slice(0, only.index)
  const after = text.slice(only.index + only[0].length)
  if (!isMeasured(value, before, after)) return undefined
  if (YEAR.test(value) || /^[01]$/.test(value) || NUMBERED.test(before)) return undefined
  if (/^\s*(?:[.)]|st\b|nd\b|rd\b|th\b)/.test(after) && after.trim() !== '') return undefined
  const { rich } = sentence.unit
  return foundInSentence(quantity, sentence, {
    fact: {
      kind: 'gap',
      sentence: `${markdownOf(rich, before)}[…]${markdownOf(rich, after)}.`,
      answer: value,
    },
  })
}

/** Whether a number says how much of what: it has a unit, counts the noun after it, or is a port. */
function isMeasured(value: string, before: string, after: string): boolean {
  // `largest part of it: 65%` is no sentence that says of what.
  if (before.trim() === '' || /(?:\bbetween|[:–—]|\s-)[\s~≈<>+±]*$/i.test(before)) return false
  if (before.split('(').length > before.split(')').length) return false
  if (
    isName(before, value) ||
    isCounted(value, after) ||
    /^\s(?:up to|or)\s|^\sto\s(?:\d|an?\b|the\b)/.test(after)
  )
    return false
  return /\D$|^[$€£]/u.test(value) || COUNTED.test(after) || /\bports?\s*$/i.test(before)
}

/** `has 3 beams: warp, cloth and breast beam`: who counts what stands there knows the number. */
function isCounted(value: string, after: string): boolean {
  const { bracket, list } =
    /^[^,:(]*(?:\((?<bracket>[^()]+)\)|[,:]\s(?<list>.+)$)/u.exec(after)?.groups ?? {}
  const listed = (bracket ?? list ?? '').split(/,\s(?:and\s|or\s)?|\s(?:and|or|&)\s/)
  return /^\d$/.test(value) && listed.length === Number(value)
}

/** `Wheel 4 turns the stones`, `Rule 61.65 says`, `H2 and 4 rings`: the number is (part of) a name. */
function isName(before: string, value: string): boolean {
  if (!/^[\d.,]+$/.test(value)) return false
  const [last = ''] = /\S+\s*$/.exec(before) ?? []
  const isNamed = /^\p{Lu}[\p{L}\d]*\s*$/u.test(last) && !STOPWORDS.has(last.trim().toLowerCase())
  return isNamed || /\p{L}\d+ (?:and|or|to) $/u.test(before)
}

/** What stands behind `and`, if it is a sentence of its own: `OS can take half of the memory`. */
/** `Each mill use …` as `Each mill uses …`. */
function agree(text: string, { statement }: Sentence): string | undefined {
  if (!statement || !/^(?:each|every)\s/i.test(statement.subject)) return undefined
  const { written, main } = statement.verb
  return text.replace(` ${written} `, ` ${thirdPersonOf(main)} `)
}

function lastClause(text: string): string {
  const clause = text.slice(text.lastIndexOf(' and ') + ' and '.length)
  return clause.length < text.length && parseStatement(clause)?.verb.auxiliary ? clause : ''
}

/** `Each mill use …`: whose verb does not agree writes no sentence that one can ask. */
function isAgreed({ statement }: Sentence): boolean {
  const { subject = '', verb } = statement ?? {}
  if (verb?.kind !== 'active' || verb.auxiliary !== '' || verb.tense === 'past') return true
  return verb.written !== verb.main || isPlural(subject) || /\sand\s/.test(subject)
}
