import { isPlural, singularOf } from '../../english/nouns.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Lexicon } from '../../fact/lexicon.ts'
import type { VerbPhrase } from '../../fact/sentence/verb-phrase.ts'
import { type Name, sayName } from '../wording.ts'

/**
 * The subject of a sentence as it stands inside a question. A sentence gives it the article it
 * needs, and its large letter may be only that of the first word; its verb tells its number.
 */
export function nameSubject(subject: string, lexicon: Lexicon, verb?: VerbPhrase): Name {
  if (/^(?:each|every)\s/i.test(subject))
    return { text: lowerFirst(singularOf(subject)), isPlural: false, isQuoted: false }
  if (/^(?:all|both)\s/i.test(subject))
    return { text: lowerFirst(subject), isPlural: true, isQuoted: false }
  if (EITHER.test(subject)) return nameEither(subject, lexicon)
  const name = sayName(subject, lexicon)
  const first = /^\p{Lu}\p{Ll}+(?=[\s-]|$)/u.exec(name.text)?.[0]
  const isOpener =
    first !== undefined &&
    !/^\S+\s\p{Lu}/u.test(name.text) &&
    !lexicon.hasCapital(first) &&
    (isMade(first, name.text) || (lexicon.hasLower(first) && isSurelyCommon(name, lexicon)))
  const text = isOpener ? name.text.charAt(0).toLowerCase() + name.text.slice(1) : name.text
  return { text, isPlural: (verb && isManyBy(verb, subject)) ?? name.isPlural, isQuoted: false }
}

/**
 * The subject of `S is a …`. Who writes the article after the verb writes it before it, but for a
 * single word, which notes often leave bare.
 */
export function nameDefined(subject: string, definiens: string, lexicon: Lexicon): Name {
  const name = nameSubject(subject, lexicon)
  const isBare =
    /\s\p{Lu}|^\p{Lu}{2,}$/u.test(subject) &&
    !/^(?:an?|the)\s/i.test(subject) &&
    /^(?:an?|the)\s/i.test(definiens)
  const text = isBare ? name.text.replace(/^an? /, '') : name.text
  return { ...name, text }
}

const EITHER = /^\S+(?: \S+)? or \S+(?: \S+)?$/

/** `Service or Task` as `a service or a task`. */
function nameEither(subject: string, lexicon: Lexicon): Name {
  const text = subject
    .split(' or ')
    .map((one) => nameSubject(one, lexicon).text)
    .join(' or ')
  return { text, isPlural: isPlural(subject.split(' or ').at(-1) ?? ''), isQuoted: false }
}

/** A single word may be a name that the note elsewhere writes small, as people do with `docker`. */
function isSurelyCommon({ text, isPlural }: Name, lexicon: Lexicon): boolean {
  return isPlural || /\s/.test(text) || lexicon.hasArticle(text)
}

/** Whether a word that opens a sentence is made as common nouns are, or as adjectives before a small word. */
function isMade(first: string, name: string): boolean {
  if (/(?:tion|sion|ment|ness|ity|ics|sis|ing|logy|ance|ence|ship|hood|graphy|ysis)s?$/.test(first))
    return true
  return (
    /^\S+\s\p{Ll}/u.test(name) &&
    /(?:al|ive|ary|ous|ed|able|ible|less|ful|tic|mic|nic)$/.test(first)
  )
}

/** Whether the verb is in the plural; it does not say so after a modal or in the past. */
function isManyBy(
  { auxiliary, written, main, kind, tense }: VerbPhrase,
  subject: string,
): boolean | undefined {
  if (/^(?:is|was|has)\b/.test(auxiliary)) return false
  if (/^(?:are|were|have)\b/.test(auxiliary)) return true
  if (kind !== 'active' || auxiliary !== '' || tense === 'past') return undefined
  if (written !== main) return false
  return /\sand\s/.test(subject) ? true : undefined
}
