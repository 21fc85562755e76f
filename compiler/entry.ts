import type { Card } from '../study/bank/card.ts'
import type { Digest } from './digest-note.ts'
import type { Nameless } from './lock/lock.ts'
import { type Named, nameDerived } from './name-cards.ts'
import type { Asked } from './question/ask.ts'
import type { Claim } from './question/find-conflicts.ts'
import { selectCards } from './question/select-cards.ts'
import type { Settled } from './question/settle-deck.ts'

/** A note on its way through a shard; each pass fills in what it makes of it. */
export interface Entry {
  readonly digest: Digest
  asked: readonly Asked[]
  claims: readonly Claim[]
  /** What contradicts its claims, by the number of the card. */
  conflicts: ReadonlyMap<number, Claim>
  settled: Settled
  dropped: readonly Asked[]
  named: readonly Named[]
  nameless: readonly Nameless[]
  ids: readonly string[]
  cards: readonly Card[]
  /** What `cards` were made of. */
  identified: readonly Named[]
}

export function newEntry(digest: Digest): Entry {
  return {
    digest,
    asked: [],
    claims: [],
    conflicts: new Map(),
    settled: { kept: [], held: [] },
    dropped: [],
    named: [],
    nameless: [],
    ids: [],
    cards: [],
    identified: [],
  }
}

/**
 * Chooses the cards of a note from those that are kept, what its author accepts before all, and names
 * them for the lock; if they stayed, nothing is made anew.
 */
export function nameEntry(
  entry: Entry,
  settled: Settled,
  isAccepted: (asked: Asked) => boolean,
): void {
  const { content } = entry.digest
  const stayed = isSameList(settled.kept, entry.settled.kept) && entry.named.length > 0
  entry.settled = settled
  if (!content || stayed) return
  const accepted = settled.kept.filter(isAccepted)
  const others = inOrder(settled.kept.filter((asked) => !accepted.includes(asked)))
  const { kept, dropped } = selectCards(others, content.room - accepted.length)
  entry.dropped = dropped
  entry.named = [
    ...content.authored,
    ...inOrder([...accepted, ...kept]).map((asked) => nameDerived(asked, content)),
  ].sort((a, b) => a.startLine - b.startLine)
  entry.nameless = entry.named.map(({ nameless }) => nameless)
}

/** In the order of the note, whatever rule found them. */
function inOrder(asked: readonly Asked[]): Asked[] {
  return [...asked].sort((a, b) => a.draft.found.startLine - b.draft.found.startLine)
}

/** Whether two lists hold the same things. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
