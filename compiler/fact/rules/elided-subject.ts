import { PREPOSITIONS } from '../../english/function-words.ts'
import { isTopic } from '../../english/topics.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { answersQuestion, labelText, leadOf, thingOfSection } from '../labels.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { isVerbStart } from '../sentence/is-verb-start.ts'
import { isWorthAsking } from '../sentence/is-worth-asking.ts'
import { parseStatement, type Statement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { wordsOfVerb } from '../state.ts'
import { isTerm } from '../terms.ts'
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
    const subject = first && subjectOf(unit)
    if (!first || subject === undefined || /[:?]$/.test(unit.rich.text)) continue
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
      yield state(unit, subject, parsed)
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

/** `Pods & YAML` are two things: nobody knows of which a line below speaks. */
function oneThing(name: string | undefined): string | undefined {
  return name !== undefined && /\s(?:&|and|or)\s|\//.test(name) ? undefined : name
}

/** `Enabled by default`, `Allows wildcards`: what is said of a thing, and no thing. */
function isThing(label: string): boolean {
  const [first, second] = scanWords(label)
  const form = verbFormOf(first?.lower ?? '')?.form
  return (
    form !== 'third' &&
    !isVerbStart(first, second) &&
    !(isParticiple(first?.lower ?? '') && PREPOSITIONS.has(second?.lower ?? ''))
  )
}

/** The label above, if it names a thing, else the thing of the heading. */
function subjectOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  if (!lead) return oneThing(thingOfSection(unit.section))
  const label = labelText(lead)
  return isTerm(label) && !isTopic(label) && isThing(label)
    ? oneThing(markdownOf(lead.rich, label))
    : undefined
}
