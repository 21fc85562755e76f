import { remember } from '../../english/remember.ts'
import type { Range } from '../../note/rich.ts'

const END = /[.!?]+["”’)\]]*(?=\s|$)/g
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|esp|incl|resp|min|max|vs|cf|al|ca|approx|no|nr|fig|eq|ch|sec|dr|mr|mrs|ms|prof|st|jr|sr|inc|ltd|co|corp|dept|est|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu

const LONGEST_ABBREVIATION = 10

/** Where the sentences of a text are; an abbreviation, an initial or a decimal point ends none. */
export const splitSentences: (text: string) => readonly Range[] = remember(findSentences)

function findSentences(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  let depth = 0
  let read = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    depth = Math.max(0, depth + countOpen(text, read, end))
    read = end
    const next = /\S/.test(text.slice(end, end + 2)) ? end + (text[end] === ' ' ? 1 : 0) : end
    const before = text.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index)
    if (end < text.length && (depth > 0 || !isEnd(before, match[0], text.slice(next, next + 2))))
      continue
    sentences.push({ start, end })
    start = next
    depth = 0
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length })
  return sentences
}

function isEnd(before: string, mark: string, next: string): boolean {
  if (mark === '.' && ABBREVIATION.test(before)) return false
  if (/^\p{Ll}/u.test(next))
    return (
      (/[!?]/.test(mark) && !/[)"”]/.test(mark)) || (mark === '.' && /\p{Ll}{4}$/u.test(before))
    )
  return !mark.startsWith('..')
}

function countOpen(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at++) {
    if (text[at] === '(') open++
    else if (text[at] === ')') open--
  }
  return open
}
