import type { Compiled } from '../../compiler/compile.ts'
import { openFolder } from './open-folder.ts'

/** A folder of notes, compiled; nothing is written. */
export interface CompiledFolder extends Compiled {
  /** Where its lock is or would be. */
  readonly lockPath: string
}

/** Reads a folder of notes and its lock from the disk and compiles them. A folder that cannot be read is an error in `messages`. */
export function compileFolder(folder: string, lockPath?: string): CompiledFolder {
  return openFolder(folder, lockPath).compile()
}
