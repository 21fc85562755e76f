import { AUXILIARIES, PREPOSITIONS } from '../../english/function-words.ts'
import { headOf, isPlural } from '../../english/nouns.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { isVerbStart } from '../../fact/sentence/is-verb-start.ts'
import { scanWords } from '../../fact/sentence/scan-words.ts'
import { isAttribute } from '../../fact/terms.ts'
import { quote } from '../wording.ts'
import { readClause } from './column-clause.ts'

/** What a cell belongs to, as it stands in a question. */
export interface Owner {
  readonly text: string
  readonly isPlural: boolean
}

/** How the header of a column reads, and so how its cells are asked for. */
export type Column =
  /** `Description`: what the thing is or does. */
  | { readonly kind: 'description' }
  /** `Meaning`: what the thing means. */
  | { readonly kind: 'meaning' }
  /** `Primary function`: the noun of a thing. */
  | { readonly kind: 'attribute'; readonly noun: string }
  /** `First thing to look at`: a noun that narrows itself, but not of the thing. */
  | { readonly kind: 'noun'; readonly noun: string }
  /** `Run by`, `Found in`. */
  | { readonly kind: 'participle'; readonly participle: string; readonly preposition: string }
  /** `Where it is set`, `Found in which cells?`, `Good for`: a question of its own. */
  | { readonly kind: 'clause'; ask(owner: Owner): string }
  /** `After the scan`, `Address begins with`: fits no question, and stands only as a label. */
  | { readonly kind: 'label' }

const DESCRIPTION =
  /^(?:(?:short |brief )?(?:descriptions?|definitions?|explanations?)|what (?:is it|it is|is this|are they|they are)|summary|details?|overview|answers?|values?)\??$/i
const MEANING = /^(?:meanings?|what (?:it|does it) means?)\??$/i

/** Reads the header of a column. */
export function readColumn(header: string): Column {
  const text = lowerHeader(header.replace(/\s*\?$/, '').replace(/\sof (?:it|them)$/i, ''))
  if (DESCRIPTION.test(header)) return { kind: 'description' }
  if (MEANING.test(header)) return { kind: 'meaning' }
  const participle = readParticiple(text)
  if (participle) return participle
  const ask = readClause(text)
  if (ask) return { kind: 'clause', ask }
  if (!isNoun(text) || header.endsWith('?')) return { kind: 'label' }
  const noun = withThe(text)
  if (isOwned(text)) return { kind: 'attribute', noun }
  return NARROWED.test(text) && !/^names? of\b/.test(text)
    ? { kind: 'noun', noun }
    : { kind: 'label' }
}

function readParticiple(text: string): Column | undefined {
  const [participle = '', preposition = '', ...rest] = text.split(' ')
  const isShape = isParticiple(participle) && PREPOSITIONS.has(preposition) && rest.length === 0
  return isShape && preposition !== 'of'
    ? { kind: 'participle', participle, preposition }
    : undefined
}

