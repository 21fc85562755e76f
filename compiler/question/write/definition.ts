import { contentOf, normalOf } from '../../english/content.ts'
import { headOf, isPlural } from '../../english/nouns.ts'
import { countWords } from '../../english/tokens.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Found } from '../../fact/found.ts'
import { isPerson } from '../../fact/is-person.ts'
import { isAttribute } from '../../fact/terms.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Form, NoteFacts, Writer } from '../draft.ts'
import { type Name, plainText, quote, quoteName, sayAnswer, sayName, sayTerm } from '../wording.ts'
import { nameDefined } from './name-subject.ts'

/** What a term means, and which term means it. */
export const writeDefinition: Writer<'definition'> = (fact, found, facts) => {
  const { lexicon } = facts
  const { subject, definiens, verb } = fact
  const name =
    verb === undefined ? sayName(subject, lexicon) : nameDefined(subject, definiens, lexicon)
  return [
    {
      slot: 'definition.forward',
      about: subject,
      answer: definiens,
      forms: askMeaning(name, fact),
    },
    ...(isOneWay(fact, found)
      ? []
      : [
          {
            slot: 'definition.reverse',
            about: definiens,
            answer: subject,
            forms: askTerm(fact, listShared(facts)),
          },
        ]),
  ]
}

/** Whether what is said could be said of much else, so that nobody could name the term by it. */
function isOneWay(
  { subject, definiens }: { subject: string; definiens: string },
  { rule }: Found,
): boolean {
  const shape = shapeDefiniens(definiens, isPlural(subject))
  if (shape === 'list' && !hasShortParts(definiens)) return true
  if (shape === 'other' || shape === 'aim' || shape === 'code' || isAttribute(headOf(subject)))
    return true
  return shape === 'sentence' && rule !== 'copula'
}

function askMeaning(
  name: Name,
  { subject, definiens, verb }: { subject: string; definiens: string; verb?: string },
): Form[] {
  const { stem, answer } = wordMeaning(name, subject, definiens, verb)
  const said = sayAnswer(answer)
  return [
    { kind: 'choice', stem, answer: said, slot: 'definiens', anchor: subject },
    { kind: 'recall', stem, answer: said },
  ]
}

const ADJECTIVE =
  /^(?:mild|moderate|severe|acute|chronic|primary|secondary|tertiary|early|late|high|low|small|large|big|positive|negative|internal|external|direct|indirect|active|passive|static|dynamic|public|private|physical|logical|technical|administrative|hot|cold|good|bad|adults?|children|portable|lightweight|normal|abnormal|simple|complex|open|closed|weak|strong|fast|slow|local|global|national|international|regulatory|hard|soft|wet|dry|hosted)$/i

/** The question that the definiens answers as it is written. */
export function wordMeaning(
  name: Name,
  surface: string,
  definiens: string,
  verb?: string,
): { readonly stem: string; readonly answer: string } {
  const said = quoteName(name)
  const be = verb ?? (name.isPlural ? 'are' : 'is')
  if (verb !== undefined)
    return {
      stem: `${isPerson(surface, definiens) ? 'Who' : 'What'} ${be} ${name.text}?`,
      answer: definiens,
    }
  switch (shapeDefiniens(definiens, name.isPlural)) {
    case 'noun':
      if (isPerson(surface, definiens))
        return { stem: `Who ${be} ${name.text}?`, answer: definiens }
      if (ADJECTIVE.test(surface)) break
      return {
        stem: name.isQuoted ? `What is meant by ${said}?` : `What ${be} ${name.text}?`,
        answer: definiens,
      }
    case 'verb':
      return { stem: `What ${name.isPlural ? 'do' : 'does'} ${said} do?`, answer: definiens }
    case 'purpose': {
      const [, way = 'used', rest = definiens] =
        /^(used|able|needed|required|designed|meant|responsible)\s+(.*)$/i.exec(definiens) ?? []
      return {
        stem: `What ${be} ${said} ${way.toLowerCase()} ${/^to\b/.test(rest) ? 'to do' : 'for'}?`,
        answer: rest.replace(/^for\s+/, ''),
      }
    }
    case 'clause':
      if (/^(?:where|when)\b/i.test(definiens))
        return { stem: `What ${be} ${said}?`, answer: definiens }
      return {
        stem: `What ${name.isPlural ? 'do' : 'does'} ${said} describe?`,
        answer: definiens,
      }
    case 'list':
      if (!hasShortParts(definiens)) break
      if (name.isPlural) return { stem: `What ${be} ${said}?`, answer: definiens }
      if (isCommon(name)) return { stem: `What does ${said} cover?`, answer: definiens }
      break
    case 'code':
      return {
        stem: `Which command or line of code goes with ${quote(surface)}?`,
        answer: definiens,
      }
    case 'past':
      return { stem: `What did ${said} do?`, answer: definiens }
    case 'aim':
      return { stem: `What ${be} ${said} for?`, answer: definiens }
    case 'other':
      return wordOther(name, definiens)
    case 'value':
      return { stem: '', answer: definiens }
    case 'sentence':
      if (
        ABOUT_NAME.test(definiens) ||
        repeats(definiens, surface) ||
        contentOf(definiens).size < 4
      )
        return { stem: '', answer: definiens }
      break
    case 'gerund':
  }
  return {
    stem: `What is meant by ${isCommon(name) ? name.text : quote(ADJECTIVE.test(surface) ? surface.toLowerCase() : surface)}?`,
    answer: definiens,
  }
}

