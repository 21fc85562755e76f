import type { Card } from '../study/bank/card.ts'
import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { NoteAccount } from './account.ts'
import { accountFor } from './account-for.ts'
import { type AskedBank, askBank } from './ask-bank.ts'
import { deckOf } from './deck-of.ts'
import { describeDecks } from './describe-decks.ts'
import { carryOver } from './lock/carry-over.ts'
import type { Lock } from './lock/lock.ts'
import { type Named, nameCards } from './name-cards.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import { readSource, type Source } from './read-source.ts'

/** What notes compile to. */
export interface Compiled {
  /** In the order of their ids; empty if there are errors. */
  readonly decks: readonly DescribedDeck[]
  /** The lock to keep for the next build. */
  readonly lock: Lock
  /** In the order of the notes. With an `error` among them, nothing is to be written. */
  readonly messages: readonly Message[]
  /** What became of every line. */
  readonly accounts: readonly NoteAccount[]
}

/**
 * Compiles notes to decks: a function of the files and the lock alone, whatever their order, the
 * machine, its language or its clock.
 */
export function compile(files: readonly NoteFile[], lock: Lock): Compiled {
  const messages: Message[] = []
  const sorted = sortByPath(files)
  const sources = sorted.flatMap((file) => readSource(file, deckOf(file.path).id, messages) ?? [])
  const bank = askBank(sources)
  messages.push(...bank.messages)
  const named = nameCards(sources, bank)
  const { ids, lock: next } = carryOver(
    lock,
    named.map(({ nameless }) => nameless),
  )
  const cards = finishAll(named, ids)
  const hasErrors = messages.some(({ severity }) => severity === 'error')
  return {
    decks: hasErrors ? [] : describeDecks(sources, cards),
    lock: next,
    messages: sortMessages(messages),
    accounts: accountAll(sources, bank, cards),
  }
}

/** A finished card and the note it is from. */
export interface Finished {
  readonly card: Card
  readonly source: Source
  readonly named: Named
}

function finishAll(named: readonly Named[], ids: readonly string[]): Finished[] {
  const groups = new Map<unknown, string>()
  return named.map((one, at) => {
    const id = ids[at] ?? ''
    const group = groups.get(one.groupKey) ?? id
    groups.set(one.groupKey, group)
    return { card: one.finish({ id, group }), source: one.source, named: one }
  })
}

function accountAll(
  sources: readonly Source[],
  bank: AskedBank,
  cards: readonly Finished[],
): NoteAccount[] {
  const byPath = Map.groupBy(cards, ({ source }) => source.note.path)
  return sources.map((source) => accountFor(source, bank, byPath))
}

/** By code point, as no language and no system orders them. */
function sortByPath(files: readonly NoteFile[]): NoteFile[] {
  return files
    .map((file) => ({ file, key: Buffer.from(file.path) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ file }) => file)
}

function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  )
}
