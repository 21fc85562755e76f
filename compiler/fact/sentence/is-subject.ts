import {
  CLAUSE_STARTERS,
  DANGLING,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../english/function-words.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { isMeta } from '../terms.ts'
import { isAdverb } from './is-adverb.ts'
import type { Word } from './scan-words.ts'

const SUBJECT_WORDS = 7
const QUANTIFIER =
  /^(?:any|certain|there|here|another|other|some|most|many|all|one|both|two|three|several|few|no|too|very|so|such|enough|little|much)$/
const EVALUATION =
  /^(?:important|main|major|key|common|other|good|bad|big|first|last|next|best|worst|only|same|different|new|old|simple|basic|similar|general|final|more|less|fewer|further|additional|lots?|rest|remaining|result|problem|idea|answer|reason|following|latter|former|previous|above)$/

/** Words that label a line of a note, and name a thing in a sentence. */
const THING =
  /^(?:images?|tables?|parts?|steps?|authors?|results?|outputs?|inputs?|solutions?|titles?|questions?|answers?|links?|sessions?|days?|weeks?|lectures?)$/i

/** Whether the words before a verb name what the sentence is about: no pronoun, no clause, no quantity. */
export function isSubject(words: readonly Word[], text: string): boolean {
  const [first] = words
  const outer = words.filter(({ depth }) => depth === 0)
  if (!first || outer.length > SUBJECT_WORDS || /[,;:–—"“”]|\s-\s|=|>|\/\s/.test(text)) return false
  if (CLAUSE_STARTERS.has(first.lower) || PRONOUNS.has(first.lower) || DANGLING.has(first.lower))
    return false
  const [, second] = words
  const head = /^(?:the|an?)$/.test(first.lower) && second ? second.lower : first.lower
  if (
    words.some(({ lower }) =>
      /^(?:above|below|following|previous|latter|former|aforementioned)$/.test(lower),
    )
  )
    return false
  if (words.every(({ lower }) => isAdverb(lower)) || /n['’]t$/i.test(text)) return false
  if (/^(?:every|each) (?:day|time|year|week|month|hour|minute|second|night|morning)\b/i.test(text))
    return false
  if (QUANTIFIER.test(head) || EVALUATION.test(head)) return false
  const bare = text.replace(/^the\s+/i, '').trim()
  if (isMeta(bare) && !THING.test(bare)) return false
  if (/ly$/.test(first.lower) && words.length > 1) return false
  if (opensWithVerb(first.lower, second?.lower ?? '')) return false
  if (
    /(?:[-–—'’]|\b(?:and|or|ones?|to|as|uses|needs|helps|looks|makes|gets|takes|says|means))\s*$|\sto\s/.test(
      text,
    )
  )
    return false
  return !words.some(
    ({ lower }, at) => CLAUSE.test(lower) || NEGATIONS.has(lower) || isSureVerb(lower, at),
  )
}

/** `Supports consolidated`, `Groups all`, `Use the`, `Deployed from`: no thing, but what is said of one. */
function opensWithVerb(first: string, second: string): boolean {
  if (isParticiple(first) && PREPOSITIONS.has(second)) return true
  const form = verbFormOf(first)?.form
  if (first === 'use') return !/^cases?$/.test(second)
  if (form === 'base') return DETERMINERS.has(second)
  return (
    form === 'third' && (DETERMINERS.has(second) || isParticiple(second) || /ing$/.test(second))
  )
}

const CLAUSE =
  /^(?:it|they|he|she|we|you|this|these|is|are|was|were|can|will|has|have|which|who|that|if|when|where|because|whose|what|there|something|anything|everything|nothing|itself|themselves|himself|herself|somebody|someone|anyone|anybody|everyone|everybody|nobody)$/

/** A verb that is no noun: in the third person anywhere, in its base form anywhere but after an article. */
function isSureVerb(word: string, at: number): boolean {
  const form = verbFormOf(word)
  return (
    form !== undefined &&
    !form.ambiguous &&
    (form.form === 'third' || (form.form === 'base' && at < 2))
  )
}
