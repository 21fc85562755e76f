import { normalOf } from '../english/content.ts'
import { STOPWORDS } from '../english/function-words.ts'
import { remember } from '../english/remember.ts'
import { tokensOf } from '../english/tokens.ts'
import { verbFormOf } from '../english/verbs.ts'
import type { Outline } from '../note/note.ts'
import { listPairs } from './list-pairs.ts'

/** How one note writes its words: in lower case, with an article. */
export interface Lexicon {
  /** Whether the note has the word in lower case somewhere. */
  hasLower(word: string): boolean
  /** Whether the note has the word with a capital inside a sentence, as a name has. */
  hasCapital(word: string): boolean
  /** Whether the note writes the word with a capital more often than without. */
  prefersCapital(word: string): boolean
  /** Whether the note puts `a`, `an`, `each` or `every` before the phrase. */
  hasArticle(phrase: string): boolean
  /** Whether the note has the phrase just so. */
  hasPhrase(phrase: string): boolean
  /** How often the note has the phrase, in whatever letters. */
  countPhrase(phrase: string): number
  /** Whether the phrase is what an abbreviation stands for, and so a name. */
  isProper(phrase: string): boolean
}

const ARTICLES = new Set(['a', 'an', 'each', 'every'])
const PHRASE_LENGTH = 4
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}'’-]/gu

/** Whether a noun phrase ends before a word: at a stop, a preposition or a verb, not at a further noun. */
function endsPhrase(next: string | undefined): boolean {
  return (
    next === undefined ||
    !/[\p{L}\p{N}]/u.test(next) ||
    STOPWORDS.has(next) ||
    verbFormOf(next)?.form === 'third'
  )
}

/** Reads how a note writes its words; `names` are what its abbreviations stand for. */
export function readLexicon(source: string, names: readonly string[]): Lexicon {
  const proper = new Set(names.map(normalOf))
  const lower = new Set<string>(source.match(/(?<![\p{L}\p{N}_-])\p{Ll}[\p{L}\p{N}]*/gu) ?? [])
  const prose = source.replace(/^#.*$|\*\*[^*\n]+\*\*|^\|.*$/gm, '')
  const capital = new Set<string>(
    prose.match(/(?<=\p{Ll},?\s[*_`]{0,2})\p{Lu}[\p{L}\p{N}]*/gu) ?? [],
  )
  const phrases = new Set<string>()
  const lowerSource = source.toLowerCase()
  const tokens = lowerSource.match(TOKEN) ?? []
  const counts = new Map<string, number>()
  for (const [at, token] of tokens.entries()) {
    counts.set(token, (counts.get(token) ?? 0) + 1)
    if (!ARTICLES.has(token)) continue
    for (let length = 1; length <= PHRASE_LENGTH; length++) {
      const phrase = tokens.slice(at + 1, at + 1 + length)
      if (endsPhrase(tokens[at + 1 + length])) phrases.add(phrase.join(' '))
    }
  }
  return {
    hasLower: (word) => lower.has(word.toLowerCase()),
    countPhrase: remember((phrase) => countIn(lowerSource, counts, phrase.toLowerCase())),
    hasCapital: (word) => capital.has(word),
    prefersCapital: remember((word) => {
      const small = word.toLowerCase()
      const capitalised = small.charAt(0).toUpperCase() + small.slice(1)
      return countText(source, capitalised) > countText(source, small)
    }),
    hasPhrase: remember((phrase) => source.includes(phrase)),
    isProper: (phrase) => proper.has(normalOf(phrase)),
    hasArticle: (phrase) => phrases.has(tokensOf(phrase).join(' ')),
  }
}

function countText(text: string, part: string): number {
  let count = 0
  const step = Math.max(1, part.length)
  for (let at = text.indexOf(part); at >= 0 && at < text.length; at = text.indexOf(part, at + step))
    count++
  return count
}

/** How often a text has a phrase; a phrase with a rare word is not looked for from end to end. */
function countIn(text: string, counts: ReadonlyMap<string, number>, phrase: string): number {
  const rarest = Math.min(...(phrase.match(TOKEN) ?? []).map((token) => counts.get(token) ?? 0))
  return rarest === 1 ? 1 : countText(text, phrase)
}

/** What the abbreviations of a note stand for. */
export function listLongNames({ units, sections }: Outline): string[] {
  const riches = [
    ...units.map(({ rich }) => rich),
    ...sections.flatMap(({ heading }) => (heading ? [heading.rich] : [])),
  ]
  return riches.flatMap((rich) => listPairs(rich).map(({ long }) => long))
}
