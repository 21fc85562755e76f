import { isPlural } from '../english/nouns.ts'
import type { Unit } from '../note/note.ts'
import { lineAt, markdownOf } from '../note/rich.ts'
import { setOf } from './define-term.ts'
import type { Finding, Found } from './found.ts'
import { answersQuestion } from './labels.ts'
import { foundIn, type Reading, type Rule } from './reading.ts'
import type { Statement } from './sentence/parse-statement.ts'
import type { VerbPhrase } from './sentence/verb-phrase.ts'
import type { Sentence } from './sentences.ts'
import { tidyPhrase } from './tidy.ts'

/** The sentences that no owner has read, who reads the first of a unit, and that answer no question. */
export function* freeSentences(reading: Reading): Iterable<Sentence> {
  for (const unit of reading.outline.units)
    if (!answersQuestion(unit) && !isOfOneCase(unit))
      yield* reading.isFree(unit) ? reading.sentencesOf(unit) : reading.sentencesOf(unit).slice(1)
}

/** Whether a unit tells the steps of one case, in which a subject is one thing of the case and no kind. */
export function isOfOneCase({ list, section }: Unit): boolean {
  return list?.isOrdered === true || CASE.test(section.heading?.text ?? '')
}

const CASE =
  /\b(?:flow|steps?|procedure|walkthrough|examples?|exercises?|demo|tutorial|how to|setup|installation|solution|scenario)\b/i

/** A statement whose parts are inline Markdown, as a question shows them. */
export function showStatement(statement: Statement, { unit: { rich } }: Sentence): Statement {
  const show = (text: string): string => markdownOf(rich, text)
  const { adjunct } = statement
  return {
    ...statement,
    verb: presentOf(statement),
    subject: show(statement.subject),
    object: show(statement.object),
    rest: show(statement.rest),
    adjunct: adjunct && { role: adjunct.role, text: show(adjunct.text) },
  }
}

/** What notes say `will` be, mostly is: `images will be located on a registry`. */
function presentOf({ verb, subject }: Statement): VerbPhrase {
  if (verb.auxiliary === 'will') return { ...verb, auxiliary: '' }
  return verb.auxiliary === 'will be'
    ? { ...verb, auxiliary: isPlural(subject) ? 'are' : 'is' }
    : verb
}

const RESOLVED_FACTOR = 0.9

/** A fact that a sentence states. */
export function foundInSentence(
  rule: Pick<Rule, 'id' | 'prior'>,
  { unit, start, end, isResolved, text }: Sentence,
  rest: Pick<Found, 'fact'> & {
    readonly statement?: Statement
    readonly before?: string
    readonly isMarked?: boolean
    readonly factors?: readonly number[]
  },
): Finding {
  const { rich } = unit
  return foundIn(rule, [unit], {
    set: setOf(unit),
    explanation: markdownOf(rich, tidyPhrase(rich.text.slice(start, end))),
    startLine: lineAt(rich, start),
    endLine: lineAt(rich, Math.max(start, end - 1)),
    needsContext: true,
    ...(rest.statement ? { sentence: markdownOf(rich, tidyPhrase(text)) } : {}),
    ...rest,
    factors: [...(rest.factors ?? []), ...(isResolved ? [RESOLVED_FACTOR] : [])],
  })
}

/** The verb with its preposition, as a reader says it: `is stored in`, `invented`. */
export function wordsOfVerb({ verb, preposition }: Statement): string {
  return [verb.auxiliary, verb.written, preposition].filter(Boolean).join(' ')
}
