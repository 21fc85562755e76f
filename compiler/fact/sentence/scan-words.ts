import { remember } from '../../english/remember.ts'

/** A word of a sentence and where it stands. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** How many brackets are open around it. */
  readonly depth: number
}

const WORD = /[\p{L}\p{N}\p{Co}$€£][\p{L}\p{N}\p{M}\p{Co}'’.\-/+#%&_]*|[()[\],;:]/gu

/** The words of a text in order, brackets and stops left out. */
export const scanWords: (text: string) => readonly Word[] = remember(findWords)

function findWords(text: string): readonly Word[] {
  const words: Word[] = []
  let depth = 0
  for (const match of text.matchAll(WORD)) {
    const found = match[0]
    if (found === '(' || found === '[') depth++
    else if (found === ')' || found === ']') depth = Math.max(0, depth - 1)
    else if (!/^[,;:]$/.test(found)) {
      const word = found.replace(/[.'’\-/&]+$/, '')
      const start = match.index
      words.push({ text: word, lower: word.toLowerCase(), start, end: start + word.length, depth })
    }
  }
  return words
}
