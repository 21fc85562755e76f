import { headOf, isPlural } from '../../english/nouns.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Found } from '../../fact/found.ts'
import { isPerson } from '../../fact/is-person.ts'
import { isAttribute } from '../../fact/terms.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Form, Writer } from '../draft.ts'
import { type Name, plainText, quote, quoteName, sayAnswer, sayName } from '../wording.ts'

/** What a term means, and which term means it. */
export const writeDefinition: Writer<'definition'> = (fact, found, { lexicon }) => {
  const { subject, definiens } = fact
  const name = sayName(subject, lexicon)
  return [
    {
      slot: 'definition.forward',
      about: subject,
      answer: definiens,
      forms: askMeaning(name, fact),
    },
    ...(isOneWay(fact, found)
      ? []
      : [{ slot: 'definition.reverse', about: definiens, answer: subject, forms: askTerm(fact) }]),
  ]
}

/** Whether what is said could be said of much else, so that nobody could name the term by it. */
function isOneWay(
  { subject, definiens }: { subject: string; definiens: string },
  { needsContext, rule }: Found,
): boolean {
  const shape = shapeDefiniens(definiens, isPlural(subject))
  if (shape === 'other' || shape === 'aim' || isAttribute(headOf(subject))) return true
  return shape === 'sentence' && needsContext && rule !== 'copula'
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
  switch (shapeDefiniens(definiens, name.isPlural)) {
    case 'noun':
      if (isPerson(surface, definiens))
        return { stem: `Who ${be} ${name.text}?`, answer: definiens }
      if (ADJECTIVE.test(surface)) break
      return {
        stem: name.isQuoted ? `What is meant by ${said}?` : `What ${be} ${said}?`,
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
      if (verb !== undefined) return { stem: `What ${be} ${said}?`, answer: definiens }
      break
    case 'list':
      return { stem: `What do the notes list under ${quote(surface)}?`, answer: definiens }
    case 'code':
      return { stem: `Which code goes with ${quote(surface)}?`, answer: definiens }
    case 'value':
      return { stem: `What do the notes give for ${quote(surface)}?`, answer: definiens }
    case 'past':
      return { stem: `What did ${said} do?`, answer: definiens }
    case 'aim':
      return { stem: `What ${be} ${said} for?`, answer: definiens }
    case 'gerund':
    case 'sentence':
    case 'other':
  }
  const isReadable = name.isPlural || /^(?:an?|the) /.test(name.text)
  return {
    stem: `How do the notes describe ${isReadable ? name.text : quote(surface)}?`,
    answer: definiens,
  }
}

function askTerm({
  subject,
  definiens,
  verb,
}: {
  subject: string
  definiens: string
  verb?: string
}): Form[] {
  const answer = sayAnswer(subject.replace(/^(?:an?|the)\s+/i, ''))
  const stem = wordTerm(subject, definiens, verb)
  const accepted = listAccepted(subject)
  return [
    { kind: 'choice', stem, answer, slot: 'term', anchor: definiens },
    ...(canBeTyped(answer) ? [{ kind: 'typed', stem, answer, accepted } as const] : []),
    { kind: 'recall', stem, answer },
  ]
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
    case 'sentence':
      return `Of what do the notes say: ${quote(definiens)}?`
    case 'code':
      return `What goes with the code ${quote(definiens)}?`
    case 'value':
      return `What do the notes give ${quote(definiens)} for?`
    case 'past':
      return `Who or what ${lowerFirst(definiens)}?`
    case 'verb':
      return verbFormOf(plain.split(' ')[0]?.toLowerCase() ?? '')?.form === 'third'
        ? `What ${lowerFirst(definiens)}?`
        : `Which term fits this description: ${quote(definiens)}?`
    case 'list':
      return `Under which term do the notes list ${quote(definiens)}?`
    default:
      return `Which term fits this description: ${quote(definiens)}?`
  }
}
