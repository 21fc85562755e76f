import { createHash } from 'node:crypto'
import { encodeIndex, type IndexEntry } from './bank-index.ts'
import { BANK_FORMAT, type Deck, type DeckSummary, type Manifest } from './deck.ts'
import { encodeDeck } from './deck-file.ts'

/** A deck with what the manifest says of it. */
export interface DescribedDeck extends Deck {
  readonly description: string
  readonly emoji?: string
}

/** A bank as files: names relative to the bank's folder, the manifest last. */
export interface EncodedBank {
  readonly manifest: Manifest
  /** Images, deck files, then the index, then `manifest.json`: whoever writes them in this order never leaves half a bank. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Encodes decks as a bank, with the images that they show by their names; the same decks give the
 * same bytes. Decks keep the order given.
 */
export function encodeBank(
  decks: readonly DescribedDeck[],
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): EncodedBank {
  const files = new Map<string, Uint8Array>(assets)
  const entries: IndexEntry[] = []
  const rows: (DeckSummary & { readonly file: string })[] = []
  for (const [number, deck] of decks.entries()) {
    const { bytes, places } = encodeDeck(deck)
    const file = `decks/${deck.id}.${sha256(bytes).slice(0, 12)}.json`
    files.set(file, bytes)
    rows.push({ ...summaryOf(deck), file })
    for (const [at, card] of deck.cards.entries()) {
      const place = places[at]
      if (place) entries.push({ ...place, cardId: card.id, group: card.group, deck: number })
    }
  }
  const indexBytes = encodeIndex(entries)
  const index = `index.${sha256(indexBytes).slice(0, 12)}.bin`
  files.set(index, indexBytes)
  const revision = sha256(Buffer.from(JSON.stringify([BANK_FORMAT, rows, index])))
  const names = assets.size > 0 ? { assets: [...assets.keys()] } : {}
  const manifest: Manifest = { format: BANK_FORMAT, revision, decks: rows, index, ...names }
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`))
  return { manifest, files }
}

function summaryOf(deck: DescribedDeck): DeckSummary {
  return {
    id: deck.id,
    title: deck.title,
    description: deck.description,
    ...(deck.emoji === undefined ? {} : { emoji: deck.emoji }),
    cards: deck.cards.length,
    questions: deck.cards.reduce((sum, card) => sum + card.questions.length, 0),
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
