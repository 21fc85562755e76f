import { articleFor } from '../english/article.ts'
import { headOf, isCountable, isPlural } from '../english/nouns.ts'
import { remember } from '../english/remember.ts'
import { stemToken } from '../english/stem-token.ts'
import { isTopic } from '../english/topics.ts'
import { verbFormOf } from '../english/verbs.ts'
import { lowerFirst } from '../fact/ask-list.ts'
import type { Lexicon } from '../fact/lexicon.ts'
import { isAttribute } from '../fact/terms.ts'

/** A name as it stands in a question. */
export interface Name {
  readonly text: string
  readonly isPlural: boolean
  /** Whether it needs quotation marks, because nothing tells whether it takes an article. */
  readonly isQuoted: boolean
}

/** How a name is said inside a question: `Container` becomes `a container`, `Docker` stays. */
export function sayName(name: string, lexicon: Lexicon): Name {
  const bare = name.replace(/\s*\((?:and|or|also|aka|e\.g\.)\b[^()]*\)$/i, '')
  const many = (isPlural(bare) && !bare.startsWith('`')) || /\s(?:and|&)\s/.test(bare)
  const say = (text: string, isQuoted = false): Name => ({ text, isPlural: many, isQuoted })
  if (/^(?:the|an?)\s/i.test(bare)) return say(lowerFirst(bare))
  if (/^\p{L}+ing\s(?:the|an?|your|its)\s/iu.test(bare)) return say(bare, true)
  if (/^`|[(]/.test(bare)) return say(bare)
  if (/\p{L}{3,}\s?\/\s?\p{L}/u.test(bare)) return { text: bare, isPlural: false, isQuoted: true }
  if (/^\p{Lu}\p{Ll}+ of (?:1\d|20)\d\d$/u.test(bare)) return say(`the ${bare}`)
  if (NAMED_WITH_THE.test(bare) && !/['’]s?\s/.test(bare)) return say(`the ${bare}`)
  if (/\sof\s/.test(bare) && (isAttribute(headOf(bare)) || MEASURE.test(headOf(bare))))
    return say(`the ${lowerFirst(bare)}`)
  const text = lowerName(bare, lexicon)
  if (many) return say(text)
  const isCommon = /^[\p{Ll}\s'’-]+$/u.test(text)
  const isMixed = /^\p{Lu}.*\s\p{Ll}+$/u.test(text) && !KIND.test(text)
  if (SUBSTANCE.test(text) && !lexicon.hasArticle(bare)) return say(text)
  if (lexicon.hasArticle(bare) || ((isCommon || isMixed) && isCountable(headOf(text))))
    return say(`${articleFor(text)} ${text}`)
  return say(text, isCommon || !isSureName(text, lexicon))
}

/** What there is one of for each thing: `the number of copies`, `the address of the image`. */
const MEASURE = /^(?:number|amount|address|name|order|share|rate|way|kind|level|degree|count)$/i

const MASS =
  /(?:ism|tion|sion|ing|ity|ness|ment|ware|sis|ology|ance|ence|ship|hood|cy|ics|graphy|metry|ure)$/i

/** Whether a name with a capital stands without an article: it has inner capitals, or is no single thing. */
export function isSureName(name: string, lexicon: Lexicon): boolean {
  const words = name.split(/\s+/)
  if (words.some((word) => !/^\p{Lu}?[\p{Ll}'’-]+$/u.test(word))) return true
  if (words.length > 1 && words.every((word) => /^\p{Lu}|^(?:of|the|and|in|for)$/u.test(word)))
    return true
  return (
    lexicon.isProper(name) || lexicon.hasCapital(words[0] ?? '') || MASS.test(words.at(-1) ?? '')
  )
}

/** A substance by its own name, which is no single thing: `sulfuric acid`. */
const SUBSTANCE =
  /\p{L}\s(?:acid|alcohol|gas|salt|ether|ester|metal|(?:\p{Ll}+)?(?:oxide|chloride|bromide|iodide|fluoride|sulfide|nitride|carbide|hydride))$/u

/** Heads of names of which there is one of each: `EC2 mode`, `Down syndrome`. */
const KIND =
  /\s(?:mode|version|edition|style|deployment|theory|syndrome|disease|law|effect|type|phase|model)$/

/** Names that take `the`: `the Factory Act of 1833`, `the Cold War`. */
const NAMED_WITH_THE =
  /^(?=\p{Lu}|\d+ \p{Lu})(?:\S+\s)+(?:Act|Acts|Age|Agreement|Alliance|Amendment|Army|Battle|Bill|Church|Code|Compromise|Conference|Congress|Constitution|Convention|Council|Court|Crisis|Crusades?|Declaration|Depression|Dynasty|Empire|Enlightenment|Era|Exhibition|Famine|Front|Government|Kingdom|Laws|League|Massacre|Monarchy|Movement|Pact|Party|Peace|Period|Plague|Plan|Protocol|Purge|Rebellion|Reformation|Renaissance|Republic|Revolt|Revolution|Senate|Treaty|Union|Uprising|War|Wars)(?:\s(?:of|for|against|in)\s.+)?$|^(?:Act|Age|Battle|Bill|Congress|Council|Declaration|Edict|Fall|House|Peace|Rise|Siege|Treaty|War)\sof\s/u

/** In small letters, if every word of it is a common noun or the note itself writes it so. */
export function lowerName(name: string, lexicon: Lexicon): string {
  const words = name.split(/\s+/)
  const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word)
  if (lexicon.isProper(name)) return name
  const isOpener = words.length > 1 && isCapital(words[0] ?? '') && /^\p{Ll}/u.test(words[1] ?? '')
  if (isOpener && isCommonOpener(words[0] ?? '', lexicon)) return lowerFirst(name)
  if (!words.every((word) => isCapital(word) || /^\p{Ll}+$/u.test(word))) return name
  const isKnown =
    words.every((word) => !isCapital(word) || isCountable(word) || isCountable(stemToken(word))) ||
    isQualified(words, lexicon) ||
    lexicon.hasArticle(name)
  const isWritten =
    (words.length > 1 || isPlural(name)) &&
    lexicon.hasPhrase(name.toLowerCase()) &&
    !words.some((word) => lexicon.prefersCapital(word) && lexicon.hasCapital(word))
  return isKnown || isWritten ? name.toLowerCase() : name
}

/** Whether the first word of a name has its capital only for being first. */
function isCommonOpener(word: string, lexicon: Lexicon): boolean {
  return (
    !lexicon.hasCapital(word) &&
    ((lexicon.hasLower(word) && !lexicon.prefersCapital(word)) ||
      verbFormOf(word.toLowerCase()) !== undefined ||
      isCountable(word) ||
      QUALITY.test(word) ||
      isTopic(word))
  )
}

const QUALITY = /(?:al|ic|ive|ary|able|ible|ous|less|ing|ed|ant|ent|ory)$/

/** `Virtual Machine`: a common noun behind qualities, which the note nowhere else writes as a name. */
function isQualified(words: readonly string[], lexicon: Lexicon): boolean {
  const head = words.at(-1) ?? ''
  return (
    words.length > 1 &&
    isCountable(head) &&
    words.slice(0, -1).every((word) => isCountable(word) || QUALITY.test(word)) &&
    !words.some((word) => lexicon.hasCapital(word))
  )
}

/** A name in quotation marks, or as it is where it needs none. */
export function quoteName({ text, isQuoted }: Name): string {
  return isQuoted ? `“${text}”` : text
}

/** A term in quotation marks, or as it is if it is code. */
export function quoteTerm(term: string): string {
  return /^`[^`]+`$/.test(term) ? term : `“${term}”`
}

/** An answer as it stands alone: its first letter large, unless that would change the word (`mRNA`, `pH`). */
export function sayAnswer(text: string): string {
  return /^\p{Ll}(?:\p{Ll}|\s|['’-])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}

/** A term as it stands alone: as the note writes it (`ping`), without its article. */
export function sayTerm(term: string): string {
  return term.replace(/^(?:an?|the)\s+/i, '')
}

/** A statement in quotation marks inside a question: its first letter as in the middle of a sentence. */
export function quote(text: string): string {
  const inner = text.replace(/[“”"]/g, (mark) => (mark === '”' ? '’' : mark === '“' ? '‘' : "'"))
  return `“${inner}”`
}

/** `A`, `A or B`, `A, B or C`. */
export function joinOptions(options: readonly string[]): string {
  return joinBy('or', options)
}

function joinBy(link: string, things: readonly string[]): string {
  return things.length < 2
    ? things.join('')
    : `${things.slice(0, -1).join(', ')} ${link} ${things.at(-1)}`
}

/** `A`, `A and B`, `A, B and C`. */
export function joinAnd(things: readonly string[]): string {
  return joinBy('and', things)
}

/** Markdown as plain text: without the marks of code and the backslashes. */
export const plainText: (markdown: string) => string = remember((markdown) =>
  /[`\\]/.test(markdown)
    ? markdown.replace(/(`+)\s?(.+?)\s?\1/g, '$2').replace(/\\(?=[\\`*_<\]~&])/g, '')
    : markdown,
)
