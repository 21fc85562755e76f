import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { answersQuestion } from '../labels.ts'
import { ownerOf } from '../owner-of.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { isWorthAsking } from '../sentence/is-worth-asking.ts'
import { parseStatement, type Statement } from '../sentence/parse-statement.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { wordsOfVerb } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** A line without a subject: what it says, it says of the label or heading above it. */
export const elidedSubject: Rule = {
  id: 'elided-subject',
  prior: 0.65,
  isOwner: true,
  find: findStatements,
}

/** Verbs of which the base form, too, says what something is like and orders nobody. */
const STATIVE = new Set(
  `allow belong comprise consist contain define depend enable include mean offer prevent protect
  provide represent require specify support`.split(/\s+/),
)

function* findStatements(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (
      !reading.isFree(unit) ||
      unit.rich.isStruck ||
      unit.list?.isOrdered ||
      answersQuestion(unit)
    )
      continue
    const [first] = splitSentences(unit.rich.text)
    const owner = first && (ownerOf(unit) ?? subjectBefore(unit, reading))
    if (!first || owner === undefined || /[:?]$/.test(unit.rich.text)) continue
    const sentence = tidyPhrase(unit.rich.text.slice(first.start, first.end))
    if (!startsWithVerb(sentence)) continue
    const parsed = parseStatement(
      `${startsWithBase(sentence) ? 'Things' : 'Thing'} ${withFirstSmall(sentence)}`,
    )
    if (
      parsed &&
      /^Things?$/.test(parsed.subject) &&
      parsed.verb.kind === 'active' &&
      isWorthAsking(parsed)
    )
      yield state(unit, owner, parsed)
  }
}

function state(unit: Unit, subject: string, parsed: Statement): Finding {
  const statement = {
    ...parsed,
    subject,
    object: markdownOf(unit.rich, parsed.object),
    rest: markdownOf(unit.rich, parsed.rest),
  }
  const { object, rest } = statement
  return foundIn(elidedSubject, [unit], {
    fact: {
      kind: 'property',
      subject,
      verb: wordsOfVerb(statement),
      object,
      ...(rest === '' ? {} : { rest }),
    },
    statement,
    set: setOf(unit),
    explanation: `${subject}: ${markdownOf(unit.rich, tidyPhrase(unit.rich.text))}`,
    needsContext: true,
  })
}

/** Under a heading that names no thing, a line without a subject goes on to speak of what the line before it spoke of. */
function subjectBefore(unit: Unit, reading: Reading): string | undefined {
  const before = reading.lineBefore(unit)
  const [sentence, ...more] = before ? reading.sentencesOf(before) : []
  const subject = sentence?.copula?.subject ?? sentence?.statement?.subject
  return before && subject !== undefined && more.length === 0 && isNamed(subject, reading)
    ? markdownOf(before.rich, subject)
    : undefined
}

function startsWithBase(sentence: string): boolean {
  return verbFormOf(/^\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? '')?.form === 'base'
}

function startsWithVerb(sentence: string): boolean {
  const form = verbFormOf(/^\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? '')
  return form?.form === 'third' || (form?.form === 'base' && STATIVE.has(form.base))
}

function withFirstSmall(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
