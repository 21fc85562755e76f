import { join } from 'node:path'
import { type Compiled, compile } from '../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import type { Message } from '../../compiler/note/message.ts'
import type { NoteFile } from '../../compiler/note/read-note.ts'
import { LOCK_NAME, readLock } from './lock-file.ts'
import { readNotes } from './read-notes.ts'

/** A folder of notes, compiled; nothing is written. */
export interface CompiledFolder extends Compiled {
  /** Where its lock is or would be. */
  readonly lockPath: string
}

/** Reads a folder of notes and its lock from the disk and compiles them. A folder that cannot be read is an error in `messages`. */
export function compileFolder(
  folder: string,
  lockPath: string = join(folder, LOCK_NAME),
): CompiledFolder {
  const messages: Message[] = []
  const files = readFolder(folder, messages)
  const lock = files ? readLock(lockPath, messages) : EMPTY_LOCK
  if (files && files.length === 0)
    messages.push({
      path: folder,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'notes',
      found: 'no Markdown file',
      expected: 'at least one `.md` in the folder or below',
    })
  const compiled = compile(messages.length > 0 ? [] : (files ?? []), lock)
  return {
    ...compiled,
    messages: [
      ...messages,
      ...compiled.messages.map((message) => ({ ...message, path: join(folder, message.path) })),
    ],
    lockPath,
  }
}

function readFolder(folder: string, messages: Message[]): NoteFile[] | undefined {
  try {
    return readNotes(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const found =
      code === 'ENOENT'
        ? 'nothing there'
        : code === 'ENOTDIR'
          ? 'a file'
          : `what cannot be read (${code})`
    messages.push({
      path: folder,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'notes',
      found,
      expected: 'a folder of notes',
    })
    return undefined
  }
}
