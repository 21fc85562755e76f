import { correctionOf, ODD_CAPITALS } from './spelling.ts'

const CODE = /`[^`]*`|\$[^$]*\$/g
const WORD = /(?<![\p{L}\p{N}_./@'’-])\p{L}{6,}(?![\p{L}\p{N}_/@]|\.\p{L})/gu

/**
 * A text with its slips of the pen mended where there is one word that each can have been meant for;
 * `isOften` tells of a word whether the note has it again, so that it is no slip.
 */
export function mendSlips(text: string, isOften: (word: string) => boolean): string {
  const mend = (prose: string): string =>
    prose.replace(WORD, (word) =>
      isOften(word) && !ODD_CAPITALS.test(word) ? word : (correctionOf(word) ?? word),
    )
  if (!/[`$]/.test(text)) return mend(text)
  let mended = ''
  let from = 0
  for (const match of text.matchAll(CODE)) {
    mended += mend(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return mended + mend(text.slice(from))
}
