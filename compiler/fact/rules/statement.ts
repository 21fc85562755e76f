import { contentOf } from '../../english/content.ts'
import { isPlural } from '../../english/nouns.ts'
import { markdownOf, plainOf } from '../../note/rich.ts'
import type { Finding, Found } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { type Reading, type Rule, refusedAt } from '../reading.ts'
import { isWorthAsking } from '../sentence/is-worth-asking.ts'
import type { Statement } from '../sentence/parse-statement.ts'
import { RELATED } from '../sentence/related.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement, wordsOfVerb } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** A sentence that says what something does: `A task definition describes one application.` */
export const statement: Rule = {
  id: 'statement',
  prior: 0.65,
  isOwner: false,
  find: (reading) => findStatements(reading, statement, 'active'),
}

/** A sentence that says what is done to something: `Dockerfiles are used to build images.` */
export const passive: Rule = {
  id: 'passive',
  prior: 0.7,
  isOwner: false,
  find: (reading) => findStatements(reading, passive, 'passive'),
}

function* findStatements(
  reading: Reading,
  rule: Rule,
  kind: 'active' | 'passive',
): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const parsed = sentence.statement
    if (!parsed || !isOfKind(parsed, kind) || !isWorthAsking(parsed)) continue
    const before = PART.test(parsed.subject) ? reading.lineBefore(sentence.unit) : undefined
    if (before || isNamed(parsed.subject, reading) || isTool(parsed))
      yield state(rule, sentence, parsed, {
        ...(before ? { before: markdownOf(before.rich, tidyPhrase(before.rich.text)) } : {}),
        isMarked:
          (parsed.verb.main === 'used' && /^(?:to|for)$/.test(parsed.preposition)) ||
          /^(?:each|every)\s/i.test(parsed.subject) ||
          isMarked(parsed.subject, reading),
      })
    else
      yield refusedAt(
        rule,
        sentence.unit,
        `“${plainOf(sentence.unit.rich, parsed.subject)}” is set off nowhere, so it may be any`,
      )
  }
}

/** `Dockerfiles are used to build images`: what all of a kind are for, whether the note sets them off or not. */
function isTool({ subject, verb, preposition }: Statement): boolean {
  return (
    verb.main === 'used' &&
    /^(?:to|for)$/.test(preposition) &&
    /^\p{L}{4,}$/u.test(subject) &&
    isPlural(subject)
  )
}

/** What something is towards something else counts with what it does. */
function isOfKind({ verb, object, rest }: Statement, kind: 'active' | 'passive'): boolean {
  if (verb.kind === 'copula') return kind === 'active' && RELATED.test(`${object} ${rest}`.trim())
  return verb.kind === kind
}

/** A part of what the line before speaks of: `each step`. */
const PART = /^(?:each|every) (?:steps?|parts?|lines?|stages?|layers?|phases?|pieces?|rounds?)$/i

/** Whether a word of a subject is one that the note sets off. */
function isMarked(subject: string, { marked }: Reading): boolean {
  const words = [...contentOf(subject)]
  return words.some((word) => marked.has(word))
}

function state(
  rule: Rule,
  sentence: Sentence,
  parsed: Statement,
  known: Pick<Found, 'before' | 'isMarked'>,
): Finding {
  const statement = showStatement(parsed, sentence)
  const { subject, object, rest } = statement
  return foundInSentence(rule, sentence, {
    fact: {
      kind: 'property',
      subject,
      verb: wordsOfVerb(statement),
      object,
      ...(rest === '' ? {} : { rest }),
    },
    statement,
    ...known,
  })
}
