import { remember } from './remember.ts'

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*[+#%]*/gu

/** The words of a text in lower case, in order, without marks and punctuation (`C#` and `60%` keep theirs). */
export const tokensOf: (text: string) => readonly string[] = remember(
  (text) =>
    text
      .replace(/['’]s?\b/g, '')
      .toLowerCase()
      .match(WORD) ?? [],
)

/** The same words as a sentence has them, for showing and counting. */
export function countWords(text: string): number {
  return tokensOf(text).length
}
