import { type EncodedDeck, encodeOne } from '../../study/bank/encode-bank.ts'
import { gatherImages } from '../image/gather-images.ts'
import type { ReadImage } from '../image/image-file.ts'
import { showImages } from '../image/show-images.ts'
import { restOf } from '../lock/encode-lock.ts'
import { newId } from '../lock/new-id.ts'
import type { Message } from '../note/message.ts'
import type { NoteFile } from '../note/read-note.ts'
import { NO_OVERRIDES } from '../overrides/overrides.ts'
import type { Contradictions } from '../question/conflict-book.ts'
import type { Claim } from '../question/find-conflicts.ts'
import { Shard } from '../shard.ts'
import type { Said } from './collect-statements.ts'
import type { PackedStatements } from './pack-statements.ts'
import { SliceBook } from './slice-book.ts'

/** What cards claim, note by note. */
export type Claims = readonly (readonly [string, readonly Claim[]])[]
/** What contradicts notes. */
export type Contradicted = readonly (readonly [string, Contradictions])[]

/** The cards of a slice as the lock knows them, one after another. */
export interface NamedCards {
  /** What follows the id in the line of each, a line each. */
  readonly rests: string
  /** The ids that they have if there never were such cards, ten characters each. */
  readonly wanted: string
  /** How many cards each note has. */
  readonly counts: Int32Array
}

/** The decks of a slice. */
export interface FinishedSlice {
  readonly decks: readonly Pick<EncodedDeck, 'row' | 'bytes' | 'records'>[]
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly messages: readonly Message[]
}

export const ID_LENGTH = 10

/**
 * Some of the decks of a folder on their way to a bank, apart from the others, perhaps in a thread of
 * its own: what it takes and gives are plain values. Each pass once, in this order.
 */
export class Slice {
  readonly #book = new SliceBook()
  readonly #shard = new Shard({ remembers: false, overrides: NO_OVERRIDES, book: this.#book })

  /** Reads its notes, which stand in the order of their paths. */
  read(files: readonly NoteFile[]): Said {
    this.#shard.read(files)
    return this.#book.handOver()
  }

  /** Asks its notes against what all notes say. */
  ask(said: PackedStatements): Claims {
    this.#book.take(said)
    return [...this.#shard.ask()].filter(([, claims]) => claims.length > 0)
  }

  /** Chooses the cards, told what contradicts its notes. */
  settle(contradicted: Contradicted): NamedCards {
    this.#shard.settle(contradicted)
    const notes = this.#shard.named().map(({ cards }) => cards)
    const cards = notes.flat()
    return {
      rests: cards.map(restOf).join('\n'),
      wanted: cards.map(newId).join(''),
      counts: Int32Array.from(notes, ({ length }) => length),
    }
  }

  /** Writes its decks; `ids` are those of the cards that `settle` named, one after another. */
  finish(ids: string, readImage: ReadImage): FinishedSlice {
    let from = 0
    const byNote = this.#shard.named().map(({ cards }) =>
      cards.map(() => {
        from += ID_LENGTH
        return ids.slice(from - ID_LENGTH, from)
      }),
    )
    const decks = this.#shard.finish(byNote)
    const images = gatherImages(this.#shard.images(), readImage)
    return {
      decks: showImages(decks, images).map((deck) => {
        const { row, bytes, records } = encodeOne(deck)
        return { row, bytes, records }
      }),
      assets: images.assets,
      messages: [...this.#shard.messages(), ...images.messages],
    }
  }
}
