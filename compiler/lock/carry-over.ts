import { type Decisions, NO_DECISIONS } from './decisions.ts'
import type { Lock, LockEntry, Nameless } from './lock.ts'
import { Match } from './match.ts'
import { NewIds } from './new-id.ts'
import { textOf } from './words-of.ts'

/** The ids of the cards, in their order, and the lock for the next build. */
export interface CarriedOver {
  readonly ids: readonly string[]
  readonly lock: Lock
}

/**
 * Finds each card's id in the last lock: the id that its author gave it, the same words under the same heading, the same words
 * anywhere, the same term or answer under the same heading, then the most alike. What is new gets a
 * new id; what is gone keeps its own, so that it returns with it. A note whose cards are all as they
 * were keeps all of its ids, whatever happens in others. `takenToo` are ids of entries that are left out.
 */
export function carryOver(
  last: Lock,
  cards: readonly Nameless[],
  decisions: Decisions = NO_DECISIONS,
  takenToo: ReadonlySet<string> = new Set(),
): CarriedOver {
  const match = new Match(
    last.entries.filter(({ id }) => !decisions.reset.has(id)),
    cards,
  )
  match.byKey((card) => card.anchor && `${card.anchor}\n${textOf(card)}`)
  match.byKey(({ anchor, file, slot }) => anchor && `${anchor}\n${file}\n${slot}`)
  match.byKey(({ anchor, slot }) => anchor && `${anchor}\n${slot}`)
  match.byKey(placeOf)
  match.byKey((card) => `${card.heading}\n${textOf(card)}`)
  match.byKey(textOf)
  match.bySimilarity()
  const taken = new Set(last.entries.map(({ id }) => id))
  const fresh = new NewIds((id) => taken.has(id) || takenToo.has(id))
  const found = cards.map((card, at) => {
    const id = match.ids[at] ?? fresh.give(card)
    taken.add(id)
    return id
  })
  const ids = orderTwins(cards, keepDecided(found, decisions))
  return { ids, lock: { entries: listEntries(last, cards, { found, ids }) } }
}

function placeOf(card: Nameless): string {
  return `${card.file}\n${card.heading}\n${textOf(card)}`
}

/** Gives cards the ids that the author says are theirs, where no other card has them. */
function keepDecided(ids: readonly string[], { keep }: Decisions): readonly string[] {
  if (keep.size === 0) return ids
  const used = new Set(ids)
  return ids.map((id) => {
    const kept = keep.get(id)
    if (kept === undefined || used.has(kept)) return id
    used.add(kept)
    return kept
  })
}

/** Cards of the same words in one place have their ids in ascending order, as the lock has them, so that they never swap. */
function orderTwins(cards: readonly Nameless[], ids: readonly string[]): readonly string[] {
  const ordered = [...ids]
  const places = Map.groupBy(cards.keys(), (at) => placeOf(cards[at] ?? EMPTY))
  for (const twins of places.values()) {
    if (twins.length < 2) continue
    const sorted = twins.map((at) => ids[at] ?? '').sort()
    for (const [rank, at] of twins.entries()) ordered[at] = sorted[rank] ?? ''
  }
  return ordered
}

const EMPTY: Nameless = { file: '', heading: '', slot: '', term: '', answer: '' }

/** What the next build needs to know: every card there is, and every id there ever was. What stayed is the same object. */
function listEntries(
  last: Lock,
  cards: readonly Nameless[],
  { found, ids }: { readonly found: readonly string[]; readonly ids: readonly string[] },
): LockEntry[] {
  const known = new Map(last.entries.map((entry) => [entry.id, entry]))
  const entries = new Map<string, LockEntry>()
  for (const [at, card] of cards.entries()) {
    const id = ids[at] ?? ''
    const entry = known.get(id)
    entries.set(id, entry && isSame(entry, card) ? entry : { id, ...card, isGone: false })
  }
  for (const [at, card] of cards.entries()) {
    const id = found[at] ?? ''
    if (!entries.has(id) && !known.has(id)) entries.set(id, { id, ...card, isGone: true })
  }
  for (const entry of last.entries)
    if (!entries.has(entry.id))
      entries.set(entry.id, entry.isGone ? entry : { ...entry, isGone: true })
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isSame(entry: LockEntry, card: Nameless): boolean {
  return !entry.isGone && entry.anchor === card.anchor && placeOf(entry) === placeOf(card)
}
