import { contentOf } from '../../english/content.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { matchesInitials } from '../match-initials.ts'
import type { Reading, Rule } from '../reading.ts'
import type { Copula } from '../sentence/parse-copula.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences } from '../state.ts'

/** A sentence that says what something is: `A pod is the smallest unit that Kubernetes deploys.` */
export const copula: Rule = { id: 'copula', prior: 0.75, isOwner: false, find: findDefinitions }

function* findDefinitions(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const { copula: parsed } = sentence
    if (
      parsed &&
      isOne(parsed.subject, reading) &&
      saysEnough(parsed, reading) &&
      isFirstOf(parsed.subject, sentence.unit, reading)
    )
      yield define(sentence, parsed)
  }
}

/** Whether a subject is one of a kind: `the third line` is, where it stands, but nobody knows which. */
function isOne(subject: string, { marked }: Reading): boolean {
  if (!/^the\s/i.test(subject) || /\sof\s|\b(?:most|least|\w+est)\b/i.test(subject)) return true
  return [...contentOf(subject)].every((word) => marked.has(word)) && !/\bhere\b/i.test(subject)
}

/** Whether a name is defined where a note first has it: what is said of it later on, is said besides. */
function isFirstOf(subject: string, unit: Unit, { outline, lexicon }: Reading): boolean {
  const isName = /^(?:\p{Lu}[\p{L}\d]*\d|\p{Lu}{2,}\d*|\p{Lu}\S+(?: \p{Lu}\S+)+)$/u.test(subject)
  if (!isName || lexicon.countPhrase(subject) < 2) return true
  for (const other of outline.units) {
    if (other === unit) return true
    if (other.rich.text.includes(subject)) return false
  }
  return true
}

const FEWEST_CONTENT = 3
/** What came to be so, and is no kind of thing: `a finished scan`. */
const STATE = /^(?:an?|the)\s\p{L}+(?:ed|en)\s\p{Ll}+$/iu

/** Whether it is more than a remark in passing: `a rented host is a machine`. */
function saysEnough({ subject, verb, definiens }: Copula, reading: Reading): boolean {
  if (/^(?:was|were)$/.test(verb) && !/\p{Lu}/u.test(subject.replace(/^\S/u, ''))) return false
  if (/\sor\s/.test(subject) || (STATE.test(subject) && !isMarkedAs(subject, reading))) return false
  if (/^\$[^$]{1,4}\$$/.test(subject) || /^(?:each|every|any|no)\s/i.test(subject)) return false
  if (/\s[-–—]+\s/.test(definiens) || lacksArticle(verb, definiens)) return false
  if (OCCURRENCE.test(subject) && /^an?\s/i.test(definiens)) return false
  const isName = /^\p{Lu}|\s\p{Lu}|\p{Co}/u.test(subject.replace(/^(?:an?|the)\s/i, ''))
  if (/^(?:an?|the) (?:\p{L}+ly )?\p{L}+ed (?:to|with|by|in|from)\b/iu.test(definiens)) return false
  if (contentOf(definiens).size < 2 && !/\p{Lu}|\p{Co}/u.test(definiens)) return false
  const isTelling =
    isName || contentOf(definiens).size >= FEWEST_CONTENT || /\p{Lu}/u.test(definiens)
  return isTelling && (!/^an?\s\S+\s/i.test(subject) || isNamed(subject, reading))
}

/** What is counted or comes about is judged, and not defined, by what it is: `The number of uses is a rough measure.` */
const OCCURRENCE =
  /^the (?:\p{L}+ )?(?:number|amount|creation|end|beginning|use|rise|fall|growth|lack|loss|death|birth|start|increase|decrease|introduction|discovery|invention|development) of\b/iu

/** `Hand looms is a kind`, `A reed is opposite of …`: written in haste, and no sentence that one can ask. */
function lacksArticle(verb: string, definiens: string): boolean {
  const [first = '', second = ''] = definiens.toLowerCase().split(/\s+/)
  return (
    /^(?:is|was)$/.test(verb) &&
    /^(?:of|to)$/.test(second) &&
    /^\p{Ll}+(?:e|al|ar|nt)$/u.test(first)
  )
}

function isMarkedAs(subject: string, { marked }: Reading): boolean {
  return [...contentOf(subject)].every((word) => marked.has(word))
}

/** A name that its account says again, `Object Storage Bucket (OSB)`, by its abbreviation alone. */
function shorten(subject: string, definiens: string): string {
  const { long = '', short = '' } =
    /^(?<long>.+?)\s?\((?<short>\p{Lu}[\p{L}\d]{1,9})\)$/u.exec(subject)?.groups ?? {}
  const said = contentOf(definiens)
  return matchesInitials(short, long) && [...contentOf(long)].some((word) => said.has(word))
    ? short
    : subject
}

function define(sentence: Sentence, { subject: written, verb, definiens }: Copula): Finding {
  const subject = shorten(written, definiens)
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
