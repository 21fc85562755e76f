import type { Card } from '../study/bank/card.ts'
import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { NoteAccount } from './account.ts'
import { accountFor } from './account-for.ts'
import { describeDeck } from './describe-deck.ts'
import { digestNote } from './digest-note.ts'
import { type Entry, identifyEntry, isSameList, keepEntry, nameEntry, newEntry } from './entry.ts'
import type { ImageUser } from './image/gather-images.ts'
import type { CardsOfNote } from './lock/follow-cards.ts'
import { identifyCards, idWanted } from './name-cards.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import type { Overrides } from './overrides/overrides.ts'
import { ask, isAskedAlike, type Outcome } from './question/ask.ts'
import type { Contradictions } from './question/conflict-book.ts'
import { Commons, type Contribution, type StatementBook } from './question/distractors/commons.ts'
import type { Draft } from './question/draft.ts'
import type { Claim } from './question/find-conflicts.ts'
import { listClaims } from './question/list-claims.ts'
import { refuseChance } from './question/refuse-chance.ts'
import { settleDeck } from './question/settle-deck.ts'
import { readSource } from './read-source.ts'

export interface ShardOptions {
  readonly remembers: boolean
  readonly overrides: Overrides
  /** Where what the notes say is kept, if others share it. */
  readonly book?: StatementBook
}

interface DeckState {
  readonly entries: readonly Entry[]
  readonly cards: readonly (readonly Card[])[]
  readonly deck: DescribedDeck | undefined
}

/**
 * Some decks of notes on their way to a bank, pass by pass: read, ask, settle, finish. One that
 * remembers does again only what a change of the notes concerns.
 */
export class Shard {
  readonly #commons: Commons
  #entries: ReadonlyMap<string, Entry> = new Map()
  #decks: ReadonlyMap<string, readonly Entry[]> = new Map()
  /** The notes to ask again. */
  #stale: ReadonlySet<string> = new Set()
  /** The decks to settle again. */
  #unsettled = new Set<string>()
  #finished: ReadonlyMap<string, DeckState> = new Map()
  readonly #overrides: Overrides

  constructor({ overrides, remembers, book }: ShardOptions) {
    this.#commons = new Commons(remembers, book)
    this.#overrides = overrides
  }

  /** Reads the notes there are now, in their order; one that holds what it held the last time is left as it is. */
  read(files: readonly NoteFile[]): void {
    const before = this.#entries
    const isFirst = before.size === 0
    const stale = new Set<string>()
    let isFar = isFirst
    const share = (contribution: Contribution): void => {
      this.#unsettled.add(contribution.deckId)
      const concerned = this.#commons.put(contribution, isFirst)
      isFar ||= concerned === undefined
      for (const path of [contribution.path, ...(concerned ?? [])]) stale.add(path)
    }
    this.#entries = new Map(
      files.map((file) => [
        file.path,
        keepEntry(before.get(file.path), file) ?? digest(file, share),
      ]),
    )
    for (const [path, { digest: gone }] of before)
      if (!this.#entries.has(path)) share({ path, deckId: gone.deckId, statements: [], stated: [] })
    this.#stale = isFar ? new Set(this.#entries.keys()) : stale
    const readable = [...this.#entries.values()].filter(({ digest: { content } }) => content)
    this.#decks = Map.groupBy(readable, ({ digest: { deckId } }) => deckId)
  }

  /** Asks every fact of every note against the ground of all. What each note claims now, of those that may claim something else; nothing for one that is gone. */
  ask(): ReadonlyMap<string, readonly Claim[]> {
    const claims = new Map<string, readonly Claim[]>()
    for (const path of this.#stale) {
      const entry = this.#entries.get(path)
      if (entry) {
        const asked = this.#outcomes(entry).flatMap((outcome) => outcome.asked ?? [])
        if (!isAskedAlike(entry.asked, asked)) entry.asked = asked
        this.#unsettled.add(entry.digest.deckId)
      }
      claims.set(path, entry ? listClaims(path, entry.asked) : [])
    }
    this.#stale = new Set()
    return claims
  }

  #outcomes({ digest: { path, deckId, content } }: Entry): Outcome[] {
    const { truth, ladder } = this.#commons.view(path, deckId)
    const isAccepted = (draft: Draft): boolean => this.#isAccepted(draft)
    const outcomes = (content?.drafts ?? []).map((draft) =>
      ask(draft, ladder, { truth }, isAccepted(draft)),
    )
    if (!content) return outcomes
    const authored = new Set(content.authored.map(({ startLine }) => startLine)).size
    return refuseChance(outcomes, { lines: content.worded, authored, isAccepted })
  }

