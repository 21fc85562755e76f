import { AUXILIARIES, DETERMINERS, NEGATIONS, PREPOSITIONS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { baseOfThird, isParticiple, verbFormOf } from '../../english/verbs.ts'
import { isAdverb } from './is-adverb.ts'
import type { Word } from './scan-words.ts'

/** A verb with its auxiliaries, as a question has to take it apart. */
export interface VerbPhrase {
  /** The first of what stands before the main verb: `is`, `can`, `can be`; empty if nothing does. */
  readonly auxiliary: string
  /** The main verb: a participle after a form of `be`, else its base form; empty for `be` itself. */
  readonly main: string
  /** The main verb as the note has it: `invented`, `weaves`. */
  readonly written: string
  readonly tense: 'present' | 'past'
  readonly kind: 'active' | 'passive' | 'copula'
}

/** A verb phrase and where it ends. */
export interface ReadVerb {
  readonly verb: VerbPhrase
  /** The number of the word after it. */
  readonly end: number
}

const MODALS = new Set(['can', 'may', 'must', 'should', 'will', 'could', 'might', 'cannot'])
const PRESENT_BE = new Set(['is', 'are'])
const PAST_BE = new Set(['was', 'were'])

/** The verb phrase that begins at a word, if one does. */
export function readVerbPhrase(words: readonly Word[], at: number): ReadVerb | undefined {
  const word = words[at]
  if (!word || word.depth > 0 || NEGATIONS.has(word.lower)) return undefined
  let next = at + 1
  while (isAdverb(words[next]?.lower ?? '')) next++
  if (NEGATIONS.has(words[next]?.lower ?? '')) return undefined
  if (PRESENT_BE.has(word.lower)) return readBe(words, word.lower, next, 'present')
  if (PAST_BE.has(word.lower)) return readBe(words, word.lower, next, 'past')
  if (MODALS.has(word.lower)) return readModal(words, word.lower, next)
  if (word.lower === 'has' || word.lower === 'have') {
    const perfect = readPerfect(words, word.lower, next)
    if (perfect) return perfect
  }
  if (/^gets?$/.test(word.lower) && isParticiple(words[next]?.lower ?? ''))
    return readBe(words, word.lower === 'get' ? 'are' : 'is', next, 'present')
  return readMain(words, at)
}

function readBe(
  words: readonly Word[],
  auxiliary: string,
  at: number,
  tense: 'present' | 'past',
): ReadVerb | undefined {
  const word = words[at]?.lower ?? ''
  if (word === '') return undefined
  if (isParticiple(word) && !word.includes('-'))
    return { verb: { auxiliary, main: word, written: word, tense, kind: 'passive' }, end: at + 1 }
  return { verb: { auxiliary, main: '', written: '', tense, kind: 'copula' }, end: at }
}

/** After a modal any word is a verb, known or not. */
function readModal(words: readonly Word[], modal: string, at: number): ReadVerb | undefined {
  const word = words[at]?.lower ?? ''
  const tense = 'present'
  if (word === 'be') {
    let next = at + 1
    while (isAdverb(words[next]?.lower ?? '')) next++
    const main = words[next]?.lower ?? ''
    const be = { auxiliary: `${modal} be`, tense } as const
    return isParticiple(main)
      ? { verb: { ...be, main, written: main, kind: 'passive' }, end: next + 1 }
      : { verb: { ...be, main: '', written: '', kind: 'copula' }, end: next }
  }
  const isVerb =
    /^\p{Ll}{2,}$/u.test(word) &&
    !/(?:ed|ing|ly)$/.test(word) &&
    !AUXILIARIES.has(word) &&
    !PREPOSITIONS.has(word)
  return isVerb || verbFormOf(word)?.form === 'base'
    ? { verb: { auxiliary: modal, main: word, written: word, tense, kind: 'active' }, end: at + 1 }
    : undefined
}

/** `has replaced`, `have been built`: what has been done is asked for as what is. */
function readPerfect(words: readonly Word[], have: string, at: number): ReadVerb | undefined {
  const word = words[at]?.lower ?? ''
  const before = { auxiliary: have, tense: 'present' } as const
  const next = words[at + 1]?.lower ?? ''
  if (word === 'been' && isParticiple(next))
    return {
      verb: { ...before, auxiliary: `${have} been`, main: next, written: next, kind: 'passive' },
      end: at + 2,
    }
  return isParticiple(word) && (DETERMINERS.has(next) || PREPOSITIONS.has(next))
    ? { verb: { ...before, main: word, written: word, kind: 'active' }, end: at + 1 }
    : undefined
}

/** A main verb in the number of its subject, and no noun. */
function readMain(words: readonly Word[], at: number): ReadVerb | undefined {
  const word = words[at]
  const before = words[at - 1]?.lower ?? ''
  if (!word || word.text !== word.lower) return undefined
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || AUXILIARIES.has(before))
    return undefined
  const form = verbFormOf(word.lower)
  const second = secondVerb(words, at)
  const next = words[second ? at + 3 : at + 1]?.lower ?? ''
  if (!form) return readUnknown(words, at, next)
  let last = at
  while (last > 1 && isAdverb(words[last - 1]?.lower ?? '')) last--
  const subject = words
    .slice(0, last)
    .map(({ text }) => text)
    .join(' ')
  if (!agrees(form, word.lower, subject, next)) return undefined
  const tense = form.form === 'past' ? 'past' : 'present'
  if (second)
    return {
      verb: {
        auxiliary: '',
        main: `${form.base} and ${second.base}`,
        written: `${word.lower} and ${second.written}`,
        tense,
        kind: 'active',
      },
      end: at + 3,
    }
  let end = at + 1
  while (PASSED.test(words[end]?.lower ?? '') && end < words.length - 1) end++
  return {
    verb: { auxiliary: '', main: form.base, written: word.lower, tense, kind: 'active' },
    end,
  }
}

