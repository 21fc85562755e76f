import { PREPOSITIONS } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { tidyPhrase } from '../tidy.ts'
import type { Adjunct } from './adjunct.ts'
import { isAdverb } from './is-adverb.ts'
import { isSubject } from './is-subject.ts'
import { scanWords, type Word } from './scan-words.ts'
import { splitOpening } from './split-opening.ts'
import { splitTail } from './split-tail.ts'
import { readVerbPhrase, type VerbPhrase } from './verb-phrase.ts'

/** A sentence that says what something does, or what is done to it. */
export interface Statement {
  readonly subject: string
  readonly verb: VerbPhrase
  /** The preposition that goes with the verb: `stored in`, `depends on`; mostly empty. */
  readonly preposition: string
  /** The noun phrase that the verb governs, or what `be` says of the subject; empty if there is none. */
  readonly object: string
  /** What qualifies it: `into heat`, `on each node`. */
  readonly rest: string
  /** Why, what for, how or when. */
  readonly adjunct: Adjunct | undefined
  /** Whether it is only the first of several things that the subject does. */
  readonly isCompound: boolean
  /** Whether it says that there is nothing besides: `only runs`. */
  readonly isOnly: boolean
}

/** A comma between a subject and its verb: `Image versioning, allows …`. */
const STRAY_COMMA =
  /^(?<subject>[^,\s]+(?: [^,\s]+){0,4}),(?= (?:allow|enable|permit|let|help|make|provide|give|mean|require)s?\s)/

const LONGEST_SUBJECT = 8

/** Parses `S verb O`; `undefined` for what is no plain statement. `isOrder`: its subject is a bare `You`. */
export function parseStatement(sentence: string, isOrder = false): Statement | undefined {
  const { opening, main } = splitOpening(tidyPhrase(sentence).replace(STRAY_COMMA, '$<subject>'))
  const words = scanWords(main)
  if (isOrder) return parseOrder(main, words)
  for (let at = 1; at <= Math.min(LONGEST_SUBJECT, words.length - 1); at++) {
    const read = readVerbPhrase(words, at)
    if (!read) continue
    const statement = readParts(main, words, at, read)
    return statement && { ...statement, adjunct: statement.adjunct ?? opening }
  }
  return undefined
}

function parseOrder(text: string, words: readonly Word[]): Statement | undefined {
  const [, verb] = words
  const base = verb && verbFormOf(verb.lower)?.base
  if (base === undefined) return undefined
  const tail = text.slice(verb?.end).trim()
  return {
    subject: 'You',
    verb: { auxiliary: '', main: base, written: base, tense: 'present', kind: 'active' },
    preposition: '',
    isOnly: false,
    ...splitTail(tail, { base, isPassive: false }),
  }
}

function readParts(
  text: string,
  words: readonly Word[],
  at: number,
  { verb, end }: { readonly verb: VerbPhrase; readonly end: number },
): Statement | undefined {
  const before = text.slice(0, words[at]?.start)
  if (!isSubject(words.slice(0, at), before)) return undefined
  const next = words[end]?.lower ?? ''
  const hasPreposition =
    verb.kind !== 'copula' &&
    takesPreposition(next, words[end - 1]?.lower ?? '', verb) &&
    !isInfinitive(words, end, verb) &&
    !isAbout(next, words[end + 1]?.lower ?? '')
  const from = hasPreposition ? words[end]?.end : words[end - 1]?.end
  const tail = text.slice(from).replace(/^\s+/, '')
  const head = { base: verb.main, isPassive: verb.kind === 'passive' }
  if (hasPreposition && next === 'to' && verb.kind === 'passive')
    return passiveTo(text, words, at, end, verb)
  return {
    subject: withoutAdverb(before.trim()),
    verb,
    preposition: hasPreposition ? next : '',
    isOnly: /\bonly\s*$/i.test(text.slice(0, words[end - 1]?.start)) || /^only\s/i.test(tail),
    ...splitTail(tail.replace(/^only\s+/i, ''), head),
  }
}

/** `is used to build images`: what follows is one whole, whatever it holds. */
function passiveTo(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  verb: VerbPhrase,
): Statement {
  const tail = splitTail(text.slice(words[end]?.end).trim(), { base: verb.main, isPassive: true })
  const object = tail.rest === '' ? tail.object : `${tail.object} ${tail.rest}`
  return {
    ...tail,
    subject: withoutAdverb(text.slice(0, words[at]?.start).trim()),
    verb,
    preposition: 'to',
    isOnly: false,
    object,
    rest: '',
  }
}

/** Whether the preposition after a verb goes with it; few verbs take `of`. */
function takesPreposition(word: string, verbWord: string, verb: VerbPhrase): boolean {
  if (
    !PREPOSITIONS.has(word) ||
    /^(?:than|like|up|down|off|out|over|away|until|before|after|during|because)$/.test(word)
  )
    return false
  if (word === 'of')
    return verb.kind === 'passive' || /^(?:consists?|consisted|dispose|disposes)$/.test(verbWord)
  return true
}

/** `contains about 1 million`: no preposition, but how sure the number is. */
function isAbout(word: string, next: string): boolean {
  return /^(?:about|around|over|under|within|between)$/.test(word) && /^\d/.test(next)
}

/** `helps to grind`: what follows is another verb and no place. */
function isInfinitive(words: readonly Word[], at: number, { kind }: VerbPhrase): boolean {
  return (
    kind === 'active' &&
    words[at]?.lower === 'to' &&
    verbFormOf(words[at + 1]?.lower ?? '')?.form === 'base'
  )
}

function withoutAdverb(subject: string): string {
  const words = subject.split(' ')
  while (words.length > 1 && isAdverb(words.at(-1)?.toLowerCase() ?? '')) words.pop()
  return words.join(' ')
}
