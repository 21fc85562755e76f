import type { Card } from '../study/bank/card.ts'
import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { NoteAccount } from './account.ts'
import { accountFor } from './account-for.ts'
import { describeDeck } from './describe-deck.ts'
import { type Digest, digestNote } from './digest-note.ts'
import type { ImageUser } from './image/gather-images.ts'
import { identifyCards, type Named, nameDerived } from './name-cards.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import { type Asked, ask, type Outcome } from './question/ask.ts'
import { Alternatives } from './question/distractors/alternatives.ts'
import { TruthBook } from './question/distractors/truth-book.ts'
import { type Claim, listClaims } from './question/find-conflicts.ts'
import { selectCards } from './question/select-cards.ts'
import { type Settled, settleDeck } from './question/settle-deck.ts'
import { readSource } from './read-source.ts'

/** A note on its way through a shard; each pass fills in what it makes of it. */
interface Entry {
  readonly digest: Digest
  asked: readonly Asked[]
  claims: readonly Claim[]
  settled: Settled
  dropped: readonly Asked[]
  named: readonly Named[]
  cards: readonly Card[]
}

const UNSETTLED: Settled = { kept: [], held: [] }

/** Some decks of notes on their way to a bank. */
export class Shard {
  readonly #book = new TruthBook()
  readonly #alternatives = new Alternatives()
  #entries = new Map<string, Entry>()

  /** Reads notes, in their order, as far as each can be read without the others. */
  read(files: readonly NoteFile[]): void {
    for (const file of files) {
      const { digest, statements } = digestNote(file)
      const { path, deckId, content } = digest
      this.#book.put(path, statements)
      this.#alternatives.put(path, deckId, content?.stated ?? [])
      this.#entries.set(path, {
        digest,
        asked: [],
        claims: [],
        settled: UNSETTLED,
        dropped: [],
        named: [],
        cards: [],
      })
    }
  }

  /** Asks every fact of every note against the ground of all. */
  ask(): void {
    for (const entry of this.#entries.values()) {
      entry.asked = this.#outcomes(entry.digest).flatMap(({ asked }) => asked ?? [])
      entry.claims = listClaims(entry.digest.path, entry.asked)
    }
  }

  #outcomes({ path, deckId, content }: Digest): Outcome[] {
    const ladder = this.#alternatives.ladder(path, deckId)
    const truth = this.#book.open()
    return (content?.drafts ?? []).map((draft) => ask(draft, ladder, { truth }))
  }

  /** What its cards say that other notes may contradict. */
  claims(): Claim[] {
    return [...this.#entries.values()].flatMap(({ claims }) => claims)
  }

  /** Chooses the cards of each note and names them for the lock. */
  settle(conflicts: ReadonlyMap<Claim, Claim>): void {
    for (const deck of this.#decks().values()) {
      const unsettled = deck.map(({ digest: { path }, asked, claims }) => ({
        path,
        asked,
        conflicts: new Map(
          claims.flatMap((claim) => {
            const other = conflicts.get(claim)
            return other ? [[claim.at, other] as const] : []
          }),
        ),
      }))
      for (const [at, settled] of settleDeck(unsettled).entries()) {
        const entry = deck[at]
        if (entry) name(entry, settled)
      }
    }
  }

  /** The cards of each note as the lock knows them. */
  named(): readonly (readonly Named[])[] {
    return [...this.#entries.values()].map(({ named }) => named)
  }

  /** The decks with their cards, in the order of their ids; `ids` are those of `named`. */
  finish(ids: readonly (readonly string[])[]): DescribedDeck[] {
    for (const [at, entry] of [...this.#entries.values()].entries())
      entry.cards = identifyCards(entry.named, ids[at] ?? [])
    return [...this.#decks()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, notes]) => {
        const contents = notes.flatMap(({ digest: { content } }) => content ?? [])
        return (
          describeDeck(
            id,
            contents,
            notes.flatMap(({ cards }) => cards),
          ) ?? []
        )
      })
  }

  #decks(): Map<string, Entry[]> {
    const readable = [...this.#entries.values()].filter(({ digest }) => digest.content)
    return Map.groupBy(readable, ({ digest: { deckId } }) => deckId)
  }

  /** The images that its notes show in questions. */
  images(): ImageUser[] {
    return [...this.#entries.values()].flatMap(({ digest: { path, content } }) =>
      content && content.images.length > 0 ? [{ path, images: content.images }] : [],
    )
  }

  messages(): Message[] {
    return [...this.#entries.values()].flatMap(({ digest: { messages } }) => messages)
  }

  /** What became of each line of each note. */
  accounts(): NoteAccount[] {
    return [...this.#entries.values()].flatMap((entry) => {
      const { digest, settled, dropped, cards } = entry
      const source = readSource(digest.file, digest.deckId, [])
      const refusals = this.#outcomes(digest).flatMap((outcome) => outcome.refusals)
      return source ? [accountFor(source, { refusals, held: settled.held, dropped, cards })] : []
    })
  }
}

function name(entry: Entry, settled: Settled): void {
  const { content } = entry.digest
  if (!content) return
  const { kept, dropped } = selectCards(inOrder(settled.kept), content.room)
  entry.settled = settled
  entry.dropped = dropped
  entry.named = [...content.authored, ...kept.map((asked) => nameDerived(asked, content))].sort(
    (a, b) => a.startLine - b.startLine,
  )
}

/** In the order of the note, whatever rule found them. */
function inOrder(asked: readonly Asked[]): Asked[] {
  return [...asked].sort((a, b) => a.draft.found.startLine - b.draft.found.startLine)
}
