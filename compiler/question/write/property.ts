import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { tokensOf } from '../../english/tokens.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Draft, Form, Writer } from '../draft.ts'
import { sayAnswer, sayName } from '../wording.ts'
import { askObject } from './ask-object.ts'
import { isAgent } from './is-agent.ts'

/** What something does or has done to it, and what it is that does. */
export const writeProperty: Writer<'property'> = (_fact, { statement }, { lexicon }) => {
  if (!statement || isNegative(statement)) return []
  const name = sayName(statement.subject, lexicon)
  const asked = askObject(statement, name)
  const drafts: Omit<Draft, 'found' | 'context'>[] = []
  if (asked)
    drafts.push({
      slot: 'property.object',
      about: `${statement.subject} ${statement.verb.main} ${statement.preposition}`.trim(),
      answer: asked.answer,
      forms: openForms(asked.stem, sayAnswer(asked.answer)),
    })
  const said = `${statement.object} ${statement.rest}`.trim()
  if (contentOf(said).size >= (CLAUSE.test(said) ? CLAUSE_CONTENT : SUBJECT_CONTENT))
    drafts.push({
      slot: 'property.subject',
      about: `${statement.verb.main} ${statement.preposition} ${said}`,
      answer: statement.subject,
      forms: askSubject(statement, said),
    })
  return drafts
}

const CLAUSE = /^(?:how|what|where|which)\b/i
const SUBJECT_CONTENT = 3
const CLAUSE_CONTENT = 2

function isNegative({ object, rest }: Statement): boolean {
  return tokensOf(`${object} ${rest}`).some((token) => NEGATIONS.has(token))
}

/** The question that the subject answers, with everything else of the statement in it. */
function askSubject({ subject, verb, preposition, object, rest }: Statement, said: string): Form[] {
  const be = verb.auxiliary.replace('are', 'is').replace('were', 'was')
  const main =
    verb.kind !== 'active' || verb.auxiliary !== '' || verb.tense === 'past'
      ? verb.written
      : thirdOf(verb.written, verb.main)
  const who = isAgent(subject, verb) ? 'Who' : 'What'
  const stem = `${who} ${[be, main, preposition, said].filter(Boolean).join(' ')}?`
  return openForms(stem, sayAnswer(subject.replace(/^(?:an?|the)\s+/i, '')), object + rest)
}

function thirdOf(written: string, base: string): string {
  return verbFormOf(written)?.form === 'third' ? written : thirdPersonOf(base)
}

function openForms(stem: string, answer: string, _said = ''): Form[] {
  const isName = canBeTyped(answer) && answer.split(/\s+/).length <= 2 && !isPhrase(answer)
  const typed: Form[] = isName
    ? [{ kind: 'typed', stem, answer, accepted: listAccepted(answer) }]
    : []
  return [...typed, { kind: 'recall', stem, answer }]
}

/** Whether an answer may be put in other words: a plural or a verb may, a name may not. */
function isPhrase(answer: string): boolean {
  const first = tokensOf(answer)[0] ?? ''
  return verbFormOf(first) !== undefined && !isPlural(answer) && /^\p{Ll}/u.test(answer)
}
