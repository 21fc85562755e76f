import { isCountable, isPlural } from '../english/nouns.ts'
import { isTopic } from '../english/topics.ts'
import { verbFormOf } from '../english/verbs.ts'
import type { Lexicon } from './lexicon.ts'
import { scanWords } from './sentence/scan-words.ts'
import { whyNoTerm } from './terms.ts'

const COUNT = /^(?:two|three|four|five|six|seven|[2-7])\b/i
const FOLLOWING = /\s*\b(?:the )?following(?: (?<what>[\p{L}\s-]{1,40}))?\s*$/iu

/**
 * The question that a list under this lead answers, or `undefined` if the lead asks for nothing
 * definite. `owner` is whose it is, where the lead does not say; `false` if that is not known.
 */
export function askOf(lead: string, owner?: string | false): string | undefined {
  const text = lead.replace(/\s*[:：]\s*$/, '').trim()
  if (text.endsWith('?')) return undefined
  return askThere(text) ?? askCopula(text) ?? askVerb(text) ?? askNoun(text, owner)
}

/** `There are three types of …`. */
function askThere(text: string): string | undefined {
  const rest = /^there (?:are|exist) (?<rest>.+)$/i.exec(text)?.groups?.rest
  const noun = rest?.replace(/^(?:several|many|various|different|some|a few|multiple)\s+/i, '')
  return noun && scanWords(noun).length <= 10 ? `What are the ${noun}?` : undefined
}

/** `The main causes are`, `Examples of registries include the following`. */
function askCopula(text: string): string | undefined {
  const subject =
    /^(?<subject>.{2,80}?)\s+(?:are|is)(?:\s+(?:as follows|the following|these))?$/i.exec(text)
      ?.groups?.subject
  if (subject === undefined || !isSubject(subject)) return undefined
  return `What ${/\s(?:are)\b/.test(text) ? 'are' : 'is'} ${subject}?`
}

/** What stands before a noun, so that the last word after it is what all of them do. */
const QUANTIFIED = /^(?:all|both|each|every)\s\p{L}/iu

/** `A pod contains`, `The kubelet is responsible for`. */
function askVerb(text: string): string | undefined {
  const bare = text.replace(FOLLOWING, '')
  const words = scanWords(bare)
  const last = words.at(-1)
  const form = last && verbFormOf(last.lower)
  if (!last || !form || form.form === 'past' || words.length < 2 || words.length > 8)
    return undefined
  const subject = bare.slice(0, last.start).trim()
  const agrees = isPlural(subject) ? form.form === 'base' : form.form === 'third'
  if (
    !agrees ||
    (form.ambiguous && !QUANTIFIED.test(subject)) ||
    !isSubject(subject) ||
    /\b(?:to|can|will|may|must|should)$/i.test(subject)
  )
    return undefined
  return `What ${isPlural(subject) ? 'do' : 'does'} ${subject} ${form.base}?`
}

/** `Advantages of containers`, `Three types of muscle`. */
function askNoun(text: string, owner: string | false | undefined): string | undefined {
  const words = scanWords(text)
  const isNoun =
    words.length <= 9 &&
    words.every(({ lower }) => !/^(?:is|are|was|were|can|will|has|have|you|we|i)$/.test(lower))
  if (
    !isNoun ||
    owner === false ||
    (whyNoTerm(text) !== undefined && !COUNT.test(text) && words.length <= 5)
  )
    return undefined
  if (QUANTIFIED.test(text)) return undefined
  const noun = text.replace(/^(?:the|some|main\s+)\s*/i, '')
  const last = verbFormOf(words.at(-1)?.lower ?? '')
  const opener = verbFormOf(words[0]?.lower ?? '')
  if (opener?.form === 'third' && words.length > 1) return undefined
  if (
    /^(?:to|of|for|in|on|with|from|by)$/.test(words.at(-1)?.lower ?? '') ||
    (last && !last.ambiguous)
  )
    return undefined
  if (!isPlural(noun) && !COUNT.test(noun)) return undefined
  return `What are the ${lowerFirst(noun)}${owner === undefined ? '' : ` of ${owner}`}?`
}

function isSubject(text: string): boolean {
  return (
    !scanWords(text).some(({ lower }) => verbFormOf(lower)?.form === 'past') &&
    !/[,;:]/.test(text) &&
    !/^(?:it|its|they|their|this|these|that|those|he|his|she|her|we|our|you|your|i|my|here|there|which|who|what|some|many|several)\b/i.test(
      text,
    ) &&
    scanWords(text).length <= 8
  )
}

/** A label as it stands inside a sentence: `Nationalist Responses` as `nationalist responses`, if the note has these words small. */
export function lowerLabel(label: string, lexicon: Lexicon): string {
  const isSmall = (word: string): boolean =>
    /^\p{Lu}\p{Ll}+$/u.test(word) && (lexicon.hasLower(word) || isTopic(word))
  return label
    .split(' ')
    .map((word) => (isSmall(word) ? word.toLowerCase() : word))
    .join(' ')
}

/** A lead-in as it stands inside a question: its first word small, unless it is a name. */
export function lowerLead(lead: string, lexicon: Lexicon): string {
  const first = /^\p{Lu}\p{Ll}*(?=\s|$)/u.exec(lead)?.[0] ?? ''
  const isCommon =
    /^(?:an?|the|all|each|every|there)$/i.test(first) ||
    isCountable(first) ||
    (lexicon.hasLower(first) && !lexicon.hasCapital(first))
  return isCommon ? lowerFirst(lead) : lead
}

/** The phrase as it stands inside a sentence: its first letter small unless the word is a name or an abbreviation. */
export function lowerFirst(phrase: string): string {
  const first = /^\p{Lu}\p{Ll}+(?=\s|$)|^A(?=\s)/u.exec(phrase)?.[0]
  return first === undefined ? phrase : first.toLowerCase() + phrase.slice(first.length)
}
