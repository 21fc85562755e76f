import type { Card } from './card.ts'

/** The number of this format; a reader refuses a bank of another. */
export const BANK_FORMAT = 1

/** What a list of decks shows of one. */
export interface DeckSummary {
  /** The folder's name (or the note's, without `.md`), in lower case with `-` for what is no letter or digit. */
  readonly id: string
  readonly title: string
  /** Empty if the notes give none. */
  readonly description: string
  readonly emoji?: string
  /** How many cards. */
  readonly cards: number
  /** How many questions. */
  readonly questions: number
}

/** A folder of notes, studied together. */
export interface Deck {
  readonly id: string
  readonly title: string
  /** In the order of the notes. */
  readonly cards: readonly Card[]
}

/** `manifest.json`: what a bank consists of. Written last, so that a bank is either whole or the one before. */
export interface Manifest {
  readonly format: typeof BANK_FORMAT
  /** SHA-256 over the decks, in hexadecimal. */
  readonly revision: string
  readonly decks: readonly (DeckSummary & {
    /** `decks/<id>.<hash>.json`, beside the manifest. */
    readonly file: string
  })[]
  /** `index.<hash>.bin`, beside the manifest: where each card stands in its deck's file. */
  readonly index: string
  /** `retired.<hash>.bin`, beside the manifest: the ids of cards that the notes made once, if any. */
  readonly retired?: { readonly file: string; readonly cards: number }
  /** `assets/<hash>.<ext>`, beside the manifest: the images that cards show, if any. */
  readonly assets?: readonly string[]
}