/** `creates and manages the hosts`: a second verb of the same form, before what both of them act on. */
function secondVerb(
  words: readonly Word[],
  at: number,
): { readonly base: string; readonly written: string } | undefined {
  const [verb, link, other, object] = words.slice(at, at + 4)
  if (link?.lower !== 'and' || !other || !DETERMINERS.has(object?.lower ?? '')) return undefined
  const [form, next] = [verbFormOf(verb?.lower ?? ''), verbFormOf(other.lower)]
  return next && form?.form === next.form ? { base: next.base, written: other.lower } : undefined
}

/** Adverbs that stand between a verb and its object. */
const PASSED = /^(?:also|often|usually|typically|always|\p{L}{2,}[^i]ly)$/u

const OPENS_OBJECT =
  /^(?:how|what|which|where|that|both|everything|multiple|different|all|new|many|more|less|into|upon)$/

/** Whether a past form is the verb, and not a participle before its noun: `a set of related points`. */
function isPast(
  {
    isRegular,
    ambiguous,
    takesObject,
  }: { readonly isRegular: boolean; readonly ambiguous: boolean; readonly takesObject: boolean },
  subject: string,
  next: string,
): boolean {
  if (/^(?:an?|each|every)\s+\S+$/i.test(subject + next)) return false
  if (takesObject) return true
  const isSure = !isRegular || (isPerson(subject) && subject.includes(' '))
  return !ambiguous && next !== '' && isSure && !PREPOSITIONS.has(next)
}

function isPerson(subject: string): boolean {
  return (
    subject.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    verbFormOf(subject.toLowerCase()) === undefined
  )
}

/** After `a mill`, `uses` is no plural. */
const IS_ONE = /^(?:an?|each|every)\s/i

function agrees(
  { form, ambiguous }: { readonly form: string; readonly ambiguous: boolean },
  word: string,
  subject: string,
  next: string,
): boolean {
  const isRegular = isParticiple(word)
  if (AUXILIARIES.has(next)) return false
  const takesObject =
    DETERMINERS.has(next) || OPENS_OBJECT.test(next) || (form !== 'past' && /^[\d$€£]/.test(next))
  if (form === 'base' && /^\p{L}{3,}ing\b/iu.test(subject)) return false
  if (form === 'past')
    return next !== 'by' && isPast({ isRegular, ambiguous, takesObject }, subject, next)
  if (ambiguous && !takesObject && !(form === 'third' && IS_ONE.test(subject))) return false
  const isMany = isPlural(subject)
  if (form === 'third') return !isMany || !ambiguous
  if (takesObject && (!ambiguous || /^(?:each|every)\s/i.test(subject))) return true
  return (
    isMany || (!ambiguous && (next === 'to' || /\s(?:and|or)\s|^(?:each|every)\s/i.test(subject)))
  )
}

/** `The cornea refracts the light`: a word in `-s` between a noun and an article is a verb, known or not. */
function readUnknown(words: readonly Word[], at: number, next: string): ReadVerb | undefined {
  const word = words[at]?.lower ?? ''
  const isThird = /^\p{Ll}{3,}s$/u.test(word) && !/(?:ss|us|is|ics)$/.test(word)
  const isBefore = /^(?:an?|the|its|their|his|her|each|every|all|any)$/.test(next)
  const noun = words[at - 1]
  if (!isThird || !isBefore || !noun || isPlural(noun.text)) return undefined
  return {
    verb: {
      auxiliary: '',
      main: baseOfThird(word),
      written: word,
      tense: 'present',
      kind: 'active',
    },
    end: at + 1,
  }
}