const WORD = /[\p{L}\p{N}'’-]+/gu
const CLAUSE_WORD =
  /^(?:it|they|you|we|is|are|was|were|does|do|did|can|has|have|not|if|what|who|whom|where|when|how|why|which)$/

/** Whether a header can stand after `the`: no preposition at either end, no verb. */
function isNoun(text: string): boolean {
  const words = text.match(WORD) ?? []
  const [first = '', second] = words
  const last = words.at(-1) ?? ''
  if (words.length === 0 || words.length > 6) return false
  if (PREPOSITIONS.has(first) || PREPOSITIONS.has(last) || AUXILIARIES.has(first)) {
    if (!/\b(?:to|you|that)\b/.test(text) || PREPOSITIONS.has(first)) return false
  }
  const isNarrowed = /\s(?:that|which|to|you)\s/.test(text)
  if (!isNarrowed && words.some((word) => CLAUSE_WORD.test(word))) return false
  const form = verbFormOf(first)
  if (form?.form === 'third' && !form.ambiguous) return false
  if (words.length > 1 && isParticiple(last) && last !== 'needed' && last !== 'required')
    return false
  return second === undefined || isNarrowed || !isFiniteVerb(second)
}

function isFiniteVerb(word: string): boolean {
  const form = verbFormOf(word)
  return form?.form === 'third' && !form.ambiguous
}

const OWNED = new Set(
  `abbreviation acronym age altitude antidote atomic attribute base behaviour behavior bonus capacity
  category cause charge chemical class code command composition consequence country currency data density
  depth derivative distance duration email energy examples family feature field formula founder gender genre
  half-life head height home industry job key kind latency leader level lifetime limit mass maximum meaning
  mechanism memory minimum model mode monomer mood motto name nationality neighbour number opposite order organ
  organisation owner parent part pattern period phase plural price priority product property pronoun radius
  reaction reason replacement role scope score season sign singular speciality speed status storage
  default limit flag
  strength subject substrate superclass supplier symbol target task team temperature tense term theme throughput
  timeout tone trait translation unit valence value vector volume wavelength weakness weight winner yield`.split(
    /\s+/,
  ),
)

/** Whether things have it, so that one says `the port of the service`. */
function isOwned(text: string): boolean {
  const head = headOf(text)
  if (/['’]s\b|\s(?:to|that|which|in|on|for|from|with|you)\s|\sof\s/.test(text)) return false
  if (/(?:er|est)\s/.test(text) && /^(?:near|old|new|clos|larg|small|high|low)/.test(text))
    return false
  return (
    isAttribute(head) || isAttribute(text) || OWNED.has(head) || OWNED.has(head.replace(/s$/, ''))
  )
}

/** A noun that says by itself what it is of: `unit of isolation`, `nearest thing in ECS`, `today's choice`. */
const NARROWED =
  /\s(?:of|in|to|that|which|you)\s\S|['’]s\s|^(?:first|last|next|nearest|most|least|best|usual|main)\s/

function withThe(text: string): string {
  return /^(?:an?|the|its|their|today['’]s|\S+['’]s)\s/.test(text) ? text : `the ${text}`
}

/** What keeps its capital wherever it stands. */
const NATION =
  /^(?:American|Arabic|British|Chinese|Dutch|English|European|French|German|Greek|Hebrew|Hindi|Indian|Irish|Italian|Japanese|Korean|Latin|Polish|Portuguese|Roman|Russian|Sanskrit|Scottish|Spanish|Swedish|Turkish|Welsh)$/

/** A header as it stands inside a sentence: abbreviations and names with inner capitals stay. */
export function lowerHeader(header: string): string {
  const [first = ''] = header.split(' ', 1)
  return (NATION.test(first) ? header : lowerFirst(header))
    .split(' ')
    .map((word) =>
      word.replace(/(?<![\p{L}\d])\p{Lu}\p{Ll}+(?!\p{L}|\d)/gu, (part) =>
        NATION.test(part) ? part : part.toLowerCase(),
      ),
    )
    .join(' ')
    .replace(/^the\s+/, '')
}

/** The question for what a thing has in a column; `undefined` for a mere label. */
export function askColumn(column: Column, owner: Owner): string | undefined {
  const be = owner.isPlural ? 'are' : 'is'
  switch (column.kind) {
    case 'description':
      if (isOrdering(owner.text)) return undefined
      return `What ${be} ${owner.text}?`
    case 'meaning':
      return /^an?\s/.test(owner.text)
        ? `What is meant by ${quote(owner.text.replace(/^an?\s/, ''))}?`
        : `What ${owner.isPlural ? 'do' : 'does'} ${owner.text} mean?`
    case 'attribute':
      return `What ${isPlural(column.noun) ? 'are' : 'is'} ${column.noun} ${linkOf(column.noun)} ${owner.text}?`
    case 'noun':
      return askNoun(column.noun, owner.text)
    case 'participle':
      return askParticiple(column, owner.text, be)
    case 'clause':
      return column.ask(owner)
    case 'label':
      return undefined
  }
}

/** `Use short warps`: what one does, of which nobody asks what it is. */
function isOrdering(name: string): boolean {
  const [first, second] = scanWords(name)
  return (
    second !== undefined &&
    verbFormOf(first?.lower ?? '')?.form === 'base' &&
    isVerbStart(first, second)
  )
}

/** `the reaction to`, `the reason for`: what a noun is of, it does not always take with `of`. */
function linkOf(noun: string): string {
  if (
    /\b(?:reactions?|responses?|repl(?:y|ies)|solutions?|alternatives?|exceptions?|threats?|objections?|resistance|opposition)$/.test(
      noun,
    )
  )
    return 'to'
  return /\b(?:reasons?|evidence|requirements?|prerequisites?)$/.test(noun) ? 'for' : 'of'
}

const SHORT_NOUN = 3

function askNoun(noun: string, owner: string): string {
  const asked = `what ${isPlural(noun) ? 'are' : 'is'} ${noun}`
  return noun.split(' ').length <= SHORT_NOUN && !/\s(?:of|for|in|to|that)\s/.test(noun)
    ? `${asked.replace('w', 'W')} for ${owner}?`
    : `For ${owner}, ${asked}?`
}

const BY_PERSONS =
  /^(?:run|made|written|invented|discovered|founded|built|developed|owned|managed|led|created|painted|composed|designed|maintained|proposed|introduced|signed|published|paid)$/

function askParticiple(
  { participle, preposition }: { readonly participle: string; readonly preposition: string },
  owner: string,
  be: string,
): string {
  if (
    /^(?:in|on|at|within|inside)$/.test(preposition) &&
    !/^(?:found|involved|made)$/.test(participle)
  )
    return `Where ${be} ${owner} ${participle}?`
  const who = preposition === 'by' && BY_PERSONS.test(participle) ? 'Who' : 'What'
  return `${who} ${be} ${owner} ${participle} ${preposition}?`
}
