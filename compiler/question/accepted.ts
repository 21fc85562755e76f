import { headOf, isCountable, isPlural } from '../english/nouns.ts'
import { plainText } from './wording.ts'

const TYPED_WORDS = 3
const TYPED_LENGTH = 30

/** Whether an answer is so short and closed that a person can be asked to type it. */
export function canBeTyped(answer: string): boolean {
  const plain = plainText(answer)
  return (
    plain.length <= TYPED_LENGTH &&
    plain.split(/\s+/).length <= TYPED_WORDS &&
    !/[,;:()/–—“”"]|\s[-+&]\s/.test(plain)
  )
}

/** What else is right besides an answer, as plain text: without its article, in the other number, without a bracket. */
export function listAccepted(answer: string, others: readonly string[] = []): string[] {
  const plain = plainText(answer)
  const bare = plain.replace(/^(?:an?|the)\s+/i, '').replace(/\s*\([^()]*\)$/, '')
  const inBracket = /\(([^()]+)\)$/.exec(plain)?.[1]
  const isName = /^`/.test(answer) || /\s\p{Lu}|\s\S+\s/u.test(bare)
  const number = isName ? bare : otherNumber(bare)
  const all = [
    plain,
    bare,
    number,
    ...(inBracket === undefined ? [] : [inBracket]),
    ...others.map(plainText),
  ]
  return [...new Set(all)].filter((text) => text !== '' && text !== answer)
}

/** `Services` for `Service` and the other way round, where the noun is known to have both. */
function otherNumber(phrase: string): string {
  const singular = phrase.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  if (isPlural(phrase)) return isCountable(headOf(singular)) ? singular : phrase
  return isCountable(headOf(phrase)) && /[^sxzyh]$/.test(phrase) ? `${phrase}s` : phrase
}
