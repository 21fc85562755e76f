import { type Ink, tokenAt } from '../text/ink.ts'

/** What a highlight is when a card of its text is asked. */
export type Role = 'asked' | 'shown' | 'kept back'

/** A highlighted part of a text that can be blanked. */
export interface Highlight {
  /** Where it stands with its marks. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hint?: string
  /** The turns that it is asked in. */
  readonly turns: readonly number[]
  roleIn(turn: number): Role
}

const HIGHLIGHT =
  /(?<![=\p{Script=Latin}\p{N}_])==(?=[^\s=])(?<inner>(?:(?!==)[\s\S])*?[^\s=])==(?![=\p{Script=Latin}\p{N}_])(?<after>(?:\^\[[^\]\n]*\])?(?:\[\^(?:\d+|[ash]+)\]|[\ue000-\uf76f])?)/gu
const NUMBERED = /^(?<number>\d+);;/

/**
 * The highlights of a text: `==a==`, `==1;;a;;hint==` and `==a==^[hint][^1]`. Those of one number are
 * asked together; `[^ash]` says for each turn whether it is asked, shown or hidden; one without a
 * number has a turn of its own.
 */
export function listHighlights(ink: Ink): Highlight[] {
  let free = 0
  const found = [...ink.text.matchAll(HIGHLIGHT)].map((match) => {
    const { hint: hintAfter, group, length } = readAfter(ink, match)
    const { number, text, hint } = readInner(match.groups?.inner ?? '')
    const sequence = /^[ash]+$/.test(group ?? '') ? group : undefined
    const digits = number ?? (sequence === undefined ? group : undefined)
    return {
      start: match.index,
      end: match.index + match[0].length - (match.groups?.after ?? '').length + length,
      text,
      hint: hint ?? hintAfter,
      sequence,
      number: digits === undefined ? undefined : Number(digits),
    }
  })
  const numbers = new Set(found.flatMap(({ number }) => number ?? []))
  const nextFree = (): number => {
    do free++
    while (numbers.has(free))
    return free
  }
  return found.map(({ sequence, number, hint, ...place }): Highlight => {
    const turns = sequence
      ? [...sequence].flatMap((letter, at) => (letter === 'a' ? [at + 1] : []))
      : [number ?? nextFree()]
    return {
      ...place,
      ...(hint === undefined ? {} : { hint }),
      turns,
      roleIn(turn) {
        if (turns.includes(turn)) return 'asked'
        return sequence?.[turn - 1] === 'h' ? 'kept back' : 'shown'
      },
    }
  })
}

/** The turns in which something is asked, in order. */
export function turnsOf(highlights: readonly Highlight[]): number[] {
  return [...new Set(highlights.flatMap(({ turns }) => turns))].sort((a, b) => a - b)
}

interface Inner {
  readonly number?: string
  readonly text: string
  readonly hint?: string
}

function readInner(inner: string): Inner {
  const number = NUMBERED.exec(inner)?.groups?.number
  const rest = inner.replace(NUMBERED, '')
  const [text = '', ...hints] = rest.split(';;')
  const hint = hints.join(' ').trim()
  return {
    text,
    ...(number === undefined ? {} : { number }),
    ...(hint === '' ? {} : { hint }),
  }
}

interface After {
  readonly hint?: string
  readonly group?: string
  /** How much of what follows belongs to the highlight. */
  readonly length: number
}

/** `^[hint]` and `[^1]` behind a highlight; a note that defines `[^1]` has a token there. */
function readAfter(ink: Ink, match: RegExpMatchArray): After {
  const after = match.groups?.after ?? ''
  const hint = /^\^\[(?<hint>[^\]\n]*)\]/.exec(after)
  const rest = after.slice(hint?.[0].length ?? 0)
  const end = (match.index ?? 0) + match[0].length
  const token = tokenAt(ink, end - 1)
  const written = /^\[\^(?<group>\w+)\]$/.exec(rest)?.groups?.group
  const noted = token?.kind === 'atom' ? token.footnote : undefined
  const group = rest === '' ? undefined : (written ?? noted)
  const isGroup = group !== undefined && /^(?:\d+|[ash]+)$/.test(group)
  return {
    ...(hint?.groups?.hint ? { hint: hint.groups.hint.trim() } : {}),
    ...(isGroup ? { group } : {}),
    length: (hint?.[0].length ?? 0) + (isGroup ? rest.length : 0),
  }
}
