import { remember } from '../english/remember.ts'

/** A text parted at its first separator. */
export interface Parted {
  readonly left: string
  readonly right: string
  readonly separator: 'arrow' | 'colon' | 'dash' | 'equals'
  /** Where the right side begins in the text. */
  readonly rightStart: number
}

const ARROW = /\s*(?:=>|⇒|⟹|[-–—]+>|→|⟶|➔|➜)\s*/
const SEPARATOR =
  /(?<dash>\s+[-–—]{1,2}\s+|(?<=\p{L}|\))\s*—\s*(?=\p{L})|(?<=\p{L}{2}|\))-\s+(?=\p{L}))|(?<colon>\s*:(?=\s|$|\p{Co})\s*)|(?<equals>\s+=\s+)/gu

/** Parts a text at its first separator outside of brackets and quotes, if it has one. */
export const splitLabel: (text: string) => Parted | undefined = remember(findSeparator)

function findSeparator(text: string): Parted | undefined {
  if (!/[-–—:=→⇒⟹⟶➔➜]/.test(text)) return undefined

  const arrow = ARROW.exec(text)
  if (arrow) return part(text, arrow.index, arrow[0].length, 'arrow')
  const nesting = { at: 0, depth: 0, isQuoted: false }
  for (const match of text.matchAll(SEPARATOR)) {
    if (isInside(text, match.index, nesting)) continue
    const separator = match.groups?.dash ? 'dash' : match.groups?.colon ? 'colon' : 'equals'
    return part(text, match.index, match[0].length, separator)
  }
  return undefined
}

function part(
  text: string,
  at: number,
  length: number,
  separator: Parted['separator'],
): Parted | undefined {
  const left = text.slice(0, at).trim()
  const right = text.slice(at + length).trim()
  return left === '' ? undefined : { left, right, separator, rightStart: at + length }
}

interface Nesting {
  at: number
  depth: number
  isQuoted: boolean
}

/** Whether an offset is in brackets or quotes; `nesting` remembers how far the text was read. */
function isInside(text: string, end: number, nesting: Nesting): boolean {
  for (; nesting.at < end; nesting.at++) {
    const character = text[nesting.at]
    if (character === '(' || character === '[') nesting.depth++
    else if (character === ')' || character === ']') nesting.depth--
    else if (character === '"') nesting.isQuoted = !nesting.isQuoted
    else if (character === '“') nesting.isQuoted = true
    else if (character === '”') nesting.isQuoted = false
  }
  return nesting.depth > 0 || nesting.isQuoted
}

/** All parts of `a -> b -> c`. */
export function splitArrows(text: string): string[] {
  return text.split(new RegExp(ARROW, 'g')).map((part) => part.trim())
}
