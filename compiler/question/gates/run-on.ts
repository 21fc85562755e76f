import { STOPWORDS } from '../../english/function-words.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import type { Gate } from '../gate.ts'

/** Statements run together without a stop: `Store water Helps plant maintain its structure`. */
export const runOn: Gate = {
  id: 'run-on',
  refuse({ form, draft }) {
    const isReverse = draft.slot === 'definition.reverse' || draft.slot === 'cell.row'
    const found = findSeam(form.answer) ?? (isReverse ? findSeam(draft.about) : undefined)
    return found === undefined ? undefined : `two statements run together at “${found}”`
  },
}

/** The word at which a new statement begins without a stop. */
export function findSeam(text: string): string | undefined {
  const stop = /(?<=\p{Ll}{3}[.!?] )\p{Ll}{2,}/u.exec(text)?.[0]
  if (stop !== undefined && !/\b(?:etc|approx|incl|resp|esp|max|min)\. /.test(text)) return stop
  const label = /(?<=[\p{Ll})]\s)\p{Lu}\p{L}+(?=:\s)/u.exec(text)?.[0]
  if (label !== undefined) return label
  for (const match of text.matchAll(/(?<=\p{Ll}\s)\p{Lu}\p{Ll}+/gu)) {
    const word = match[0].toLowerCase()
    const form = verbFormOf(word)
    const isOpener =
      (form !== undefined && !form.ambiguous) ||
      /^(?:made|used|found|helps?|also|known|then|are|is|has|can)$/.test(word)
    const next = text.slice(match.index + word.length).trimStart()
    if (
      (isOpener ||
        (STOPWORDS.has(word) &&
          word.length > 2 &&
          !/^(?:the|and|for|from|with|into|over|under)$/.test(word)) ||
        (isParticiple(word) && /^(?:of|by|in|for|to|on)\b/.test(next))) &&
      /^\p{Ll}/u.test(next)
    )
      return match[0]
  }
  return undefined
}