/** A remark on a term, and no account of it. */
const ABOUT_NAME =
  /^(?:the (?:name|term|word|main|most|best|biggest|first|last|only|same)|most|many|some|one|two|three|several|there)\b/i

/** Whether a sentence says the term itself again, so that it is no account of it. */
function repeats(definiens: string, surface: string): boolean {
  const said = contentOf(definiens)
  return [...contentOf(surface)].every((word) => said.has(word))
}

const PART_WORDS = 4

/** `red, green and blue`, and no list of statements. */
function hasShortParts(list: string): boolean {
  return list.split(/,|;|\sand\s/).every((part) => countWords(part) <= PART_WORDS)
}

function isCommon({ text, isPlural: isMany }: Name): boolean {
  return isMany || /^(?:an?|the) /.test(text)
}

/** Of what opens with a preposition or an adverb only a likeness can be asked for. */
function wordOther(
  { text, isPlural: isMany }: Name,
  definiens: string,
): { readonly stem: string; readonly answer: string } {
  const like = /^like (?<what>.+)$/i.exec(definiens)?.groups?.what
  return like === undefined
    ? { stem: '', answer: definiens }
    : { stem: `What ${isMany ? 'are' : 'is'} ${text} like?`, answer: like }
}

function askTerm(
  { subject, definiens, verb }: { subject: string; definiens: string; verb?: string },
  given: readonly string[],
): Form[] {
  const answer = sayTerm(subject)
  const stem = wordTerm(subject, definiens, verb)
  const accepted = listAccepted(subject)
  return [
    { kind: 'choice', stem, answer, slot: 'term', anchor: definiens, given },
    canBeTyped(answer)
      ? { kind: 'typed', stem, answer, accepted, given }
      : { kind: 'recall', stem, answer, given },
  ]
}

/** The last words that several of a note's terms have: `definition`, where it defines two kinds. */
function listShared(facts: NoteFacts): readonly string[] {
  const known = SHARED.get(facts.found) ?? findShared(facts)
  SHARED.set(facts.found, known)
  return known
}

/** By the facts of a note, so that they are read once. */
const SHARED = new WeakMap<NoteFacts['found'], readonly string[]>()

function findShared({ found }: NoteFacts): string[] {
  const heads = new Map<string, Set<string>>()
  for (const { fact } of found) {
    if (fact.kind !== 'definition') continue
    const content = [...contentOf(fact.subject)]
    const head = content.length > 1 ? content.at(-1) : undefined
    if (head === undefined) continue
    heads.set(head, (heads.get(head) ?? new Set()).add(normalOf(fact.subject)))
  }
  return [...heads].filter(([, terms]) => terms.size > 1).map(([head]) => head)
}

/** The question that the term answers. */
export function wordTerm(subject: string, definiens: string, verb?: string): string {
  const plain = plainText(definiens)
  if (
    verb !== undefined &&
    /^the\s/i.test(plain) &&
    !/\b(?:but|and) (?:is|was|are|were|has|had)\b|, (?:in|which|who)\b/.test(plain)
  )
    return `What ${isPlural(plain) ? (/^w/.test(verb) ? 'were' : 'are') : /^w/.test(verb) ? 'was' : 'is'} ${lowerFirst(definiens)}?`
  if (isPerson(subject, plain)) return `Who is described here: ${quote(definiens)}?`
  switch (shapeDefiniens(definiens, isPlural(subject))) {
    case 'value':
      return ''
    case 'past':
      return `Who or what ${lowerFirst(definiens)}?`
    case 'verb':
      return wordDeed(definiens)
    default:
      return `Which term fits this description: ${quote(definiens)}?`
  }
}

/** `Defines how a task runs`, or `Define …`, as `What defines how a task runs?` */
function wordDeed(definiens: string): string {
  const [first = '', ...rest] = definiens.split(' ')
  const form = verbFormOf(first.toLowerCase())
  const verb = form?.form === 'third' ? first.toLowerCase() : form && thirdPersonOf(form.base)
  return verb === undefined
    ? `Which term fits this description: ${quote(definiens)}?`
    : `What ${[verb, ...rest].join(' ')}?`
}
