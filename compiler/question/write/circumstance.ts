import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { tokensOf } from '../../english/tokens.ts'
import { listAccepted } from '../accepted.ts'
import type { Form, Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'
import { invert } from './invert.ts'
import { nameSubject } from './name-subject.ts'

/** Why, what for, how or when something is so. */
export const writeCircumstance: Writer<'circumstance'> = (fact, { statement }, { lexicon }) => {
  if (!statement || statement.verb.auxiliary === 'should') return []
  const said = [statement.object, statement.rest].filter(Boolean).join(' ')
  if (contentOf(`${statement.verb.main} ${said}`).size < 1 || isNegative(said)) return []
  const { subject, verb } = statement
  const clause = [
    subject === ''
      ? verb.main
      : invert(statement, nameSubject(statement.subject, lexicon, statement.verb)),
    said,
  ]
    .filter(Boolean)
    .join(' ')
  const isTool = subject === '' && verb.main === 'use' && fact.role === 'purpose'
  const stem = isTool
    ? `What ${isPlural(said) ? 'are' : 'is'} ${said} used for?`
    : `${ASKED_BY[fact.role]} ${clause}?`
  return [
    {
      slot: `circumstance.${fact.role}`,
      about: fact.statement,
      answer: fact.text,
      forms: formsFor(stem, fact.text),
    },
  ]
}

const ASKED_BY = { reason: 'Why', purpose: 'Why', means: 'How', condition: 'When', time: 'When' }

function formsFor(stem: string, text: string): Form[] {
  const year = /^in (?<year>\d{3,4})$/.exec(text)?.groups?.year
  const typed: Form[] =
    year === undefined
      ? []
      : [{ kind: 'typed', stem, answer: year, accepted: listAccepted(`in ${year}`) }]
  return [...typed, { kind: 'recall', stem, answer: sayAnswer(text) }]
}

function isNegative(text: string): boolean {
  return tokensOf(text).some((token) => NEGATIONS.has(token))
}
