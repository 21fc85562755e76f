import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { NoteAccount } from './account.ts'
import type { ReadImage } from './image/image-file.ts'
import type { Lock } from './lock/lock.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import { openCompiler } from './open-compiler.ts'
import { NO_OVERRIDES, type Overrides } from './overrides/overrides.ts'

/** What notes compile to. */
export interface Compiled {
  /** In the order of their ids; empty if there are errors. */
  readonly decks: readonly DescribedDeck[]
  /** The images that cards show, by their names in the bank. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** The lock to keep for the next build. */
  readonly lock: Lock
  /** In the order of the notes. With an `error` among them, nothing is to be written. */
  readonly messages: readonly Message[]
  /** What became of every line; worked out when it is first asked for, before the next compile. */
  readonly accounts: readonly NoteAccount[]
}

/**
 * Compiles notes to decks: a function of the files, their images, the lock and the overrides alone, whatever their
 * order, the machine, its language or its clock.
 */
export function compile(
  files: readonly NoteFile[],
  lock: Lock,
  readImage?: ReadImage,
  overrides: Overrides = NO_OVERRIDES,
): Compiled {
  return openCompiler({ remembers: false, overrides }).compile(files, lock, readImage)
}
