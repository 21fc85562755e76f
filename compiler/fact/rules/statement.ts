import { plainOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { type Reading, type Rule, refusedAt } from '../reading.ts'
import { isWorthAsking } from '../sentence/is-worth-asking.ts'
import type { Statement } from '../sentence/parse-statement.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement, wordsOfVerb } from '../state.ts'

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
    if (!parsed || parsed.verb.kind !== kind || !isWorthAsking(parsed)) continue
    if (isNamed(parsed.subject, reading)) yield state(rule, sentence, parsed)
    else
      yield refusedAt(
        rule,
        sentence.unit,
        `“${plainOf(sentence.unit.rich, parsed.subject)}” is set off nowhere, so it may be any`,
      )
  }
}

function state(rule: Rule, sentence: Sentence, parsed: Statement): Finding {
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
  })
}
