import type { Card } from '../study/bank/card.ts'
import type { Digest } from './digest-note.ts'
import type { Nameless } from './lock/lock.ts'
import { identifyCards, type Named, nameDerived } from './name-cards.ts'
import type { NoteFile } from './note/read-note.ts'
import { overrideCard } from './overrides/override-card.ts'
import type { Overrides } from './overrides/overrides.ts'
import type { Asked } from './question/ask.ts'
import type { Contradictions } from './question/conflict-book.ts'
import { selectCards } from './question/select-cards.ts'
import type { Settled } from './question/settle-deck.ts'

/** A note on its way through a shard; each pass fills in what it makes of it. */
export interface Entry {
  readonly digest: Digest
  asked: readonly Asked[]
  /** What contradicts its cards, by their number. */
  contradictions: Contradictions
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
    contradictions: new Map(),
    settled: { kept: [], held: [] },
    dropped: [],
    named: [],
    nameless: [],
    ids: [],
    cards: [],
    identified: [],
  }
}

/** The entry of a file if it holds what it held. */
export function keepEntry(entry: Entry | undefined, file: NoteFile): Entry | undefined {
  const known = entry?.digest.file
  return known === file || (known && Buffer.compare(known.bytes, file.bytes) === 0)
    ? entry
    : undefined
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

/** Gives the cards of an entry their ids, and what an author decided about them; nothing is made anew if both stayed. */
export function identifyEntry(entry: Entry, ids: readonly string[], overrides: Overrides): void {
  if (isSameList(entry.ids, ids) && entry.identified === entry.named) return
  entry.ids = ids
  entry.identified = entry.named
  entry.cards = identifyCards(entry.named, ids).flatMap(
    (card) => overrideCard(card, overrides) ?? [],
  )
}

/** In the order of the note, whatever rule found them. */
function inOrder(asked: readonly Asked[]): Asked[] {
  return [...asked].sort((a, b) => a.draft.found.startLine - b.draft.found.startLine)
}

/** Whether two lists hold the same things. */
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
