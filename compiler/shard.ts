import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { NoteAccount } from './account.ts'
import { accountFor } from './account-for.ts'
import { describeDeck } from './describe-deck.ts'
import { type Entry, identifyEntry, nameEntry } from './entry.ts'
import { EntryTable } from './entry-table.ts'
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

/**
 * Some decks of notes on their way to a bank, pass by pass: read, ask, settle, finish. One that
 * remembers does again only what a change of the notes concerns.
 */
export class Shard {
  readonly #commons: Commons
  readonly #table = new EntryTable()
  /** The notes to ask again. */
  #stale: ReadonlySet<string> = new Set()
  /** The decks to settle again. */
  #unsettled = new Set<string>()
  /** The decks to describe again. */
  #undescribed = new Set<string>()
  #finished: ReadonlyMap<string, DescribedDeck | undefined> = new Map()
  #ids: readonly (readonly string[])[] = []
  readonly #overrides: Overrides

  constructor({ overrides, remembers, book }: ShardOptions) {
    this.#commons = new Commons(remembers, book)
    this.#overrides = overrides
  }

  /** Reads the notes there are now, in their order; one that holds what it held the last time is left as it is. */
  read(files: readonly NoteFile[]): void {
    const isFirst = this.#table.entries.size === 0
    const stale = new Set<string>()
    let isFar = isFirst
    const share = (contribution: Contribution): void => {
      this.#unsettled.add(contribution.deckId)
      this.#undescribed.add(contribution.deckId)
      const concerned = this.#commons.put(contribution, isFirst)
      isFar ||= concerned === undefined
      for (const path of [contribution.path, ...(concerned ?? [])]) stale.add(path)
    }
    this.#table.read(files, share)
    this.#stale = isFar ? new Set(this.#table.entries.keys()) : stale
  }

  /** Asks every fact of every note against the ground of all. What each note claims now, of those that may claim something else; nothing for one that is gone. */
  ask(): ReadonlyMap<string, readonly Claim[]> {
    const claims = new Map<string, readonly Claim[]>()
    for (const path of this.#stale) {
      const entry = this.#table.entries.get(path)
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
    const { worded: lines, frontMatter } = content
    return refuseChance(outcomes, {
      lines,
      authored,
      isWanted: frontMatter.derive === true,
      isAccepted,
    })
  }

  #isAccepted(draft: Draft): boolean {
    const { accept } = this.#overrides
    return accept.size > 0 && accept.has(idWanted(draft))
  }

  /** The ids of all that could be asked, whether or not a gate refuses it. */
  idsWanted(): string[] {
    return [...this.#table.entries.values()].flatMap(({ digest: { content } }) =>
      (content?.drafts ?? []).map(idWanted),
    )
  }

  /** Chooses the cards of each note and names them for the lock; told what contradicts a note, where that may be new. */
  settle(contradicted: Iterable<readonly [string, Contradictions]>): void {
    for (const [path, contradictions] of contradicted) {
      const entry = this.#table.entries.get(path)
      if (!entry) continue
      entry.contradictions = contradictions
      this.#unsettled.add(entry.digest.deckId)
    }
    for (const deckId of this.#unsettled) {
      const entries = this.#table.decks.get(deckId) ?? []
      const unsettled = entries.map(({ digest: { path }, asked, contradictions }) => ({
        path,
        asked,
        contradictions,
      }))
      for (const [at, settled] of settleDeck(unsettled).entries()) {
        const entry = entries[at]
        if (!entry) continue
        nameEntry(entry, settled, ({ draft }) => this.#isAccepted(draft))
        this.#table.named.put(entry)
      }
    }
    this.#unsettled = new Set()
  }

  /** The cards of each note as the lock knows them; of a note whose cards stayed it is the same object as the last time. */
  named(): readonly CardsOfNote[] {
    return this.#table.named.list()
  }

  /** The decks with their cards, in the order of their ids; `ids` are those of `named`. */
  finish(ids: readonly (readonly string[])[]): DescribedDeck[] {
    const { named } = this.#table
    const before = this.#ids
    const renamed = named.takeChanged()
    for (const at of ids.keys())
      if (ids[at] !== before[at] || renamed.has(at)) this.#identify(at, ids[at] ?? [])
    this.#ids = ids
    const last = this.#finished
    const finished = [...this.#table.decks].map(
      ([id, entries]) =>
        [id, this.#undescribed.has(id) ? describe(id, entries) : last.get(id)] as const,
    )
    this.#undescribed = new Set()
    this.#finished = new Map(finished)
    return finished.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, deck]) => deck ?? [])
  }

  #identify(at: number, ids: readonly string[]): void {
    const entry = this.#table.named.entries[at]
    if (!entry) return
    const { cards } = entry
    identifyEntry(entry, ids, this.#overrides)
    if (entry.cards !== cards) this.#undescribed.add(entry.digest.deckId)
  }

  /** The images that its notes show in questions. */
  images(): readonly ImageUser[] {
    return this.#table.images()
  }

  messages(): readonly Message[] {
    return this.#table.messages()
  }

  /** What became of each line of each note. */
  accounts(): NoteAccount[] {
    return [...this.#table.entries.values()].flatMap((entry) => {
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

function describe(id: string, entries: readonly Entry[]): DescribedDeck | undefined {
  const contents = entries.flatMap(({ digest: { content } }) => content ?? [])
  return describeDeck(
    id,
    contents,
    entries.flatMap(({ cards }) => cards),
  )
}
