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
  const rows: Row[] = []
  for (const [number, deck] of decks.entries()) {
    const { bytes, places, row } = encodeOnce(deck)
    files.set(row.file, bytes)
    rows.push(row)
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

type Row = DeckSummary & { readonly file: string }

interface EncodedDeck extends ReturnType<typeof encodeDeck> {
  readonly row: Row
}

/** By deck, for most stay from build to build. */
const known = new WeakMap<DescribedDeck, EncodedDeck>()

function encodeOnce(deck: DescribedDeck): EncodedDeck {
  const last = known.get(deck)
  if (last) return last
  const { bytes, places } = encodeDeck(deck)
  const file = `decks/${deck.id}.${sha256(bytes).slice(0, 12)}.json`
  const encoded = { bytes, places, row: { ...summaryOf(deck), file } }
  known.set(deck, encoded)
  return encoded
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
