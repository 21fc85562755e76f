import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiled } from '../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import type { Message } from '../../compiler/note/message.ts'
import type { NoteFile } from '../../compiler/note/read-note.ts'
import { rememberLast } from '../../compiler/note/remember-last.ts'
import { type Compiler, openCompiler } from '../../compiler/open-compiler.ts'
import { NO_OVERRIDES, OVERRIDES_NAME } from '../../compiler/overrides/overrides.ts'
import { readOverrides } from '../../compiler/overrides/read-overrides.ts'
import type { CompiledFolder } from './compile-folder.ts'
import { LOCK_NAME, readLock } from './lock-file.ts'
import { openImages } from './open-images.ts'
import { openNotes } from './read-notes.ts'
import { codeOf } from './write-whole.ts'

/** A folder of notes that is compiled again and again. */
export interface NoteFolder {
  /**
   * Compiles what the disk holds now; only notes that were written since are read and parsed. Where it is
   * known which paths have `changed` since, no other note is looked at. Writes nothing.
   */
  compile(changed?: readonly string[]): CompiledFolder
}

/** Opens a folder of notes. One that cannot be read is an error in the `messages` of what it compiles to. */
export function openFolder(folder: string, lockPath: string = join(folder, LOCK_NAME)): NoteFolder {
  const notes = openNotes(folder)
  const compilerFor = rememberCompiler()
  const tell = rememberLast((...lists: readonly (readonly Message[])[]) =>
    lists.flat().map((each) => ({ ...each, path: join(folder, each.path) })),
  )
  return {
    compile(changed) {
      const messages: Message[] = []
      const files = readFolder(() => notes.read(changed), folder, messages)
      const lock = files ? readLock(lockPath, messages) : EMPTY_LOCK
      if (files && files.length === 0)
        messages.push(
          refuse(folder, 'no Markdown file', 'at least one `.md` in the folder or below'),
        )
      const { compiler, misread } = compilerFor(files ? readOverridesText(folder) : '')
      const compiled = compiler.compile(
        messages.length > 0 ? [] : (files ?? []),
        lock,
        openImages(folder),
      )
      const told = tell(misread, compiled.messages)
      return withMessages(compiled, [...messages, ...told], lockPath)
    },
  }
}

interface ForOverrides {
  readonly compiler: Compiler
  readonly misread: readonly Message[]
}

/** The compiler for what an author has decided: the same one until he decides something else. */
function rememberCompiler(): (overrides: string) => ForOverrides {
  let known: (ForOverrides & { readonly text: string }) | undefined
  return (text) => {
    if (known?.text === text) return known
    const misread: Message[] = []
    const overrides = text === '' ? NO_OVERRIDES : readOverrides(text, misread)
    known = { text, misread, compiler: openCompiler({ overrides }) }
    return known
  }
}

/** What is in the file of overrides; nothing if there is none. */
function readOverridesText(folder: string): string {
  try {
    return readFileSync(join(folder, OVERRIDES_NAME), 'utf8')
  } catch {
    return ''
  }
}

/** Not a copy: its accounts are worked out only when somebody asks for them. */
function withMessages(
  compiled: Compiled,
  messages: readonly Message[],
  lockPath: string,
): CompiledFolder {
  const { decks, assets, lock } = compiled
  return {
    decks,
    assets,
    lock,
    messages,
    lockPath,
    get accounts() {
      return compiled.accounts
    },
  }
}

function readFolder(
  read: () => readonly NoteFile[],
  folder: string,
  messages: Message[],
): readonly NoteFile[] | undefined {
  try {
    return read()
  } catch (error) {
    messages.push(tellUnread(folder, codeOf(error)))
    return undefined
  }
}

/** Says that a folder of notes cannot be read, by the system's code for it. */
export function tellUnread(folder: string, code: string): Message {
  return refuse(folder, FOUND[code] ?? `what cannot be read (${code})`, 'a folder of notes')
}

const FOUND: Readonly<Record<string, string>> = { ENOENT: 'nothing there', ENOTDIR: 'a file' }

function refuse(folder: string, found: string, expected: string): Message {
  return { path: folder, line: 1, column: 1, severity: 'error', rule: 'notes', found, expected }
}
