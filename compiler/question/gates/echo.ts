import { areAkin, contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

const SHARE = 0.6
const SHORT_FORM = 4
const CUT = 4

/** An answer that for the most part says the stem again: `running-config` is saved by `copy running-config`. */
export const echo: Gate = {
  id: 'echo',
  refuse({ form, draft }) {
    const { fact } = draft.found
    if (/^(?:expansion|choice|member|sequence|command|authored)$/.test(fact.kind)) return undefined
    if (fact.kind === 'cell' && fact.compared !== undefined && !form.stem.startsWith('Under '))
      return undefined
    const given = new Set(form.given)
    const words = [...contentOf(partHyphens(form.answer))].filter((word) => !given.has(word))
    const said = [...contentOf(partHyphens(form.stem))]
    const told = words.filter((word) => said.some((other) => isTold(word, other)))
    return words.length > 0 && told.length >= words.length * SHARE
      ? `the answer says the stem again (“${told.join(', ')}”)`
      : undefined
  },
}

/** `running-config` and `runningConfig` as the words that it is made of. */
function partHyphens(text: string): string {
  return text
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
}

/** Whether a word is told by another: of one family, or its short form (`char` of a character). */
function isTold(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  return (
    areAkin(word, other) ||
    (short.length >= SHORT_FORM && long.length - short.length >= CUT && long.startsWith(short))
  )
}
