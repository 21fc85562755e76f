import { contentOf } from '../../english/content.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import type { Reading, Rule } from '../reading.ts'
import type { Copula } from '../sentence/parse-copula.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences } from '../state.ts'

/** A sentence that says what something is: `A pod is the smallest unit that Kubernetes deploys.` */
export const copula: Rule = { id: 'copula', prior: 0.75, isOwner: false, find: findDefinitions }

function* findDefinitions(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const { copula: parsed } = sentence
    if (parsed && isOne(parsed.subject, reading)) yield define(sentence, parsed)
  }
}

/** Whether a subject is one of a kind: `the third line` is, where it stands, but nobody knows which. */
function isOne(subject: string, { marked }: Reading): boolean {
  if (!/^the\s/i.test(subject) || /\sof\s|\b(?:most|least|\w+est)\b/i.test(subject)) return true
  return [...contentOf(subject)].every((word) => marked.has(word)) && !/\bhere\b/i.test(subject)
}

function define(sentence: Sentence, { subject, verb, definiens }: Copula): Finding {
  const { rich } = sentence.unit
  return foundInSentence(copula, sentence, {
    fact: {
      kind: 'definition',
      subject: markdownOf(rich, subject),
      definiens: markdownOf(rich, definiens),
      verb,
    },
    factors: [/^(?:an?|the)\s/i.test(definiens) ? 1.05 : 0.9],
  })
}
