import { AUXILIARIES, DETERMINERS } from '../english/function-words.ts'
import { isParticiple, verbFormOf } from '../english/verbs.ts'
import { isVerbStart } from './sentence/is-verb-start.ts'
import { scanWords, type Word } from './sentence/scan-words.ts'
import { splitSentences } from './sentence/split-sentences.ts'
import { tidyPhrase } from './tidy.ts'

/** How the right side of a definition reads. */
export type DefiniensShape =
  /** `a process on the host` */
  | 'noun'
  /** `defines how a task runs` */
  | 'verb'
  /** `wrote the Principles of Population` */
  | 'past'
  /** `adding tasks` */
  | 'gerund'
  /** `used to build images` */
  | 'purpose'
  /** `to prevent a pod from being scheduled` */
  | 'aim'
  /** `where pods wait` */
  | 'clause'
  /** `image and ports` */
  | 'list'
  /** `the parent OS is used` */
  | 'sentence'
  /** `60 seconds` */
  | 'value'
  /** `RUN yum install` */
  | 'code'
  | 'other'

/** A sentence that begins after a comma: `wrote the Reflections, he believed that …`. */
const SPLICE = /,\s+(?=(?:he|she|it|they|this)\s+\p{L}+)/u

/** What is added after a comma without a subject: `rival companies, can bring down the network`. */
const ADDED =
  /,\s+(?:(?:and\s)?(?:is|are|was|were|can|will|may|has|have)|also|sometimes|usually|often|mainly)\s.*$/

const LEADING_COPULA = /^(?:is|are|was|were)\s+(?=(?:an?|the|one)\s)/i

/** The first sentence of what follows a term, tidied. */
export function definiensOf(text: string): string {
  const [first] = splitSentences(text)
  const whole = first ? text.slice(first.start, first.end) : text
  const sentence = placeBehind(whole.split(UNSPACED, 1)[0] ?? whole)
  return tidyPhrase((sentence.split(SPLICE, 1)[0] ?? '').replace(ADDED, ''))
    .replace(/^(?:just|basically|simply|essentially)\s+/i, '')
    .replace(LEADING_COPULA, '')
    .replace(/^(?:refers? to|means|denotes)\s+(?=an?\s|the\s|\p{L}+\s)/iu, '')
    .replace(/^(?:an?|the)\s.*$/i, withoutDeed)
}

