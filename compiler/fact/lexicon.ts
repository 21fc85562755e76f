import { normalOf } from '../english/content.ts'
import { tokensOf } from '../english/tokens.ts'
import type { Outline } from '../note/note.ts'
import { listPairs } from './list-pairs.ts'

/** How one note writes its words: in lower case, with an article. */
export interface Lexicon {
  /** Whether the note has the word in lower case somewhere. */
  hasLower(word: string): boolean
  /** Whether the note puts `a`, `an`, `each` or `every` before the phrase. */
  hasArticle(phrase: string): boolean
  /** Whether the note has the phrase just so. */
  hasPhrase(phrase: string): boolean
  /** Whether the phrase is what an abbreviation stands for, and so a name. */
  isProper(phrase: string): boolean
}

const ARTICLES = new Set(['a', 'an', 'each', 'every'])
const PHRASE_LENGTH = 4

/** Reads how a note writes its words; `names` are what its abbreviations stand for. */
export function readLexicon(source: string, names: readonly string[]): Lexicon {
  const proper = new Set(names.map(normalOf))
  const lower = new Set<string>(source.match(/(?<![\p{L}\p{N}_-])\p{Ll}[\p{L}\p{N}]*/gu) ?? [])
  const phrases = new Set<string>()
  const tokens = tokensOf(source)
  for (const [at, token] of tokens.entries()) {
    if (!ARTICLES.has(token)) continue
    for (let length = 1; length <= PHRASE_LENGTH; length++)
      phrases.add(tokens.slice(at + 1, at + 1 + length).join(' '))
  }
  return {
    hasLower: (word) => lower.has(word.toLowerCase()),
    hasPhrase: (phrase) => source.includes(phrase),
    isProper: (phrase) => proper.has(normalOf(phrase)),
    hasArticle: (phrase) => phrases.has(tokensOf(phrase).join(' ')),
  }
}

/** What the abbreviations of a note stand for. */
export function listLongNames({ units, sections }: Outline): string[] {
  const riches = [
    ...units.map(({ rich }) => rich),
    ...sections.flatMap(({ heading }) => (heading ? [heading.rich] : [])),
  ]
  return riches.flatMap((rich) => listPairs(rich).map(({ long }) => long))
}
