import { AUXILIARIES, DETERMINERS, NEGATIONS, PREPOSITIONS } from '../english/function-words.ts'
import { isPlural } from '../english/nouns.ts'
import { isParticiple, verbFormOf } from '../english/verbs.ts'
import { cutClause } from './cut-clause.ts'
import { isSubject } from './is-subject.ts'
import { scanWords, type Word } from './scan-words.ts'
import { tidyPhrase } from './tidy.ts'

/** A sentence that says what something does, or what is done to it. */
export interface Statement {
  readonly subject: string
  /** From the first auxiliary to the preposition that goes with the verb: `is stored in`, `can contain`. */
  readonly verb: string
  readonly object: string
}

const MODALS = new Set(['can', 'may', 'must', 'should', 'will', 'could', 'might'])
const BE = new Set(['is', 'are', 'was', 'were'])
const ADVERBS =
  /^(?:only|also|usually|often|always|typically|normally|generally|mainly|mostly|commonly|primarily|automatically|then|currently|still|already|directly|first|next|later|now|\p{L}+ly)$/u
/** Verbs that say too little to be asked for. */
const LIGHT = new Set(
  `remain involve send throw kick demand refer say be have do get go come say see know think want need seem look try let make give take put keep feel tend
  start begin continue stay become appear happen occur exist live matter talk tell ask call`.split(
    /\s+/,
  ),
)
/** What is done to the reader's matter and not to the subject. */
const POINTING = new Set(
  `accessed covered done gone described discussed downloaded explained listed mentioned noted referred seen shown viewed`.split(
    ' ',
  ),
)
const LONGEST_SUBJECT = 6
const LONGEST_OBJECT = 16

/** Parses `S verb O`; `undefined` for what is no plain statement. */
export function parseStatement(sentence: string): Statement | undefined {
  const text = tidyPhrase(sentence)
  const words = scanWords(text)
  for (let at = 1; at <= Math.min(LONGEST_SUBJECT, words.length - 1); at++) {
    const phrase = readVerb(words, at)
    if (phrase) return readParts(text, words, at, phrase.end)
  }
  return undefined
}

function readParts(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
): Statement | undefined {
  const before = text.slice(0, words[at]?.start)
  const subject = withoutAdverb(before.trim())
  const object = cutClause(text.slice(words[end - 1]?.end).trim())
  if (!isSubject(words.slice(0, at), before) || !isObject(object)) return undefined
  const verb = words.slice(at, end).filter(({ lower }) => !ADVERBS.test(lower))
  return { subject, verb: verb.map(({ lower }) => lower).join(' '), object }
}

const NO_OBJECT =
  /:\s|^(?:\S+\s){0,4}(?:it|them)\b|^(?:each other|one another|several times|twice|once|again|them|this|these|itself|rather|instead|more|less|also|only|such|(?:long|soon|well|much|far) as)\b|^[^\p{L}\p{N}\p{Co}“"$]|^$/u

function isObject(object: string): boolean {
  return !NO_OBJECT.test(object) && scanWords(object).length <= LONGEST_OBJECT
}

/** Where the verb phrase that begins at a word ends; `undefined` if none begins there. */
function readVerb(words: readonly Word[], at: number): { readonly end: number } | undefined {
  const word = words[at]
  if (!word || word.depth > 0) return undefined
  let next = at + 1
  while (ADVERBS.test(words[next]?.lower ?? '')) next++
  const after = words[next]?.lower ?? ''
  if (NEGATIONS.has(after) || NEGATIONS.has(word.lower)) return undefined
  if (BE.has(word.lower))
    return isParticiple(after) && !POINTING.has(after)
      ? withPreposition(words, next + 1, true)
      : undefined
  if (MODALS.has(word.lower)) return readModal(words, next)
  return isMain(words, at) ? withPreposition(words, at + 1, false) : undefined
}

/** After a modal any word is a verb, known or not. */
function readModal(words: readonly Word[], at: number): { readonly end: number } | undefined {
  const word = words[at]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (word === 'be')
    return isParticiple(next) && !POINTING.has(next)
      ? withPreposition(words, at + 2, true)
      : undefined
  const isVerb =
    /^\p{Ll}{3,}$/u.test(word) &&
    !/(?:ed|ing|ly)$/.test(word) &&
    !AUXILIARIES.has(word) &&
    !PREPOSITIONS.has(word)
  return isVerb && !LIGHT.has(word) ? withPreposition(words, at + 1, false) : undefined
}

/** Takes in the preposition after a verb; a passive says nothing without one, and few verbs take `of`. */
function withPreposition(
  words: readonly Word[],
  at: number,
  isPassive: boolean,
): { readonly end: number } | undefined {
  const word = words[at]?.lower ?? ''
  if (word === 'of' && !isPassive && !/^consists?$/.test(words[at - 1]?.lower ?? ''))
    return undefined
  if (PREPOSITIONS.has(word) && !/^(?:than|like|up|down|off|out|over|away)$/.test(word))
    return { end: at + 1 }
  return isPassive ? undefined : { end: at }
}

/** Whether a word is the main verb: in the number of its subject, and no noun. */
function isMain(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const form = word && verbFormOf(word.lower)
  if (!word || !form || form.form === 'past' || word.text !== word.lower || LIGHT.has(form.base))
    return false
  const before = words[at - 1]?.lower ?? ''
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || AUXILIARIES.has(before)) return false
  const next = words[at + 1]?.lower ?? ''
  if (form.ambiguous && !DETERMINERS.has(next) && !/^(?:how|what|which|where)$/.test(next))
    return false
  const isMany = isPlural(
    words
      .slice(0, at)
      .map(({ text }) => text)
      .join(' '),
  )
  return form.form === 'third' ? !isMany || !form.ambiguous : isMany || !form.ambiguous
}

function withoutAdverb(subject: string): string {
  const words = subject.split(' ')
  while (words.length > 1 && ADVERBS.test(words.at(-1)?.toLowerCase() ?? '')) words.pop()
  return words.join(' ')
}
