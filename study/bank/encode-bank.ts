import { createHash } from 'node:crypto'
import { BANK_FORMAT, type Deck, type DeckSummary, type Manifest } from './deck.ts'
import { encodeDeck, type KnownDeckFile } from './deck-file.ts'
import { encodeRecords, joinIndex } from './encode-index.ts'
import { openIndex } from './open-index.ts'
import { encodeRetired } from './retired.ts'

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

/** What a bank holds beside its decks. */
export interface BesideDecks {
  /** The images that cards show, by their names. */
  readonly assets?: ReadonlyMap<string, Uint8Array>
  /** The ids of cards that there were once, ascending. */
  readonly retired?: readonly string[]
}

/**
 * Encodes decks as a bank, with what it holds beside them; the same decks give the
 * same bytes. Decks keep the order given.
 */
export function encodeBank(decks: readonly DescribedDeck[], others: BesideDecks = {}): EncodedBank {
  return joinBank(
    decks.map((deck) => encodeOne(deck)),
    others,
  )
}

/** The same for a bank that is encoded again and again: what is the same object as the last time is not encoded again. */
export function openBankEncoder(): typeof encodeBank {
  let known: ReadonlyMap<string, EncodedDeck & { readonly deck: DescribedDeck }> = new Map()
  const join = openIndex()
  return (decks, others = {}) => {
    const encoded = decks.map((deck) => {
      const last = known.get(deck.id)
      return last?.deck === deck ? last : { ...encodeOne(deck, last), deck }
    })
    known = new Map(encoded.map((each) => [each.deck.id, each]))
    return joinBank(encoded, others, join)
  }
}

/** A deck as a bank holds it. */
export interface EncodedDeck extends KnownDeckFile {
  /** What the manifest says of it. */
  readonly row: Row
  /** Its cards in the index. */
  readonly records: Uint8Array
}

type Row = DeckSummary & { readonly file: string }

/** A bank of decks that are encoded already, in the order given. */
export function joinBank(
  decks: readonly Pick<EncodedDeck, 'row' | 'bytes' | 'records'>[],
  { assets = new Map(), retired: ids = [] }: BesideDecks,
  join: typeof joinIndex = joinIndex,
): EncodedBank {
  const files = new Map<string, Uint8Array>(assets)
  for (const { bytes, row } of decks) files.set(row.file, bytes)
  const indexBytes = join(decks.map(({ records }, deck) => ({ records, deck })))
  const index = `index.${sha256(indexBytes).slice(0, 12)}.bin`
  files.set(index, indexBytes)
  const rows = decks.map(({ row }) => row)
  const retired = encodeRetired(ids)
  if (retired.cards > 0) files.set(retired.name, retired.bytes)
  const gone = retired.cards > 0 ? { retired: { file: retired.name, cards: retired.cards } } : {}
  const told = retired.cards > 0 ? [retired.name] : []
  const revision = sha256(Buffer.from(JSON.stringify([BANK_FORMAT, rows, index, ...told])))
  const names = assets.size > 0 ? { assets: [...assets.keys()] } : {}
  const manifest: Manifest = {
    format: BANK_FORMAT,
    revision,
    decks: rows,
    index,
    ...gone,
    ...names,
  }
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`))
  return { manifest, files }
}

/** A deck as a bank holds it; what stayed since the last time is copied. */
export function encodeOne(deck: DescribedDeck, last?: EncodedDeck): EncodedDeck {
  const { bytes, places } = encodeDeck(deck, last)
  const file = `decks/${deck.id}.${sha256(bytes).slice(0, 12)}.json`
  const row = { ...summaryOf(deck), file }
  if (last?.row.file === file) return { ...last, places, cards: deck.cards, row }
  const records = encodeRecords(
    deck.cards.flatMap(({ id, group }, at) => {
      const place = places[at]
      return place ? [{ ...place, cardId: id, group }] : []
    }),
  )
  return { bytes, places, records, cards: deck.cards, row }
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