/** A stop without a space behind it: `large factors.Great for small machines`. */
const UNSPACED = /(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/u

/** `Inside a pod, runs one process` as `runs one process, inside a pod`. */
function placeBehind(sentence: string): string {
  const { place = '', deed = '' } =
    /^(?<place>(?:Inside|Within|In|On|At) (?:(?:an?|the|each|every) )?[^\s,]+(?: [^\s,]+){0,3}), (?<deed>\p{Ll}.*)$/u.exec(
      sentence,
    )?.groups ?? {}
  const [first, second] = scanWords(deed)
  return first && isVerbStart(first, second)
    ? `${tidyPhrase(deed)}, ${place.charAt(0).toLowerCase()}${place.slice(1)}`
    : sentence
}

/** A noun and what it does besides, `a proxy and injects headers`, as the noun alone. */
function withoutDeed(definiens: string): string {
  for (const match of definiens.matchAll(/,?\sand\s(?=(\p{Ll}+)\s)/gu)) {
    const form = verbFormOf(match[1] ?? '')
    const before = definiens.slice(0, match.index)
    if (form?.form === 'third' && !form.ambiguous && !/\s(?:that|which|who)\s/.test(before))
      return before
  }
  return definiens
}

const CODE =
  /^(?:\p{Co}|`[^`]+`)(?:\s*\(.*\))?$|^(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|EXPOSE|ENV|WORKDIR|SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|GET|POST|PUT|PATCH)\s\S/u
const FILE = /^[\w./-]+\.(?:sh|ts|js|py|json|ya?ml|md|txt|c|rs|go|conf|cfg)\b/u
const CLAUSE = /^(?:how|where|when|what|which|who|whether|why)\b/i
const PURPOSE = /^(?:used|able|needed|required|designed|meant|responsible) (?:to|for)\b/i
const OPENERS = new Set(
  `after before if in on at by for with without from during as via through until because since while
  although though due despite not no only just so but and or then when also where of under over between
  within like unlike than inside outside near across along around beyond above below behind also another others other be being been it they this these those that there you we he she`.split(
    /\s+/,
  ),
)
const NOT_GERUND =
  /^(?:string|ring|thing|something|everything|king|spring|ceiling|building|meaning)$/

/**
 * How a definiens reads, so that the question can be worded for it. What is said of one thing and
 * begins with a word that may be a verb or a plural (`Acts as …`) is taken for the verb.
 */
export function shapeDefiniens(text: string, isOfMany = true): DefiniensShape {
  const words = scanWords(text).filter(({ depth }) => depth === 0)
  const [first, second] = words
  if (!first) return 'other'
  if (CODE.test(text)) return 'code'
  if (FILE.test(text)) return 'other'
  if (/^[\d$€£~≈<>±]/.test(text)) return 'value'
  if (CLAUSE.test(text)) return 'clause'
  if (PURPOSE.test(text)) return 'purpose'
  if (first.lower === 'to' && verbFormOf(second?.lower ?? '')?.form === 'base') return 'aim'
  if (OPENERS.has(first.lower) || AUXILIARIES.has(first.lower) || first.lower === 'to')
    return 'other'
  if (NOUNS.test(first.lower) && DETERMINERS.has(second?.lower ?? '')) return 'other'
  if (isThird(first, second) && (!isOfMany || hasObject(second))) return 'verb'
  return shapeOpen(text, words)
}

function isThird(first: Word, second: Word | undefined): boolean {
  const form = verbFormOf(first.lower)
  return (
    form?.form === 'third' &&
    second !== undefined &&
    !/^(?:of|and|or|for|are|is|that|which|who)$/.test(second.lower) &&
    (!NOUNS.test(first.lower) || DETERMINERS.has(second.lower))
  )
}

/** What opens an account as a noun more often than as a verb: `Groups that people join`, `Logs of queries`. */
const NOUNS =
  /^(?:groups|logs|signals|parts|types|forms|patterns|steps|rules|models|files|structures|objects|records|events|results|points|attempts|increases|reports|studies|costs|claims|attacks|wars|plants|states|orders|practices|processes|programs|products|sources|resources|scores|shapes|issues|names|notes|links|lists|tests|terms|fields|values|units|roles|views|plans|stages)$/

/** Whether a word may be what a verb acts on: `Uses dictionary attacks`, but not `Signals sent by …`, `Parts in …`. */
function hasObject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{L}+$/u.test(word.text) &&
    !OPENERS.has(word.lower) &&
    !AUXILIARIES.has(word.lower) &&
    !isParticiple(word.lower) &&
    verbFormOf(word.lower)?.form !== 'past' &&
    !/^(?:that|which|who|to|used|ing)$|ing$/.test(word.lower)
  )
}

function shapeOpen(text: string, words: readonly Word[]): DefiniensShape {
  const [first, second] = words
  if (!first) return 'other'
  if (isVerbStart(first, second)) return 'verb'
  const form = verbFormOf(first.lower)
  if (form?.form === 'past' && !form.ambiguous)
    return isParticiple(first.lower) && hasMainVerb(words) ? 'sentence' : shapePast(words)
  if (hasMainVerb(words)) return 'sentence'
  if (/^(?:an?|the|any|one|each|every|some|all)$/.test(first.lower)) return 'noun'
  if (/ing$/.test(first.lower) && first.lower.length > 5 && !NOT_GERUND.test(first.lower))
    return 'gerund'
  return readsAsList(text, words) ? 'list' : 'noun'
}

const PASSIVE = /^(?:in|on|at|by|for|from|of|to|with|as|during|between|into|up|out|and)$/
const DID =
  /^(?:allowed|enabled|helped|caused|forced|led|let|ended|founded|gave|wrote|killed|freed|united)$/

/** `Made it illegal` did something; `Held in London` had it done to it; `limited resources` is a noun. */
function shapePast([first, second, third]: readonly Word[]): DefiniensShape {
  const next = second?.lower ?? ''
  if (!first) return 'other'
  if (isParticiple(first.lower) && (next === '' || PASSIVE.test(next) || third?.lower === 'by'))
    return 'other'
  const isVerb = !first.lower.endsWith('ed') || DETERMINERS.has(next) || DID.test(first.lower)
  return isVerb ? 'past' : 'noun'
}

const RELATIVE = new Set(
  `which that who whose where when if because what how as while so whether why`.split(' '),
)

function readsAsList(text: string, words: readonly Word[]): boolean {
  const end = words.findIndex(({ lower }) => RELATIVE.has(lower))
  const head = end < 0 ? text : text.slice(0, words[end]?.start)
  if (head.split(',').length > 3) return true
  return /,|;|\/|\+| and | & /.test(
    head.split(/\b(?:of|for|in|that|which|with|to|by|from)\b/i, 1)[0] ?? '',
  )
}

/** What opens a sentence on people: `Many workers moved …`. */
const PEOPLE = /^(?:many|most|some|people|they|he|she|we|women|men|workers|others|everyone)$/i

/** Whether the words before any relative pronoun hold a finite verb, so that they are a sentence. */
function hasMainVerb(words: readonly Word[]): boolean {
  const end = words.findIndex(({ lower }, at) => at > 0 && RELATIVE.has(lower))
  const main = end < 0 ? words : words.slice(0, end)
  return main.some(({ lower, text }, at) => {
    if (at === 0 || lower !== text) return false
    if (AUXILIARIES.has(lower)) return true
    const form = verbFormOf(lower)
    if (/^(?:needs|wants|tries|seems|fails)$/.test(lower) && main[at + 1]?.lower === 'to')
      return true
    if (
      form?.form === 'past' &&
      !form.ambiguous &&
      (main[at + 1]?.lower === 'that' ||
        words[at + 1]?.lower === 'that' ||
        PEOPLE.test(main[0]?.text ?? ''))
    )
      return true
    if (form?.form === 'base' && !form.ambiguous && /[^s]s$/.test(main[at - 1]?.lower ?? ''))
      return true
    return form?.form === 'third' && !form.ambiguous && main[at - 1]?.lower !== 'to'
  })
}
