import { readDictionaries } from './read-dictionaries.ts'
import { remember } from './remember.ts'

/** A shorter word is too often near another that is right, `centos` and `cantos`. */
const MIN_LETTERS = 7
/** In a word so long a letter too many is seldom a letter of another word. */
const LONG = 9
const VOWELS = [...'aeiou']
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** Endings, with what stood in their place in the bare form that a dictionary has. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['', ['s', 'es', 'ed', 'ing', 'er', 'ers', 'est', 'or', 'ors', 'ly', 'ness', 'able', 'ible']],
  [
    '',
    [
      'ment',
      'less',
      'ful',
      'al',
      'ally',
      'ion',
      'ions',
      'ation',
      'ations',
      'ive',
      'ives',
      'ability',
    ],
  ],
  ['e', ['es', 'est', 'ive', 'ives', 'ability']],
  ['e', ['ing', 'ed', 'er', 'ers', 'able', 'ation', 'ations', 'ion', 'ions', 'or', 'ors']],
  ['y', ['ies', 'ied', 'ier', 'iest', 'ily', 'iness']],
]
const DOUBLED = /([bdglmnprt])\1(?:ing|ed|er|ers)$/
const BEGINNINGS =
  /^(?:un|re|non|pre|dis|sub|auto|micro|multi|over|under|inter|mis|de|pro|con|in|im|back|front)/

/**
 * Whether a word is no English word and a common slip of the pen away from one: two letters swapped,
 * one lost or doubled, a wrong vowel, two vowels that changed places. Words that are far from all
 * others are taken for terms, and short ones for right; of a word with a capital, which may be a name,
 * only swapped letters tell.
 */
export const isMisspelt = remember((text: string): boolean => {
  const word = text.toLowerCase()
  if (word.length < MIN_LETTERS || !/^[A-Z]?[a-z]+$/.test(text) || isWord(word)) return false
  const slips = text === word ? [...listSwaps(word), ...listSlips(word)] : listSwaps(word)
  return slips.some((meant) => meant[0] === word[0] && isListed(meant))
})

/**
 * What a misspelt word is meant to be: the one English word that a common slip of the pen away from it
 * gives, in the same letters, large and small. `undefined` for a word that is right, or may be several.
 */
export const correctionOf = remember((text: string): string | undefined => {
  const tripled = text.replace(/(\p{L})\1\1+/gu, '$1$1')
  if (tripled !== text) return isListed(tripled.toLowerCase()) ? tripled : undefined
  if (ODD_CAPITALS.test(text)) {
    const word = text.charAt(0) + text.slice(1).toLowerCase()
    return isListed(word.toLowerCase()) ? word : undefined
  }
  if (!isMisspelt(text)) return undefined
  const word = text.toLowerCase()
  const slips = text === word ? [...listSwaps(word), ...listSlips(word)] : listSwaps(word)
  const [meant, ...others] = new Set(slips.filter((each) => each[0] === word[0] && isSure(each)))
  if (meant === undefined || others.length > 0) return undefined
  return text === word ? meant : meant.charAt(0).toUpperCase() + meant.slice(1)
})

/** `WIndows`: the second letter held down too long. */
export const ODD_CAPITALS = /^\p{Lu}{2}\p{Ll}{4,}$/u

/** Whether a dictionary has the word, or it in the singular or without the ending of a verb. */
function isSure(word: string): boolean {
  return (
    isListed(word) &&
    ['', 's', 'es', 'd', 'ed', 'ing', 'ly'].some(
      (ending) => word.endsWith(ending) && isEntry(word.slice(0, word.length - ending.length)),
    )
  )
}

function isEntry(word: string): boolean {
  return readDictionaries().has(word)
}

function isWord(word: string): boolean {
  const bare = word.replace(BEGINNINGS, '')
  return isListed(word) || (bare.length > 2 && isListed(bare))
}

function isListed(word: string): boolean {
  return isEntry(word) || listBare(word).some((bare) => bare.length > 2 && isEntry(bare))
}

/** What a word may be without its ending. */
function listBare(word: string): string[] {
  return [
    word.replace(DOUBLED, '$1'),
    ...ENDINGS.flatMap(([left, endings]) =>
      endings
        .filter((ending) => word.endsWith(ending))
        .map((ending) => word.slice(0, -ending.length) + left),
    ),
  ]
}

function listSwaps(word: string): string[] {
  return [...word].map((letter, at) => replaceAt(replaceAt(word, at, word[at + 1]), at + 1, letter))
}

/** What else a writer of this word may have meant. */
function listSlips(word: string): string[] {
  const vowels = [...word.matchAll(/[aeiou]/g)].map(({ index }) => index)
  return [
    ...[...word].flatMap((_, at) =>
      LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at)),
    ),
    ...[...word].flatMap((letter, at) =>
      letter === word[at - 1] ? [word.slice(0, at) + word.slice(at + 1)] : [],
    ),
    ...(word.length >= LONG
      ? [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))
      : []),
    ...vowels.flatMap((at) => VOWELS.map((vowel) => replaceAt(word, at, vowel))),
    ...vowels.flatMap((a) => vowels.map((b) => replaceAt(replaceAt(word, a, word[b]), b, word[a]))),
  ]
}

function replaceAt(word: string, at: number, letter: string | undefined): string {
  return letter === undefined || at >= word.length
    ? word
    : word.slice(0, at) + letter + word.slice(at + 1)
}
