import type { Deck } from './deck.ts'

/** Where a card stands in the file of its deck, in bytes. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/**
 * A deck as its file holds it: JSON with one card a line, so that one card can be read without
 * parsing the others. `places` are in the order of `deck.cards`.
 */
export function encodeDeck(deck: Deck): { readonly bytes: Uint8Array; readonly places: Place[] } {
  const lines = deck.cards.map((card) => Buffer.from(JSON.stringify(card)))
  const head = Buffer.from(
    `{"id":${JSON.stringify(deck.id)},"title":${JSON.stringify(deck.title)},"cards":[\n`,
  )
  const between = Buffer.from(',\n')
  const chunks: Uint8Array[] = [head]
  const places: Place[] = []
  let offset = head.length
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      chunks.push(between)
      offset += between.length
    }
    chunks.push(line)
    places.push({ offset, length: line.length })
    offset += line.length
  }
  chunks.push(Buffer.from(lines.length > 0 ? '\n]}\n' : ']}\n'))
  return { bytes: Buffer.concat(chunks), places }
}
