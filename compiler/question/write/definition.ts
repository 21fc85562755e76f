import { contentOf } from '../../english/content.ts'
import { headOf, isCountable, isPlural } from '../../english/nouns.ts'
import { stemToken } from '../../english/stem-token.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Found } from '../../fact/found.ts'
import { isPerson } from '../../fact/is-person.ts'
import { leadOf } from '../../fact/labels.ts'
import type { Lexicon } from '../../fact/lexicon.ts'
import { isAttribute } from '../../fact/terms.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Form, NoteFacts, Writer } from '../draft.ts'
import { type Name, sayAnswer, sayName, sayTerm } from '../wording.ts'
import { isAdjective, isForeign, isOrder, wordMeaning } from './meaning.ts'
import { nameDefined } from './name-subject.ts'
import { sharedBy } from './shared-heads.ts'
import { wordTerm } from './term.ts'

interface Definition {
  readonly subject: string
  readonly definiens: string
  readonly verb?: string
}

/** What a term means, and which term means it. */
export const writeDefinition: Writer<'definition'> = (fact, found, facts) => {
  const { lexicon } = facts
  const { subject, definiens, verb } = fact
  const name =
    verb === undefined
      ? quoteWord(sayName(subject, lexicon), fact, lexicon)
      : nameDefined(subject, definiens, lexicon)
  const isLabel = UNMARKED.test(found.rule) && isRemark(fact, found)
  if (isLabel || isNoDeed(fact, found) || isListing(fact)) return []
  return [
    ...(verb !== undefined && SINGLED_OUT.test(definiens)
      ? []
      : [
          {
            slot: 'definition.forward',
            about: subject,
            answer: definiens,
            forms: askMeaning(name, fact),
          },
        ]),
    ...(isOneWay(fact, found)
      ? []
      : [
          {
            slot: 'definition.reverse',
            about: definiens,
            answer: subject,
            forms: askTerm(fact, found, sharedBy(subject, facts), longNamesOf(subject, facts)),
          },
        ]),
  ]
}

/** `Tools: shuttle, reed and heddle`: some of many, which is no meaning. */
function isListing({ subject, definiens, verb }: Definition): boolean {
  return (
    verb === undefined &&
    (/^\(?1[.)]\s/.test(definiens) ||
      (isPlural(subject) && shapeDefiniens(definiens, true) === 'list'))
  )
}

/** `The dominant element of giants`: names a thing among others, and is not what comes to mind of it. */
const SINGLED_OUT =
  /^the (?:dominant|main|primary|principal|chief|only|first|second|third|last|final|next|(?!best\b|latest\b)\p{L}{3,}est) /iu

/** One common word of a list may mean something of its own there: `Guest`, of networks. */
function quoteWord(
  name: Name,
  { subject, definiens }: { readonly subject: string; readonly definiens: string },
  lexicon: Lexicon,
): Name {
  if (/^(?:an?|the)\s/i.test(definiens)) return name
  const isWord = /^\p{Lu}?\p{Ll}+$/u.test(subject) && /^an? /.test(name.text)
  return isWord && !lexicon.hasArticle(subject) && !lexicon.hasLower(subject)
    ? { ...name, text: subject, isQuoted: true }
    : name
}

/** `Install the tools`, `offers caching`: an order, or a deed of so few words that many things do it. */
function isNoDeed(
  {
    subject,
    definiens,
    verb,
  }: { readonly subject: string; readonly definiens: string; readonly verb?: string },
  { rule }: Found,
): boolean {
  if (verb !== undefined || shapeDefiniens(definiens, isPlural(subject)) !== 'verb') return false
  const first = definiens.split(' ', 1)[0]?.toLowerCase() ?? ''
  if (verbFormOf(first)?.form === 'third' && areMany(subject)) return true
  if (HAPPENING.test(verbFormOf(first)?.base ?? '')) return true
  const isOrdered = verbFormOf(first)?.form === 'base' && !/^heading-/.test(rule)
  return isOrdered || contentOf(definiens).size < FEWEST_DEED
}

