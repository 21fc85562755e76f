import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { parseStatement, type Statement } from '../../fact/sentence/parse-statement.ts'
import type { Gate } from '../gate.ts'

/** A meaning that is a sentence with a subject of its own: it tells what happens, and not what the term is. */
export const toldMeaning: Gate = {
  id: 'told-meaning',
  refuse({ draft }) {
    const { fact } = draft.found
    if (fact.kind !== 'definition' || fact.verb !== undefined) return undefined
    const { definiens } = fact
    if (ADDING.test(definiens)) return 'it adds to what is not shown'
    if (shapeDefiniens(definiens) === 'verb') return undefined
    if (CONDITION.test(definiens) || isParticled(definiens) || hasObject(definiens))
      return 'it tells what happens, and not what that is'
    const statement = parseStatement(definiens)
    return statement && isTold(statement, definiens)
      ? `it tells what “${statement.subject}” does, and not what that is`
      : undefined
  },
}

/** `The guild also opposed the trade`, but not `a frame, also known as a reed`. */
const ADDING =
  /^(?:(?!\b(?:that|which|who|where|when|while)\b)[^,;:(])*\salso\s(?!(?:known|called|named|referred|spelt|spelled|termed|written|abbreviated|\p{L}+ing)\b)/iu

/** `The mill warns if the grain runs out`. */
const CONDITION = /^(?:an?|the)\s[\p{L}-]+\s\p{L}+s if\s/iu

/** `One mill drives another`, `the loom controls the threads`: a verb between a noun and an article. */
function hasObject(definiens: string): boolean {
  const [main = ''] = definiens.split(RELATIVE, 1)
  const words = main.split(/\s+/)
  const end = words.findIndex(
    (word, at) => at > 0 && (PREPOSITIONS.has(word) || /[,;:(]/.test(word)),
  )
  return words.slice(0, end < 0 ? words.length : end).some((word, at) => {
    const next = words[at + 1]?.toLowerCase() ?? ''
    return (
      at > 1 &&
      verbFormOf(word)?.form === 'third' &&
      (DETERMINERS.has(next) || PRONOUNS.has(next)) &&
      !DETERMINERS.has(words[at - 1]?.toLowerCase() ?? '')
    )
  })
}

/** `The weavers rise up`. */
function isParticled(definiens: string): boolean {
  const { who = '', deed = '' } =
    /^(?:an?|the)\s(?<who>[\p{L}-]+)\s(?<deed>\p{L}+)\s(?:up|out|off|down|away|back)\b/iu.exec(
      definiens,
    )?.groups ?? {}
  const form = verbFormOf(deed.toLowerCase())?.form
  return form === 'third' || (form === 'base' && who.endsWith('s'))
}

const RELATIVE = /\b(?:that|which|who|whose|whom|where|when|how|what|if|because|while)\b/i
const ADVERB = /(?:\p{L}{2,}ly|also|only|then|never|always|often|both)$/iu
const LONGEST_SUBJECT = 4

/**
 * Whether a statement was read out of a meaning for good reason: many a noun reads as a verb, too
 * (`a set of parts`, `the rules that …`), but no noun stands before an article or behind an adverb.
 */
function isTold({ subject, verb }: Statement, definiens: string): boolean {
  if (RELATIVE.test(subject)) return false
  const at = definiens.indexOf(` ${verb.written}`, subject.length)
  if (at < 0) return verb.auxiliary !== ''
  const before = definiens.slice(subject.length, at).trim()
  const after = definiens.slice(at + 1 + verb.written.length)
  const [next = ''] = tokensOf(after)
  if (verb.auxiliary !== '' || ADVERB.test(before)) return true
  if (
    /^\s*[,;:(–—.]|^\s*-\s|^\s*$/.test(after) ||
    /^\s(?:and|or|that|which|who|where|when)\b/.test(after)
  )
    return false
  const isObject = DETERMINERS.has(next) || PRONOUNS.has(next) || ADVERB.test(next)
  if (isObject) return true
  const form = verbFormOf(verb.written.toLowerCase())
  if (form?.form === 'past') return false
  if (PREPOSITIONS.has(next)) return form?.ambiguous === false && !AUXILIARIES.has(next)
  if (form?.form === 'base') return /s$|\sand\s/.test(subject)
  return (
    tokensOf(subject).length <= LONGEST_SUBJECT &&
    !tokensOf(subject).some((word) => PREPOSITIONS.has(word))
  )
}
