import { headOf } from '../english/nouns.ts'
import { plainOf, type Rich } from '../note/rich.ts'
import { matchesInitials } from './match-initials.ts'
import { splitLabel } from './split-label.ts'
import { tidyPhrase } from './tidy.ts'

/** An abbreviation and what it stands for. */
export interface Pair {
  readonly short: string
  readonly long: string
}

const BRACKET = /\(([^()]{2,70})\)/g
const SHORT = /^(?=(?:.*[A-Z]){2})[A-Z0-9][A-Za-z0-9&/.-]{1,9}$/
/** Tails that are no part of the name: `ECS - Elastic Container Service Concepts`. */
const TAIL = /\s+(?:concepts?|basics?|overview|introduction|notes?)$/i

/** Abbreviations with what they stand for, as a text gives them. */
export function listPairs(rich: Rich): Pair[] {
  if (
    rich.isStruck ||
    rich.text.length > 2000 ||
    !/[(:=–—]|\s-\s/.test(rich.text) ||
    !/[A-Z]\S*[A-Z]/.test(rich.text)
  )
    return []
  const text = plainOf(rich)
  const pairs = [...text.matchAll(BRACKET)].flatMap((match) =>
    pairAt(text.slice(Math.max(0, match.index - 90), match.index).trimEnd(), match[1] ?? ''),
  )
  const parted = pairs.length === 0 ? splitLabel(text) : undefined
  if (parted) pairs.push(...pairOf(parted.left, parted.right.split(/[.;,(]/, 1)[0] ?? ''))
  return pairs
}

function pairAt(before: string, inside: string): Pair[] {
  const short =
    inside
      .split(/[,;]/, 1)[0]
      ?.trim()
      .replace(/^(?:or|aka|i\.e\.)\s+/i, '') ?? ''
  if (SHORT.test(short)) {
    const words =
      before
        .split(/[.,;:(]\s*/)
        .at(-1)
        ?.split(/\s+/) ?? []
    const letters = short.replace(/(?<=[A-Z])s$/, '').length
    const whole = words.slice(-letters).join(' ')
    if (words.length >= letters && matchesInitials(short, whole)) return pairOf(short, whole)
    for (let count = 1; count <= Math.min(words.length, short.length + 3); count++) {
      const long = words.slice(-count).join(' ')
      if (matchesInitials(short, long)) return pairOf(short, long)
    }
  }
  const last = /[\w&/.-]+$/.exec(before)?.[0] ?? ''
  return pairOf(last, short)
}

function pairOf(left: string, right: string): Pair[] {
  const short = tidyPhrase(left).replace(/s$/, (plural) => (/[A-Z]s$/.test(left) ? '' : plural))
  const long = withoutOpening(tidyPhrase(right).replace(TAIL, ''), short)
  const isPair = SHORT.test(short) && headOf(long) !== '' && matchesInitials(short, long)
  return isPair ? [{ short, long }] : []
}

/** `by a monoamine oxidase (MAO)` names it from where its letters begin. */
function withoutOpening(long: string, short: string): string {
  const [, opening = '', rest = long] =
    /^((?:the|an?|of|in|on|by|with|for|to|from|at|as|and|or|via|using|called|named)\s+)(.*)$/i.exec(
      long,
    ) ?? []
  const isOwn = opening.charAt(0).toLowerCase() === short.charAt(0).toLowerCase()
  return opening === '' || (isOwn && !/^(?:the|an?)\s/i.test(opening))
    ? long
    : withoutOpening(rest, short)
}
