import { countSlips } from '../english/count-slips.ts'

const SHARED = 0.5
const NEGATION = /^(?:no|not|never|none|without|cannot|nor|neither)$/
const NUMBER = /\d/

/**
 * Whether two answers, in words without marks, say the same in other words: the same numbers, the
 * same yes or no, and at least half of the words, a slip of the pen in one set aside.
 */
export function isSameKey(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const decisive = (words: readonly string[]): string =>
    words
      .filter((word) => NUMBER.test(word) || NEGATION.test(word))
      .toSorted()
      .join(' ')
  if (decisive(old) !== decisive(now)) return false
  const left = [...now]
  const shared = old.filter((word) => {
    const at = left.findIndex((other) => isSameWord(word, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return shared * 2 >= SHARED * (old.length + now.length)
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const longer = Math.max(a.length, b.length)
  return longer >= 5 && countSlips(a, b, longer >= 8 ? 2 : 1) <= (longer >= 8 ? 2 : 1)
}
