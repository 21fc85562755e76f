import { isPlural } from '../../english/nouns.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Form, Writer } from '../draft.ts'
import { type Name, plainText, quote, quoteName, sayAnswer, sayName } from '../wording.ts'

/** What a term means, and which term means it. */
export const writeDefinition: Writer<'definition'> = (fact, _found, { lexicon }) => {
  const { subject, definiens } = fact
  const name = sayName(subject, lexicon)
  return [
    {
      slot: 'definition.forward',
      about: subject,
      answer: definiens,
      forms: askMeaning(name, fact),
    },
    { slot: 'definition.reverse', about: definiens, answer: subject, forms: askTerm(fact) },
  ]
}

function askMeaning(
  name: Name,
  { subject, definiens, verb }: { subject: string; definiens: string; verb?: string },
): Form[] {
  const { stem, answer } = wordMeaning(name, definiens, verb)
  const said = sayAnswer(answer)
  return [
    { kind: 'choice', stem, answer: said, slot: 'definiens', anchor: subject },
    { kind: 'recall', stem, answer: said },
  ]
}

/** The question that the definiens answers as it is written. */
export function wordMeaning(
  name: Name,
  definiens: string,
  verb?: string,
): { readonly stem: string; readonly answer: string } {
  const said = quoteName(name)
  const be = verb ?? (name.isPlural ? 'are' : 'is')
  switch (shapeDefiniens(definiens)) {
    case 'noun':
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
    case 'gerund':
    case 'list':
    case 'sentence':
    case 'value':
    case 'other':
  }
  return {
    stem: `How do the notes describe ${name.isQuoted || name.isPlural || /^(?:an?|the) /.test(name.text) ? said : quote(name.text)}?`,
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
  const stem = wordTerm(definiens, verb)
  const accepted = listAccepted(subject)
  return [
    { kind: 'choice', stem, answer, slot: 'term', anchor: definiens },
    ...(canBeTyped(answer) ? [{ kind: 'typed', stem, answer, accepted } as const] : []),
    { kind: 'recall', stem, answer },
  ]
}

/** The question that the term answers. */
export function wordTerm(definiens: string, verb?: string): string {
  const plain = plainText(definiens)
  if (verb !== undefined && /^the\s/i.test(plain))
    return `What ${isPlural(plain) ? (/^w/.test(verb) ? 'were' : 'are') : /^w/.test(verb) ? 'was' : 'is'} ${lowerFirst(definiens)}?`
  if (/\bwho\b/i.test(plain)) return `Who is described here: ${quote(definiens)}?`
  return shapeDefiniens(definiens) === 'sentence'
    ? `Of what do the notes say: ${quote(definiens)}?`
    : `Which term fits this description: ${quote(definiens)}?`
}