/** `Faster looms: uses a second shuttle` tells of something else what it does. */
function areMany(subject: string): boolean {
  if (/`|\p{Lu}$/u.test(subject)) return false
  const last = headOf(subject).toLowerCase()
  return (
    /\s(?:and|&)\s/.test(subject) ||
    (isPlural(subject) && (/\s\p{Ll}+$/u.test(subject) || isCountable(stemToken(last))))
  )
}

const FEWEST_DEED = 4
/** What comes about, and does nothing. */
const HAPPENING =
  /^(?:arise|occur|happen|stem|result|come|depend|tend|seem|appear|exist|remain|become|vary|range|apply|work|need|require|look|go|start|begin|end|lead)$/

/** Rules that take a plain phrase for a term. */
const UNMARKED = /^(?:separator|label-list)$/
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)+$/u
/** What says so much fits one thing alone. */
const SURELY_ONE = 7

/** Whether what is said could be said of much else, so that nobody could name the term by it. */
function isOneWay(
  { subject, definiens }: { subject: string; definiens: string },
  { rule }: Found,
): boolean {
  const shape = shapeDefiniens(definiens, isPlural(subject))
  if (/\s[-–—]\s|;/.test(definiens) || /\p{L}\/\p{L}/u.test(subject)) return true
  if (rule === 'label-list' && !isPerson(subject, definiens)) return true
  if (
    /^(?:past|verb)$/.test(shape) &&
    UNMARKED.test(rule) &&
    !NAME.test(subject) &&
    contentOf(definiens).size < SURELY_ONE
  )
    return true
  if (isForeign(subject) || isOrder(definiens) || (shape === 'clause' && /,.*,/.test(definiens)))
    return true
  if (shape === 'list') return true
  if (shape === 'other' || shape === 'aim' || shape === 'code' || isAttribute(headOf(subject)))
    return true
  return shape === 'sentence' && rule !== 'copula'
}

/**
 * Whether what stands behind a plain label is a remark on it rather than its meaning: it has no article,
 * says little, or is told in a sentence (`Action: success or failure`, `Mouse: new position`).
 */
function isRemark(
  { subject, definiens }: { readonly subject: string; readonly definiens: string },
  { rule, units }: Found,
): boolean {
  if (isAdjective(subject) || /^(?:an?|the|any|one)\s|^(?:just )?like\s/i.test(definiens))
    return false
  const shape = shapeDefiniens(definiens, isPlural(subject))
  if (isPerson(subject, definiens)) return false
  if (/^(?:clause|purpose|past)$/.test(shape)) return rule === 'label-list' && shape !== 'past'
  const [unit] = units
  const isTold = shape === 'noun' || shape === 'verb'
  return (
    !isTold || (unit && leadOf(unit) !== undefined) || contentOf(definiens).size < MEANING_CONTENT
  )
}

/** Of so many words a line without an article may well be a meaning. */
const MEANING_CONTENT = 6

function askMeaning(
  name: Name,
  { subject, definiens, verb }: { subject: string; definiens: string; verb?: string },
): Form[] {
  const { stem, answer } = wordMeaning(name, subject, definiens, verb)
  const said = sayAnswer(answer)
  return [{ kind: 'recall', stem, answer: said }]
}

function askTerm(
  { subject, definiens, verb }: { subject: string; definiens: string; verb?: string },
  { rule }: Found,
  given: readonly string[],
  others: readonly string[],
): Form[] {
  const answer = sayTerm(subject)
  const stem = wordTerm(subject, definiens, verb)
  const accepted = listAccepted(subject, others)
  return [
    { kind: 'choice', stem, answer, slot: 'term', anchor: definiens, given },
    ...(rule === 'heading-definition' || isOneName(answer, definiens, verb)
      ? [
          canBeTyped(answer)
            ? ({ kind: 'typed', stem, answer, accepted, given } as const)
            : ({ kind: 'recall', stem, answer, given } as const),
        ]
      : []),
  ]
}

/**
 * Whether who knows what a thing does would name it so. A label of a list is often but an aspect of what
 * the list is about, which does the same: it must have a name of its own, such as an abbreviation.
 */
function isOneName(answer: string, definiens: string, verb: string | undefined): boolean {
  const isDeed = verb === undefined && shapeDefiniens(definiens, isPlural(answer)) === 'verb'
  return !isDeed || /\p{Lu}.*\p{Lu}|\d|`|^\p{Ll}/u.test(answer)
}

/** What a term stands for by its note, if it is an abbreviation. */
function longNamesOf(subject: string, { found }: NoteFacts): string[] {
  return found.flatMap(({ fact }) =>
    fact.kind === 'expansion' && fact.short === subject ? [fact.long] : [],
  )
}
