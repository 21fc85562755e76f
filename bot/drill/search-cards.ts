import type { Bank } from '../../study/bank/bank.ts'
import { plainText } from '../../study/grade/plain-text.ts'
import { stripInvisible } from '../markdown/strip-invisible.ts'

/** A card as a search shows it. */
export interface FoundCard {
  readonly cardId: string
  /** What it asks, as plain text. */
  readonly asks: string
}

/** What is read of the bank for searching, once: a line a card. */
interface Lines {
  readonly revision: string
  readonly rest: Iterator<{ readonly cardId: string }>
  readonly read: (FoundCard & { readonly text: string })[]
}

let lines: Lines | undefined

/** A search looks no longer than this for cards that it has not read before. */
const LONGEST_MS = 1000

/**
 * Cards whose question, answer or headings have every word that was typed, at most so many, in the
 * order of the notes. A large bank is read in the course of several searches, and kept in memory.
 */
export function searchCards(
  bank: Bank,
  typed: string,
  { most, now }: { readonly most: number; now(): number },
): FoundCard[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const until = now() + LONGEST_MS
  const known = linesOf(bank)
  const found: FoundCard[] = []
  for (let at = 0; found.length < most; at++) {
    const line = known.read[at] ?? (now() < until ? readLine(bank, known) : undefined)
    if (!line) break
    if (words.every((word) => line.text.includes(word)))
      found.push({ cardId: line.cardId, asks: line.asks })
  }
  return found
}

function linesOf(bank: Bank): Lines {
  const { revision } = bank
  if (lines?.revision === revision) return lines
  lines = { revision, rest: bank.entries()[Symbol.iterator](), read: [] }
  return lines
}

function readLine(bank: Bank, known: Lines): Lines['read'][number] | undefined {
  const next = known.rest.next()
  if (next.done) return undefined
  const { cardId } = next.value
  const card = bank.card(cardId)
  const [question] = card?.questions ?? []
  const asks = stripInvisible(plainText(question?.stem ?? ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
  const all = [asks, plainText(question?.answer ?? ''), ...(card?.source.headings ?? [])]
  const line = { cardId, asks: asks || cardId, text: all.join(' ').toLowerCase().slice(0, 1000) }
  known.read.push(line)
  return line
}
