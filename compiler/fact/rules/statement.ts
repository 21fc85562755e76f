import { contentOf } from '../../english/content.ts'
import type { Unit } from '../../note/note.ts'
import { lineAt, markdownOf, plainOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { answersQuestion } from '../labels.ts'
import { parseStatement, type Statement } from '../parse-statement.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { splitSentences } from '../split-sentences.ts'
import { tidyPhrase } from '../tidy.ts'

/** A sentence that says what something does: `A task definition describes one application.` */
export const statement: Rule = {
  id: 'statement',
  prior: 0.65,
  isOwner: false,
  find: (reading) => findStatements(reading, statement, (verb) => !isPassive(verb)),
}

/** A sentence that says what is done to something: `Dockerfiles are used to build images.` */
export const passive: Rule = {
  id: 'passive',
  prior: 0.7,
  isOwner: false,
  find: (reading) => findStatements(reading, passive, isPassive),
}

function isPassive(verb: string): boolean {
  return /^(?:is|are|was|were|\w+ be)\s/.test(verb)
}

function* findStatements(
  reading: Reading,
  rule: Rule,
  isWanted: (verb: string) => boolean,
): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (
      !reading.isFree(unit) ||
      unit.rich.isStruck ||
      answersQuestion(unit) ||
      /[:?]$/.test(unit.rich.text)
    )
      continue
    for (const { start, end } of splitSentences(unit.rich.text)) {
      const sentence = unit.rich.text.slice(start, end)
      const parsed = parseStatement(sentence)
      if (!parsed || !isWanted(parsed.verb)) continue
      if (isName(parsed.subject, reading)) yield state(rule, unit, parsed, { start, end })
      else
        yield refusedAt(
          rule,
          unit,
          `“${plainOf(unit.rich, parsed.subject)}” is set off nowhere, so it may be any`,
        )
    }
  }
}

/** A word that a note has so often is what it is about. */
const CENTRAL = 4

const GENERIC = new Set(
  `activation area case child company country disease effect group individual infection level man nerve
  number part patient people person problem process result student substrate symptom system thing time
  treatment type user woman work`.split(/\s+/),
)

/** Whether a subject names one thing: several words, a name, or a word that the note sets off. */
function isName(subject: string, { marked, lexicon }: Reading): boolean {
  const bare = subject.replace(/^(?:an?|the)\s+/i, '')
  if (/^an?\s/i.test(subject) && bare.includes(' ') && lexicon.countPhrase(bare) < 2)
    return [...contentOf(bare)].some((word) => marked.has(word))
  if (bare.includes(' ') || /^\p{Co}$|\p{L}\p{Lu}|\d/u.test(bare) || lexicon.hasCapital(bare))
    return true
  if (GENERIC.has(bare.toLowerCase().replace(/s$/, ''))) return false
  return (
    [...contentOf(bare)].some((word) => marked.has(word)) || lexicon.countPhrase(bare) >= CENTRAL
  )
}

function state(
  rule: Rule,
  unit: Unit,
  { subject, verb, object }: Statement,
  { start, end }: { start: number; end: number },
): Finding {
  const { rich } = unit
  return foundIn(rule, [unit], {
    fact: {
      kind: 'property',
      subject: markdownOf(rich, subject),
      verb,
      object: markdownOf(rich, object),
    },
    set: setOf(unit),
    explanation: markdownOf(rich, tidyPhrase(rich.text.slice(start, end))),
    startLine: lineAt(rich, start),
    endLine: lineAt(rich, Math.max(start, end - 1)),
    needsContext: true,
  })
}
