import { AUXILIARIES, CLAUSE_STARTERS, DETERMINERS, PRONOUNS } from '../english/function-words.ts'
import { isPlural } from '../english/nouns.ts'
import { stemToken } from '../english/stem-token.ts'
import { isTopic } from '../english/topics.ts'
import { verbFormOf } from '../english/verbs.ts'
import { scanWords, type Word } from './sentence/scan-words.ts'

export const TERM_WORDS = 5
const TERM_LENGTH = 60

const META =
  /^(?:key )?(?:n\.?b\.?|includes?|including|notes?|important|memori[sz]e|learn|revise|know|tips?|warnings?|caution|remember|key ?(?:points?|takeaways?|terms?|ideas?)|points?|examples?|e\.?g\.?|hints?|exam tips?|to-?do|questions?|answers?|q|a|facts?|summary|conclusion|recap|definitions?|ps|sources?|demo|links?|videos?|see|see also|references?|read more|updates?|reminder|attention|info|ref|result|output|input|solution|proof|fun fact|aside|disclaimer|goal|objectives?|homework|reading|author|date|tags?|aliases|(?:common )?mistakes?|(?:common )?pitfalls?|(?:exam )?traps?|gotchas?|(?:key )?insights?|rule of thumb|memory aids?|mnemonics?|analog(?:y|ies)|(?:integrated )?scenarios?|created|updated|title|url|why|how|when|what|where|who|which|then|else|if|for|so|thus|therefore|step \d+|first|second|third|finally|also|but|or|and|yes|no|true|false|step|part|day|week|session|chapter|lecture|figure|table|image)$/i

/** Whether a label speaks of the note (`Note`, `Example`, `Demo`) and names nothing. */
export function isMeta(label: string): boolean {
  return (
    /\b(?:videos?|links?|urls?|slides?|playlist|podcast|website|homepage|repo(?:sitory)? link|practice test)$/i.test(
      label,
    ) || META.test(label.replace(/[\s:.*#\d)\p{Extended_Pictographic}]+$/u, '').trim())
  )
}

/** Why a phrase cannot be a term, or `undefined` if it can: a few words that name a thing. */
export function whyNoTerm(phrase: string): string | undefined {
  const words = scanWords(phrase).filter(({ depth }) => depth === 0)
  const [first] = words
  if (!first || !/[\p{L}\p{Co}]/u.test(phrase)) return 'it has no word'
  if (/^\p{L}$/u.test(phrase.trim())) return 'it is one letter'
  if (words.length > TERM_WORDS || phrase.length > TERM_LENGTH) return 'it is longer than a term'
  if (/[?!]$|\.\.\.|…|[;=<>]/.test(phrase)) return 'it is no name'
  if (isMeta(phrase)) return 'it speaks of the note'
  if (/[\da-f]{16,}/i.test(phrase)) return 'it is no name'
  if (
    PRONOUNS.has(first.lower) ||
    (CLAUSE_STARTERS.has(first.lower) && /^\p{L}+$/u.test(first.text))
  )
    return `it begins with “${first.text}”`
  if (
    words.length === 1 &&
    /\p{Ll}{3}ly$/u.test(first.text) &&
    !/^(?:family|assembly|anomaly|ally|bully|lily|monopoly|rally|reply|supply|fly|jelly|belly|folly|italy|july)$/.test(
      first.lower,
    )
  )
    return 'it is an adverb'
  if (/^an?$/.test(first.lower) && isPlural(words.at(-1)?.text ?? ''))
    return `it has a verb, “${words.at(-1)?.text}”`
  if (words.length > 1 && isOrder(first, words[1])) return `it begins with a verb, “${first.text}”`
  const pronoun = words.find(({ text, lower }) => text === lower && PERSONAL.has(lower))
  if (pronoun) return `it speaks of “${pronoun.text}”`
  if (words.length > 1 && /^(?:as|of|by|with|from|than|that)$/.test(words.at(-1)?.text ?? ''))
    return `it breaks off after “${words.at(-1)?.text}”`
  if (
    words.length > 1 &&
    /^(?:supported|required|included|used|needed|allowed)$/i.test(words.at(-1)?.text ?? '')
  )
    return 'it says what is done with things, and names none'
  const verb = words.find((word, at) => at > 0 && isFiniteVerb(word, words[at - 1], words[at + 1]))
  return verb ? `it has a verb, “${verb.text}”` : undefined
}

const PERSONAL = new Set(
  'i me my we us our you your it its they them their he him his she her'.split(' '),
)

/** `Identify weak points`, `Create the role`: a step, and no name. */
function isOrder(first: Word, second: Word | undefined): boolean {
  const form = verbFormOf(first.lower)
  if (form?.form !== 'base' || /\p{Lu}/u.test(first.text.slice(1))) return false
  if (DETERMINERS.has(second?.lower ?? '')) return true
  return !form.ambiguous && !/^(?:and|or|of|in|on|by|for|to)$/.test(second?.lower ?? '')
}

function isFiniteVerb(
  { lower, text }: Word,
  before: Word | undefined,
  after: Word | undefined,
): boolean {
  if (AUXILIARIES.has(lower)) return lower === text
  const form = verbFormOf(lower)
  if (form?.form !== 'third' || lower !== text || before?.lower === 'of') return false
  return (
    !form.ambiguous ||
    (after !== undefined && (DETERMINERS.has(after.lower) || PRONOUNS.has(after.lower)))
  )
}

/** Whether a phrase can be a term and is no topic (`Overview`, `Use cases`). */
export function isTerm(phrase: string): boolean {
  return whyNoTerm(phrase) === undefined && !isTopic(phrase)
}

const ATTRIBUTE = new Set(
  `size default purpose type use|usage usecase port protocol symptom cause treatment location date year
  author formula unit complexity syntax synonym dose mechanism function capital population area
  color colour length width height weight speed voltage frequency range format language license
  version founder inventor discoverer origin habitat diet lifespan structure shape charge mass pronunciation
  etymology antonym pathogenesis pathophysiology aetiology etiology epidemiology presentation complication
  histology lab imaging management prevention onset sign feature morphology transmission reservoir
  metabolism excretion absorption distribution toxicity effect example significance importance impact
  benefit drawback advantage disadvantage pro con cost price release status method process result
  outcome goal objective requirement prerequisite summary context audience tone theme setting plot
  prevalence incidence prognosis diagnosis indication contraindication
  input output return parameter time space|complexity`
    .split(/[\s|]+/)
    .filter(Boolean),
)

/** Attributes that also end longer labels: `Default port`, `Time complexity`, `Use cases`. */
const COMPOUND = new Set([
  'port',
  'complexity',
  'case',
  'size',
  'date',
  'effect',
  'dose',
  'rate',
  'limit',
  'retention',
  'colour',
  'color',
])

/** Whether a label names what a thing has (`Default port`, `Symptoms`) rather than a thing. */
export function isAttribute(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, '')
    .trim()
    .split(/\s+/)
  const last = stemToken(words.at(-1) ?? '')
  return words.length === 1 ? ATTRIBUTE.has(last) : COMPOUND.has(last)
}
