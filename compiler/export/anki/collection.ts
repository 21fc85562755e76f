import { createHash } from 'node:crypto'
import type { Deck } from '../../../study/bank/deck.ts'
import { type AnkiNote, ankiNote } from './anki-note.ts'
import { describeCollection } from './describe-collection.ts'
import { MODELS } from './models.ts'

/** Rows of the tables of an Anki collection, in the order of their columns. */
export interface Collection {
  readonly col: Row
  readonly notes: readonly Row[]
  readonly cards: readonly Row[]
  /** Images by the names that notes call them by. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

export type Row = readonly (string | number)[]

/** What a collection is made of. */
export interface CollectionSource {
  readonly decks: readonly Deck[]
  /** Images by their paths in the texts. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** When it is exported, in seconds: Anki updates notes from a package that is newer than its own. */
  readonly atSeconds: number
}

const SEPARATOR = '\u001f'

/**
 * Decks as the rows of an Anki collection, schema 11. A card's guid, and so its schedule in Anki, is
 * its id: importing again updates what changed and leaves schedules alone.
 */
export function makeCollection({ decks, assets, atSeconds }: CollectionSource): Collection {
  const [noteIds, cardIds, deckIds] = [new Numbers(), new Numbers(), new Numbers()]
  const media = new Map<string, Uint8Array>()
  const nameImage = (path: string): string => {
    const bytes = assets.get(path)
    const name = `notedrill-${path.split('/').at(-1)}`
    if (bytes) media.set(name, bytes)
    return bytes ? name : path
  }
  const notes: Row[] = []
  const cards: Row[] = []
  const rows = decks.map((deck) => ({ id: deckIds.give(deck.id), title: deck.title, deck }))
  for (const { id, deck } of rows)
    for (const card of deck.cards) {
      const note = ankiNote(card, nameImage)
      if (!note) continue
      const noteId = noteIds.give(note.guid)
      notes.push(noteRow(noteId, note, atSeconds))
      const due = cards.length + 1
      const cardId = cardIds.give(`${note.guid}/0`)
      cards.push([cardId, noteId, id, 0, atSeconds, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, ''])
    }
  return { col: describeCollection(rows, { atSeconds, cards: cards.length }), notes, cards, media }
}

function noteRow(id: number, note: AnkiNote, atSeconds: number): Row {
  const fields = fieldsOf(note)
  const first = stripHtml(fields[0] ?? '')
  const checksum = Number.parseInt(createHash('sha1').update(first).digest('hex').slice(0, 8), 16)
  const tags = note.tags.length === 0 ? '' : ` ${note.tags.join(' ')} `
  const { id: model } = MODELS[note.model]
  return [id, note.guid, model, atSeconds, -1, tags, fields.join(SEPARATOR), first, checksum, 0, '']
}

/** In the order of the fields of its note type. */
function fieldsOf({ model, front, options, back, extra, source }: AnkiNote): string[] {
  const fields = { Front: front, Text: front, Options: options, Back: back, Extra: extra }
  const byName: Readonly<Record<string, string>> = { ...fields, Source: source }
  return MODELS[model].fields.map((name) => (byName[name] ?? '').replaceAll(SEPARATOR, ' '))
}

/** What Anki compares first fields by: no tags, but the names of images. */
function stripHtml(html: string): string {
  return html
    .replace(/<img[^>]*src="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}

const FIRST = 1_000_000_000_000
const COUNT = 500_000_000_000

/** Numbers in the manner of Anki's ids (milliseconds), the same for the same name in every export. */
class Numbers {
  readonly #given = new Set<number>()

  give(name: string): number {
    const bytes = createHash('sha256').update(name).digest()
    let number = FIRST + (bytes.readUIntBE(0, 6) % COUNT)
    while (this.#given.has(number)) number++
    this.#given.add(number)
    return number
  }
}
