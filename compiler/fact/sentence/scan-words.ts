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
export const scanWords: (text: string) => readonly Word[] = remember(
  (text) => scanPlain(text) ?? scanAny(text),
)

/** The words of any text. */
export function scanAny(text: string): readonly Word[] {
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

const GAP = 0
const SMALL = 1
const LARGE = 2
/** May stand inside a word and at its end. */
const INNER = 3
/** May stand inside a word and is no part of it at its end. */
const LOOSE = 4
const OPEN = 5
const CLOSE = 6
const OTHER = 7

const KINDS = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[a-z0-9$]/.test(character)) KINDS[code] = SMALL
  else if (/[A-Z]/.test(character)) KINDS[code] = LARGE
  else if (/[+#%_]/.test(character)) KINDS[code] = INNER
  else if (/[.'\-/&]/.test(character)) KINDS[code] = LOOSE
  else if (/[([]/.test(character)) KINDS[code] = OPEN
  else if (/[)\]]/.test(character)) KINDS[code] = CLOSE
}
const DOLLAR = 0x24

function kindOf(code: number): number {
  if (code < 128) return KINDS[code] ?? GAP
  if (code === 0x2019) return LOOSE
  // What stands for code, maths and addresses.
  if (code >= 0xe000 && code <= 0xf8ff) return SMALL
  return code >= 0x2010 && code <= 0x2026 ? GAP : OTHER
}

/** The words of a text of Latin letters without accents, as `scanAny` gives them; nothing for any other text. */
export function scanPlain(text: string): readonly Word[] | undefined {
  const words: Word[] = []
  const { length } = text
  let depth = 0
  let start = -1
  /** Where the word ends that begins at `start`. */
  let end = 0
  let hasLarge = false
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0
    const kind = kindOf(code)
    if (kind === OTHER) return undefined
    const isInside = start >= 0 && !(code === DOLLAR)
    if (kind === SMALL || kind === LARGE || (isInside && kind === INNER)) {
      if (!isInside) {
        if (start >= 0) push(words, text, { start, end, depth, hasLarge })
        start = at
        hasLarge = false
      }
      if (kind === LARGE) hasLarge = true
      end = at + 1
      continue
    }
    if (isInside && kind === LOOSE) continue
    if (start >= 0) {
      push(words, text, { start, end, depth, hasLarge })
      start = -1
    }
    if (kind === OPEN) depth++
    else if (kind === CLOSE) depth = Math.max(0, depth - 1)
  }
  return words
}

interface Found {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly hasLarge: boolean
}

function push(words: Word[], text: string, { start, end, depth, hasLarge }: Found): void {
  const word = text.slice(start, end)
  words.push({ text: word, lower: hasLarge ? word.toLowerCase() : word, start, end, depth })
}
