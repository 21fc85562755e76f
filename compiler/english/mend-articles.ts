import { articleFor } from './article.ts'
import { DETERMINERS, PREPOSITIONS } from './function-words.ts'
import { isPlural, singularOf } from './nouns.ts'
import { thirdPersonOf, verbFormOf } from './verbs.ts'

/** Nouns that nobody uses without an article in the singular. */
const THINGS = new Set(
  `account address agent algorithm animal antibody antigen application artery atom attribute browser bucket buffer cell
  certificate chromosome client clock cluster colony company compiler computer container controller coordinate
  country credential crystal database datacenter definition deployment device diagram digest electron endpoint
  engine environment enzyme file filter firewall folder framework gateway gene genome gland group handler header
  hook hormone host hub hypervisor image instance instruction instrument interface kernel keyword label layer
  library loader loop machine magnet mechanism member membrane method module molecule monarch motor muscle
  mutation namespace network neuron node nucleus operator orbit organ organism package packet parameter parser
  particle partition password patch patient pipeline planet platform plugin pod policy polygon port processor
  profile program property protocol proton prototype province proxy pump query queue receptor region register
  registry repository ribosome route router row scheduler schema seed segment semaphore sensor server session slot
  socket solvent sphere string subnet subset switch tag task template tensor theorem thread threshold token tool
  transistor treaty tree triangle trigger tube tumor tuple user valve variable vector vehicle vein version vertex
  virus vitamin volcano website window worker`.split(/\s+/),
)
const SPOKEN =
  /^(?:in|by|on|at|of|from|as|under|with) (?:place|order|state|service|name|test|system|number|unit|step|subject|method|list|hook|key|plan)$/
const LINK = /^(?:of|in|on|with|from|by|into|for|as|within|inside|via|through|using|to|per)$/
/** After these `of` a noun stands bare: `a type of cell`. */
const MEASURE =
  /^(?:types?|kinds?|sorts?|forms?|class(?:es)?|styles?|species|lack|amounts?|degrees?|levels?|choice|change|units?|means|ways?|modes?|rates?|sense|pieces?|bits?|loss|turn|use|terms?|out|instead|matter|areas?|speed|length|state|source|number|part|line|point|version|examples?|categor(?:y|ies)|name|top|end|list|set|process|method|regardless|because)$/i
const WORD = /[\p{L}\p{N}`'’-]+/gu

/**
 * A sentence with the articles that a note-taker left out: `how to create container` as `how to
 * create a container`. Only where a verb or a preposition stands before a bare noun that needs one.
 */
export function mendArticles(text: string): string {
  if (/[`$]/.test(text)) return text
  return mendMissing(text.replace(ONE_OF_MANY, singularOf).replace(UNAGREED, withThird))
}

/** `a fs layers`: one thing in the plural, at the end of a phrase. */
const ONE_OF_MANY =
  /\b[Aa]n?(?: (?!(?:of|in|on|for|with|to|from|and|or|few|lot|number) )[\p{Ll}-]+){1,3}(?=[,.;?)]|$)/gu

/** `the application need to run`: one thing, and its verb in the plural. */
const UNAGREED =
  /(?<!\b(?:help|helps|let|lets|make|makes|see|have|to|and|or)\s(?:the|an?|each|every)?\s?)\b(?<thing>(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very) \p{Ll}{3,}) (?<verb>\p{Ll}+)(?= (?:to|the|an?|its)\b)/gu

function withThird(text: string, thing: string, verb: string): string {
  const form = verbFormOf(verb)
  const noun = thing.split(' ').at(-1) ?? ''
  return form?.form === 'base' && !isPlural(noun) && UNAGREEING.test(verb)
    ? `${thing} ${thirdPersonOf(form.base)}`
    : text
}

/** Verbs that nobody takes for a noun behind a noun. */
const UNAGREEING = /^(?:need|want|have|require|use|allow|provide|define|contain|give|get|become)$/

function mendMissing(text: string): string {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }))
  let mended = ''
  let from = 0
  for (const [index, { word, at }] of words.entries()) {
    if (!opensObject(word, words[index - 1]?.word)) continue
    const end = headAfter(text, words, index)
    if (end === undefined) continue
    const start = words[index + 1]?.at ?? 0
    const phrase = text.slice(start, end)
    if (word === 'as' && /\bas (?:many|much|few) /.test(text.slice(0, at))) continue
    if (SPOKEN.test(`${word.toLowerCase()} ${phrase.toLowerCase()}`)) continue
    mended += `${text.slice(from, start)}${articleFor(phrase)} `
    from = start
    if (at > end) break
  }
  return openWithArticle(mended + text.slice(from))
}

const BARE_OPENING = /^(\p{Lu}\p{Ll}+)(?= (?:can|will|must|may|should|is|has|does)\b)/u

/** A sentence that opens with one thing, with the article it lacks: `Image can be pulled`. */
function openWithArticle(text: string): string {
  return text.replace(BARE_OPENING, (word) => {
    const bare = word.toLowerCase()
    return THINGS.has(bare) ? `${articleFor(bare) === 'an' ? 'An' : 'A'} ${bare}` : word
  })
}

function opensObject(word: string, before = ''): boolean {
  if (word !== word.toLowerCase() || word === 'to' || word === 'per') return false
  if (word === 'of' && MEASURE.test(before)) return false
  if (LINK.test(word)) return true
  const form = verbFormOf(word)
  if (!form || form.form === 'past') return false
  if (before === 'to') return true
  if (form.ambiguous) return false
  return form.form === 'third' || /^(?:can|will|must|may|should)$/.test(before)
}

interface Placed {
  readonly word: string
  readonly at: number
}

const MODIFIERS = 2

/** Where the bare noun phrase after a word ends, if it needs an article. */
function headAfter(text: string, words: readonly Placed[], index: number): number | undefined {
  for (let next = index + 1; next <= index + 1 + MODIFIERS; next++) {
    const { word, at } = words[next] ?? { word: '', at: 0 }
    const previous = words[next - 1]
    const gap = previous ? text.slice(previous.at + previous.word.length, at) : ''
    if (word === '' || gap !== ' ' || !/^[\p{Ll}-]+$/u.test(word) || isNoModifier(word))
      return undefined
    const end = at + word.length
    const after = words[next + 1]?.word
    const isGiven = GIVE.test(words[index]?.word ?? '') && /^(?:the|an?)$/.test(after ?? '')
    if (THINGS.has(word.toLowerCase()) && (isGiven || endsPhrase(text.slice(end), after)))
      return end
  }
  return undefined
}

/** Whom it is given stands before what is given: `gives clerk the key`. */
const GIVE = /^(?:gives?|grants?)$/

function isNoModifier(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    /^(?:and|or|but|that|which|who|how|what|where|when|it|they|you|we|them|one|two|three|few|less|same|certain)$/.test(
      lower,
    ) ||
    /(?:ing|ly|s|['’]s?)$/.test(lower)
  )
}

function endsPhrase(rest: string, next: string | undefined): boolean {
  if (next === undefined) return !/^\s*[(/]/.test(rest)
  if (/^\s*[,.;?)]/.test(rest)) return true
  return (
    /^\s$/.test(rest.slice(0, rest.indexOf(next))) &&
    /^(?:of|in|on|with|from|by|into|for|as|within|that|which|who|is|can|will|to|when|where|if|at)$/.test(
      next,
    )
  )
}
