import { digestNote } from './digest-note.ts'
import { type Entry, keepEntry, newEntry } from './entry.ts'
import type { ImageUser } from './image/gather-images.ts'
import { NamedNotes } from './named-notes.ts'
import { changedPlaces } from './note/changed-places.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import type { Contribution } from './question/distractors/commons.ts'

/** Told what a note gives to the others, if it is not what it gave the last time. */
export type Share = (contribution: Contribution) => void

/** The notes of a shard with what was made of each, kept from build to build: of a note that stayed nothing is looked at. */
export class EntryTable {
  #files: readonly NoteFile[] = []
  /** By path, in the order of the notes. */
  entries = new Map<string, Entry>()
  /** By deck, those that can be read. */
  decks = new Map<string, readonly Entry[]>()
  named = new NamedNotes([])
  /** The images and messages of all notes, for as long as none of a note changed. */
  #images: readonly ImageUser[] | undefined
  #messages: readonly Message[] | undefined

  /** Takes in the notes there are now, in their order. */
  read(files: readonly NoteFile[], share: Share): void {
    const changed = changedPlaces(this.#files, files)
    if (changed)
      this.#readSome(
        changed.flatMap((at) => files[at] ?? []),
        share,
      )
    else this.#readAll(files, share)
    this.#files = files
  }

  #readAll(files: readonly NoteFile[], share: Share): void {
    const before = this.entries
    this.entries = new Map(
      files.map((file) => [
        file.path,
        keepEntry(before.get(file.path), file) ?? digest(file, share),
      ]),
    )
    for (const [path, { digest: gone }] of before)
      if (!this.entries.has(path)) share({ path, deckId: gone.deckId, statements: [], stated: [] })
    const entries = [...this.entries.values()]
    this.decks = Map.groupBy(entries.filter(isReadable), ({ digest: { deckId } }) => deckId)
    this.named = new NamedNotes(entries)
    this.#images = undefined
    this.#messages = undefined
  }

  /** The same where the notes are those of the last time and only some were written. */
  #readSome(files: readonly NoteFile[], share: Share): void {
    for (const file of files) {
      const before = this.entries.get(file.path)
      const entry = keepEntry(before, file) ?? digest(file, share)
      if (!before || entry === before) continue
      this.entries.set(file.path, entry)
      this.#exchange(before, entry)
      this.named.put(entry)
      if (showsImages(before) || showsImages(entry)) this.#images = undefined
      if (before.digest.messages.length + entry.digest.messages.length > 0)
        this.#messages = undefined
    }
  }

  /** Puts the entry of a note in the place of the one it had in its deck. */
  #exchange(before: Entry, entry: Entry): void {
    const { deckId } = entry.digest
    const own = this.decks.get(deckId) ?? []
    const entries =
      isReadable(before) && isReadable(entry)
        ? own.map((each) => (each === before ? entry : each))
        : [...this.entries.values()].filter(
            (each) => each.digest.deckId === deckId && isReadable(each),
          )
    if (entries.length > 0) this.decks.set(deckId, entries)
    else this.decks.delete(deckId)
  }

  /** The images that notes show in questions. */
  images(): readonly ImageUser[] {
    this.#images ??= [...this.entries.values()].flatMap(({ digest: { path, content } }) =>
      content && content.images.length > 0 ? [{ path, images: content.images }] : [],
    )
    return this.#images
  }

  messages(): readonly Message[] {
    this.#messages ??= [...this.entries.values()].flatMap(({ digest: { messages } }) => messages)
    return this.#messages
  }
}

function isReadable({ digest: { content } }: Entry): boolean {
  return content !== undefined
}

function showsImages({ digest: { content } }: Entry): boolean {
  return content !== undefined && content.images.length > 0
}

function digest(file: NoteFile, share: Share): Entry {
  const { digest, statements } = digestNote(file)
  const { path, deckId, content } = digest
  share({ path, deckId, statements, stated: content?.stated ?? [] })
  return newEntry(digest)
}
