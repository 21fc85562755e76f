import { areAkin, contentOf } from '../../english/content.ts'
import { headOf, isPlural } from '../../english/nouns.ts'
import { shapeOf } from '../../english/shape.ts'
import { countWords, tokensOf } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { listAccepted } from '../accepted.ts'
import type { Form } from '../draft.ts'

const MOST_WORDS = 26
const FEWEST_WORDS = 6
const PART_WORDS = 5
const FEWEST_CONTENT = 4

const POINTING =
  /\b(?:it|its|they|them|their|this|these|those|he|she|his|her|we|our|you|your|i|my)\b/i

/** A sentence as its note has it, with one part of it to be filled in; `undefined` if the part or the rest is not fit for it. */
export function blankOut(sentence: string, part: string): Form | undefined {
  const at = sentence.indexOf(part)
  if (at < 0 || part === '' || sentence.indexOf(part, at + part.length) >= 0) return undefined
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + part.length)
  const rest = `${before} ${after}`
  const size = countWords(sentence)
  if (size < FEWEST_WORDS || size > MOST_WORDS || countWords(part) > PART_WORDS) return undefined
  if (POINTING.test(rest) || contentOf(rest).size < FEWEST_CONTENT) return undefined
  if ([...contentOf(part)].some((word) => [...contentOf(rest)].some((said) => areAkin(said, word))))
    return undefined
  if (/[“”"]|\s[-–—]\s|[:;?]/.test(sentence)) return undefined
  if (at === 0 && !isPlural(part) && isBase(tokensOf(after)[0] ?? '')) return undefined
  const { article = '', bare = part } =
    /^(?<article>(?:an?|the)\s)?(?<bare>.+)$/i.exec(part)?.groups ?? {}
  const stem = `${before}${at === 0 ? '' : article}[…]${after}`.replace(/(?<![.!])$/, '.')
  return { kind: 'cloze', stem, answer: at === 0 ? part : bare, accepted: listAccepted(part) }
}

function isBase(word: string): boolean {
  const form = verbFormOf(word)
  return form?.form === 'base' && !form.ambiguous
}

/** Whether a part of a sentence is one definite thing, which who knows the note names: a name, a term, a number. */
export function isDefinite(part: string): boolean {
  const bare = part.replace(/^(?:an?|the)\s/i, '')
  if (/\p{Ll}{3}ly$/u.test(bare)) return false
  if (/^(?:proper|acronym|number|date|code)$/.test(shapeOf(bare))) return true
  if (/[,;()]|\s(?:and|or|of|for|to|that|which)\s/.test(bare)) return false
  return shapeDefiniens(bare) === 'noun' && countWords(bare) > 1 && !isPlural(headOf(bare))
}
