import { isPlural } from '../../english/nouns.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { isPerson } from '../../fact/is-person.ts'
import { plainText, quote } from '../wording.ts'

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
  switch (verb === undefined ? shapeDefiniens(definiens, isPlural(subject)) : 'noun') {
    case 'value':
      return ''
    case 'past':
      return `Who or what ${lowerFirst(definiens)}?`
    case 'verb':
      return wordDeed(definiens, subject)
    default:
      return `Which term fits this description: ${quote(definiens)}?`
  }
}

/** `Defines how a task runs`, or `Define …`, as `What defines how a task runs?` */
function wordDeed(definiens: string, subject: string): string {
  const [first = '', ...rest] = definiens.split(' ')
  const form = verbFormOf(first.toLowerCase())
  const verb = form?.form === 'third' ? first.toLowerCase() : form && thirdPersonOf(form.base)
  return verb === undefined
    ? `Which term fits this description: ${quote(definiens)}?`
    : `${PEOPLE.test(subject) ? 'Who' : 'What'} ${[verb, ...rest].join(' ')}?`
}

const PEOPLE =
  /(?:ists?|ians?|crats?|men|women|people|liberals|conservatives|radicals|moderates|workers|farmers|peasants|nobles|kings?|queens?|priests|leaders?|teachers?|doctors?|nurses?|lawyers?|judges?|voters|citizens|soldiers)$/i
