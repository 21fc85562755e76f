import { countSlips } from '../english/count-slips.ts'
import { readDictionaries } from '../english/read-dictionaries.ts'
import { correctionOf } from '../english/spelling.ts'
import { verbFormOf } from '../english/verbs.ts'
import type { Message } from '../note/message.ts'

/** A line of prose and where it stands. */
export interface ProseLine {
  readonly path: string
  readonly line: number
  readonly text: string
}

/** A word is known if the notes have it so often. */
const KNOWN_TIMES = 4
/** In a word so long a wrong vowel is seldom another word. */
const LONG = 9
const VOWEL = /[aeiou]/
const WORD = /(?<![\p{L}\p{N}_./@-])\p{L}{6,}(?![\p{L}\p{N}_/@-]|\.\p{L})/gu

interface Seen {
  readonly word: string
  /** With its large letters. */
  readonly written: string
  readonly path: string
  readonly line: number
  readonly column: number
  times: number
}

/**
 * Words that the notes have once and that are a slip of the pen away from one they have often: said as
 * suggestions. Of slips that only one English word can have been meant for, questions are asked mended. A slip in the first letter or in an ending is none: that is another word.
 */
export function findTypos(lines: readonly ProseLine[]): Message[] {
  const words = countWords(lines)
  const known = [...words.values()].filter(({ times }) => times >= KNOWN_TIMES)
  const byStart = Map.groupBy(known, ({ word }) => word.slice(0, 2))
  return [...words.values()].flatMap((seen) => {
    if (seen.times > 1 || verbFormOf(seen.word) || readDictionaries().has(seen.word)) return []
    const mended = correctionOf(seen.written)
    if (mended !== undefined) return [tellMended(seen, mended)]
    const meant = byStart.get(seen.word.slice(0, 2))?.find(({ word }) => isSlipOf(seen.word, word))
    return meant ? [suggest(seen, meant.word)] : []
  })
}

function countWords(lines: readonly ProseLine[]): ReadonlyMap<string, Seen> {
  const words = new Map<string, Seen>()
  for (const { path, line, text } of lines)
    for (const found of text.matchAll(WORD)) {
      const word = found[0].toLowerCase()
      const seen = words.get(word)
      if (seen) seen.times++
      else
        words.set(word, { word, written: found[0], path, line, column: found.index + 1, times: 1 })
    }
  return words
}

/**
 * Whether a word is another with two letters swapped, one lost or doubled, or a wrong vowel in a long
 * one. Most other words that differ in a letter (`protection`, `projection`) are words of their own.
 */
function isSlipOf(word: string, known: string): boolean {
  if (countSlips(word, known, 1) !== 1 || word.slice(-3) !== known.slice(-3)) return false
  const at = [...word].findIndex((letter, index) => letter !== known[index])
  const [wrong = '', right = ''] = [word[at], known[at]]
  switch (known.length - word.length) {
    case 1:
      return true
    case -1:
      return wrong === word[at - 1]
    default:
      return (
        word[at + 1] === right || (known.length >= LONG && VOWEL.test(wrong) && VOWEL.test(right))
      )
  }
}

/** A slip that questions are asked without: an author learns of it all the same. */
function tellMended({ written, path, line, column }: Seen, meant: string): Message {
  return {
    path,
    line,
    column,
    severity: 'suggestion',
    rule: 'typo',
    found: `“${written}”, asked as “${meant}”`,
    expected: `“${meant}”`,
  }
}

function suggest({ word, path, line, column }: Seen, meant: string): Message {
  return {
    path,
    line,
    column,
    severity: 'suggestion',
    rule: 'typo',
    found: `“${word}”, here alone`,
    expected: `“${meant}”, as elsewhere`,
  }
}
