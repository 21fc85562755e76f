import { contentOf } from '../../english/content.ts'
import type { Unit } from '../../note/note.ts'
import { lineAt, markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { answersQuestion } from '../labels.ts'
import { type Copula, parseCopula } from '../parse-copula.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { splitSentences } from '../split-sentences.ts'
import { tidyPhrase } from '../tidy.ts'

/** A sentence that says what something is: `A pod is the smallest unit that Kubernetes deploys.` */
export const copula: Rule = { id: 'copula', prior: 0.75, isOwner: false, find: findDefinitions }

function* findDefinitions(reading: Reading): Iterable<Finding> {
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
      const parsed = parseCopula(sentence)
      if (parsed && isNamed(parsed.subject, reading))
        yield define(unit, parsed, { start, end }, sentence)
    }
  }
}

/** Whether a subject is one of a kind: `the third line` is, where it stands, but nobody knows which. */
function isNamed(subject: string, { marked }: Reading): boolean {
  if (!/^the\s/i.test(subject) || /\sof\s|\b(?:most|least|\w+est)\b/i.test(subject)) return true
  return [...contentOf(subject)].every((word) => marked.has(word)) && !/\bhere\b/i.test(subject)
}

function define(
  unit: Unit,
  { subject, verb, definiens }: Copula,
  { start, end }: { start: number; end: number },
  sentence: string,
): Finding {
  const { rich } = unit
  return foundIn(copula, [unit], {
    fact: {
      kind: 'definition',
      subject: markdownOf(rich, subject),
      definiens: markdownOf(rich, definiens),
      verb,
    },
    set: setOf(unit),
    explanation: markdownOf(rich, tidyPhrase(sentence)),
    startLine: lineAt(rich, start),
    endLine: lineAt(rich, Math.max(start, end - 1)),
    needsContext: true,
    factors: [/^(?:an?|the)\s/i.test(definiens) ? 1.05 : 0.9],
  })
}