  #isAccepted(draft: Draft): boolean {
    const { accept } = this.#overrides
    return accept.size > 0 && accept.has(idWanted(draft))
  }

  /** The ids of all that could be asked, whether or not a gate refuses it. */
  idsWanted(): string[] {
    return [...this.#entries.values()].flatMap(({ digest: { content } }) =>
      (content?.drafts ?? []).map(idWanted),
    )
  }

  /** Chooses the cards of each note and names them for the lock; told what contradicts a note, where that may be new. */
  settle(contradicted: Iterable<readonly [string, Contradictions]>): void {
    for (const [path, contradictions] of contradicted) {
      const entry = this.#entries.get(path)
      if (!entry) continue
      entry.contradictions = contradictions
      this.#unsettled.add(entry.digest.deckId)
    }
    for (const deckId of this.#unsettled) {
      const entries = this.#decks.get(deckId) ?? []
      const unsettled = entries.map(({ digest: { path }, asked, contradictions }) => ({
        path,
        asked,
        contradictions,
      }))
      for (const [at, settled] of settleDeck(unsettled).entries()) {
        const entry = entries[at]
        if (entry) nameEntry(entry, settled, ({ draft }) => this.#isAccepted(draft))
      }
    }
    this.#unsettled = new Set()
  }

  /** The cards of each note as the lock knows them. */
  named(): CardsOfNote[] {
    return [...this.#entries].map(([path, { nameless }]) => ({ path, cards: nameless }))
  }

  /** The decks with their cards, in the order of their ids; `ids` are those of `named`. */
  finish(ids: readonly (readonly string[])[]): DescribedDeck[] {
    for (const [at, entry] of [...this.#entries.values()].entries())
      identifyEntry(entry, ids[at] ?? [], this.#overrides)
    const before = this.#finished
    this.#finished = new Map(
      [...this.#decks].map(([id, entries]) => {
        const state = before.get(id)
        const cards = entries.map((entry) => entry.cards)
        const stayed = state && isSameList(state.entries, entries) && isSameList(state.cards, cards)
        return [id, stayed ? state : { entries, cards, deck: describe(id, entries) }]
      }),
    )
    return [...this.#finished]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { deck }]) => deck ?? [])
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
      const refusals = this.#outcomes(entry).flatMap((outcome) => outcome.refusals)
      const unwanted = identifyCards(entry.named, entry.ids).filter(({ id }) =>
        this.#overrides.drop.has(id),
      )
      const fate = { refusals, held: settled.held, dropped, unwanted, cards }
      return source ? [accountFor(source, fate)] : []
    })
  }
}

function digest(file: NoteFile, share: (contribution: Contribution) => void): Entry {
  const { digest, statements } = digestNote(file)
  const { path, deckId, content } = digest
  share({ path, deckId, statements, stated: content?.stated ?? [] })
  return newEntry(digest)
}

function describe(id: string, entries: readonly Entry[]): DescribedDeck | undefined {
  const contents = entries.flatMap(({ digest: { content } }) => content ?? [])
  return describeDeck(
    id,
    contents,
    entries.flatMap(({ cards }) => cards),
  )
}
