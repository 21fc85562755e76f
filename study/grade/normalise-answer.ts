import { plainText } from './plain-text.ts'

/** Marks that carry meaning in technical answers, such as `C++`, `.env`, `50 %`, `-p`, `a/b`. */
const KEPT = '+#%$€£°/&@=<>*'

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛′`´]/gu, "'"],
  [/[“”„″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
]

/**
 * A typed answer or an accepted one, so that two which a person would call the same are equal:
 * without case, markup, accents of typography, punctuation around words, hyphens, spaces beyond one
 * and a leading article.
 */
export function normaliseAnswer(text: string): string {
  let plain = plainText(text).normalize('NFKC').toLowerCase()
  for (const [pattern, by] of TYPOGRAPHY) plain = plain.replaceAll(pattern, by)
  const words = plain
    .replaceAll(/(?<=[\p{L}\p{N}])[-_](?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(/(?<=\p{N}),(?=\p{N}{3}\b)/gu, '')
    .split(/\s+/)
    .map(trimWord)
    .filter((word) => word !== '')
  const [first] = words
  const isArticle = first === 'a' || first === 'an' || first === 'the'
  return (isArticle && words.length > 1 ? words.slice(1) : words).join(' ')
}

const EDGES = new RegExp(String.raw`^[^\p{L}\p{N}${KEPT}.-]+|[^\p{L}\p{N}${KEPT}]+$`, 'gu')

/** A word without the punctuation around it; a dot or hyphen in front stays, as in `.env` and `-p`. */
function trimWord(word: string): string {
  const trimmed = word.replaceAll(EDGES, '')
  return /^[.-]+$/.test(trimmed) ? '' : trimmed
}
