import type { NoteAccount } from './account.ts'
import type { Compiled } from './compile.ts'
import { gatherImages } from './image/gather-images.ts'
import { NO_IMAGES, type ReadImage } from './image/image-file.ts'
import { showImages } from './image/show-images.ts'
import { carryOver } from './lock/carry-over.ts'
import type { Lock } from './lock/lock.ts'
import { comparePaths } from './note/compare-paths.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import { findConflicts, tellConflict } from './question/find-conflicts.ts'
import { Shard } from './shard.ts'

/** A compiler that remembers what it made of each note. */
export interface Compiler {
  /**
   * What `compile` gives for the same files and the same lock, to the byte. A file that is the same
   * object as the last time is taken to hold the same bytes and is not looked at again, and the
   * decks, cards and lock entries that stayed are the same objects as the last time.
   */
  compile(files: readonly NoteFile[], lock: Lock, readImage?: ReadImage): Compiled
}

/** Opens a compiler for notes that are compiled again and again. */
export function openCompiler(): Compiler {
  return {
    compile(files, lock, readImage = NO_IMAGES) {
      const shard = new Shard()
      shard.read(files.toSorted((a, b) => comparePaths(a.path, b.path)))
      shard.ask()
      const conflicts = findConflicts(shard.claims())
      shard.settle(conflicts)
      const named = shard.named()
      const nameless = named.flatMap((cards) => cards.map((card) => card.nameless))
      const { ids, lock: next } = carryOver(lock, nameless)
      const rest = ids.values()
      const decks = shard.finish(named.map((cards) => [...rest.take(cards.length)]))
      const images = gatherImages(shard.images(), readImage)
      const told = [...conflicts].map(([claim, other]) => tellConflict(claim, other))
      const messages = sortMessages([...shard.messages(), ...images.messages, ...told])
      const hasErrors = messages.some(({ severity }) => severity === 'error')
      let accounts: readonly NoteAccount[] | undefined
      return {
        decks: hasErrors ? [] : showImages(decks, images),
        assets: images.assets,
        lock: next,
        messages,
        get accounts() {
          accounts ??= shard.accounts()
          return accounts
        },
      }
    },
  }
}

function sortMessages(messages: readonly Message[]): Message[] {
  return messages.toSorted((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  )
}
