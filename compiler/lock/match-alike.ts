import { measureLikeness } from '../english/content.ts'
import type { LockEntry, Nameless } from './lock.ts'
import { wordsOf } from './words-of.ts'

const LIKENESS = 0.6
const HEADING_BONUS = 0.1
const LOOKED_AT = 50
const RARE_WORDS = 4

interface Pair {
  readonly card: number
  readonly entry: LockEntry
  readonly score: number
}

/** Pairs cards and entries that are asked in the same way and share most of their words, the most alike first. */
export function matchAlike(
  cards: readonly Nameless[],
  entries: readonly LockEntry[],
): { readonly card: number; readonly entry: LockEntry }[] {
  if (cards.length === 0 || entries.length === 0) return []
  const postings = listPostings(entries)
  const pairs = cards.flatMap((card, at) => listPairs(card, at, entries, postings))
  pairs.sort((a, b) => b.score - a.score || a.card - b.card || (a.entry.id < b.entry.id ? -1 : 1))
  const usedCards = new Set<number>()
  const usedIds = new Set<string>()
  return pairs.filter(({ card, entry }) => {
    if (usedCards.has(card) || usedIds.has(entry.id)) return false
    usedCards.add(card)
    usedIds.add(entry.id)
    return true
  })
}

function listPostings(entries: readonly LockEntry[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, entry] of entries.entries())
    for (const word of wordsOf(entry)) {
      const posting = postings.get(`${entry.slot} ${word}`)
      if (posting) posting.push(at)
      else postings.set(`${entry.slot} ${word}`, [at])
    }
  return postings
}

function listPairs(
  card: Nameless,
  at: number,
  entries: readonly LockEntry[],
  postings: ReadonlyMap<string, readonly number[]>,
): Pair[] {
  const words = wordsOf(card)
  const rarest = [...words]
    .map((word) => postings.get(`${card.slot} ${word}`) ?? [])
    .filter((posting) => posting.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, RARE_WORDS)
  const near = new Set(rarest.flatMap((posting) => posting.slice(0, LOOKED_AT)))
  return [...near].flatMap((index) => {
    const entry = entries[index]
    if (!entry) return []
    const score =
      measureLikeness(words, wordsOf(entry)) + (entry.heading === card.heading ? HEADING_BONUS : 0)
    return score >= LIKENESS ? [{ card: at, entry, score }] : []
  })
}
