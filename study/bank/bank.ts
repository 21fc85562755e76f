import { BankIndex, ID_BYTES } from './bank-index.ts'
import type { Card } from './card.ts'
import { BANK_FORMAT, type DeckSummary, type Manifest } from './deck.ts'
import type { Place } from './deck-file.ts'
import { isAmong } from './retired.ts'

/** What planning needs of a card. */
export interface BankEntry {
  readonly cardId: string
  readonly group: string
  readonly deckId: string
}

/** A card and the deck it is in. */
export interface BankCard extends Card {
  readonly deckId: string
}

/** The compiled questions, ready to be asked for one at a time. */
export interface Bank {
  readonly revision: string
  readonly decks: readonly DeckSummary[]
  /** Every card, or those of one deck, in the order of the notes; none for an unknown deck. */
  entries(deckId?: string): readonly BankEntry[]
  /** What planning needs of one card, or `undefined` if the notes no longer make it. */
  entry(cardId: string): BankEntry | undefined
  /** A whole card, read when it is first asked for, or `undefined` if the notes no longer make it. */
  card(cardId: string): BankCard | undefined
  /** Whether the notes made the card once and no longer do; of one that they never made they do not know. */
  isRetired(cardId: string): boolean
}

/** Of some kilobytes each: many learners are asked the same cards, one after another. */
const MOST_AT_HAND = 500

/** Reads so many bytes of a file of the bank; the one thing that touches a disk. */
export type ReadBytes = (file: string, place: Place) => Uint8Array

/**
 * Opens a bank: costs the same at any size, since cards are read one by one through `read`.
 *
 * @throws RangeError if manifest or index is of another format.
 */
export function openBank(manifest: Manifest, index: Uint8Array, read: ReadBytes): Bank {
  if (manifest.format !== BANK_FORMAT)
    throw new RangeError(`Unexpected bank format ${manifest.format}, expected ${BANK_FORMAT}`)
  const { decks } = manifest
  const byId = new BankIndex(index)
  const entryOf = (found: { cardId: string; group: string; deck: number }): BankEntry => ({
    cardId: found.cardId,
    group: found.group,
    deckId: deckAt(decks, found.deck).id,
  })
  // Read when they are first asked for: planning does, answering does not.
  let all: readonly BankEntry[] | undefined
  let retired: Uint8Array | undefined
  const atHand = new Map<string, BankCard>()
  return {
    revision: manifest.revision,
    decks,
    entries(deckId) {
      all ??= Array.from({ length: byId.size }, (_, at) => entryOf(byId.at(at)))
      return deckId === undefined ? all : all.filter((entry) => entry.deckId === deckId)
    },
    entry(cardId) {
      const found = byId.find(cardId)
      return found && entryOf(found)
    },
    card(cardId) {
      const known = atHand.get(cardId)
      if (known) return known
      const found = byId.find(cardId)
      if (!found) return undefined
      const deck = deckAt(decks, found.deck)
      const { buffer, byteOffset, byteLength } = read(deck.file, found)
      const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
      const card = { ...(JSON.parse(text) as Card), deckId: deck.id }
      if (atHand.size >= MOST_AT_HAND) atHand.clear()
      atHand.set(cardId, card)
      return card
    },
    isRetired(cardId) {
      if (!manifest.retired) return false
      const { file, cards } = manifest.retired
      retired ??= read(file, { offset: 0, length: cards * ID_BYTES })
      return isAmong(retired, cardId)
    },
  }
}

function deckAt(decks: Manifest['decks'], position: number): Manifest['decks'][number] {
  const deck = decks[position]
  if (!deck) throw new RangeError(`Unexpected deck ${position}, expected one of ${decks.length}`)
  return deck
}
