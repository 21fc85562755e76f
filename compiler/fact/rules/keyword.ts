import { contentOf, normalOf } from '../../english/content.ts'
import { AUXILIARIES, PREPOSITIONS } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import type { Reading, Rule } from '../reading.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** A sentence with the one term that its author set off: `Yarn is wound on a **bobbin** before it is woven.` */
export const keyword: Rule = { id: 'keyword', prior: 0.65, isOwner: false, find: findKeywords }

const KEY_WORDS = 4
const FEWEST_CONTENT = 4
const MOST_WORDS = 26

function* findKeywords(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const subject = sentence.copula?.subject ?? sentence.statement?.subject
    if (sentence.isResolved || subject === undefined || !isNamed(subject, reading)) continue
    const found = keywordIn(sentence, subject)
    if (found) yield found
  }
}

function keywordIn(sentence: Sentence, subject: string): Finding | undefined {
  const { rich } = sentence.unit
  const [only, ...others] = rich.strong.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  )
  if (!only || others.length > 0 || only.start < sentence.start + subject.length) return undefined
  const key = rich.text.slice(only.start, only.end).trim()
  const before = rich.text.slice(sentence.start, only.start)
  const after = tidyPhrase(`xx${rich.text.slice(only.end, sentence.end)}`).slice(2)
  if (!isKey(key) || !isWhole(after) || !isEnough(`${before} ${after}`, key)) return undefined
  return foundInSentence(keyword, sentence, {
    fact: {
      kind: 'gap',
      sentence: `${markdownOf(rich, before)}[…]${markdownOf(rich, after)}.`,
      answer: markdownOf(rich, key),
    },
  })
}

/** A noun or a name: no verb, no stress on `not` or `always`. */
function isKey(key: string): boolean {
  const words = scanWords(key)
  const [first] = words
  const form = first && verbFormOf(first.lower)
  return (
    words.length > 0 &&
    words.length <= KEY_WORDS &&
    contentOf(key).size > 0 &&
    !/^\d|[,;:.!?]|ly$|ed$|\sto\s/.test(key) &&
    (form === undefined || form.ambiguous)
  )
}

/** Whether the phrase ends with the key, so that the blank is no part of a name. */
function isWhole(after: string): boolean {
  const next = /^[\s(]*(?<next>[\p{L}\p{N}]+)/u.exec(after)?.groups?.next?.toLowerCase()
  if (next === undefined || /^\s*[,;(]/.test(after)) return true
  return PREPOSITIONS.has(next) || AUXILIARIES.has(next) || /^(?:that|which|who|where)$/.test(next)
}

function isEnough(rest: string, key: string): boolean {
  return (
    contentOf(rest).size >= FEWEST_CONTENT &&
    scanWords(rest).length <= MOST_WORDS &&
    !` ${normalOf(rest)} `.includes(` ${normalOf(key)} `) &&
    !/\b(?:you|your|we|our|this|these|those)\b/i.test(rest)
  )
}
