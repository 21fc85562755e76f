import type { Deck } from '../../study/bank/deck.ts'
import { type AnkiNote, ankiNote } from './anki/anki-note.ts'

/** What Anki needs to know before the rows; the columns are those of its own note types. */
const HEAD = [
  '#separator:Comma',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
  '#columns:guid,notetype,deck,front,back,tags',
]

/**
 * Decks as CSV that Anki imports into its own note types, a card a row. Importing again updates the
 * notes and keeps their schedules.
 */
export function writeCsv(decks: readonly Deck[]): string {
  const rows = decks.flatMap(({ title, cards }) =>
    cards.flatMap((card) => {
      const note = ankiNote(card, (path) => path)
      return note ? [rowOf(note, title)] : []
    }),
  )
  return `${[...HEAD, ...rows].join('\n')}\n`
}

function rowOf(note: AnkiNote, deck: string): string {
  const type = note.model === 'cloze' ? 'Cloze' : 'Basic'
  const cells = [
    note.guid,
    type,
    deck,
    `${note.front}${note.options}`,
    `${note.back}${note.extra}`,
    note.tags.join(' '),
  ]
  return cells.map(quoteCell).join(',')
}

function quoteCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
