import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../compiler/note/read-note.ts'
import { isNotePath } from './is-note-path.ts'
import { stampOf, stampOfStats } from './stamp-of.ts'

const NOTE = /\.(?:md|markdown)$/i
const DEPTH_LIMIT = 32

/** The notes of a folder, read again and again. */
export interface Notes {
  /**
   * The Markdown files below the folder, by code unit of their paths. Hidden files, `node_modules`
   * and symbolic links are passed over. Of a file over the limit only so much is read that the
   * compiler sees that it is. A file that was not written since the last time is the same object.
   * Where it is known which paths have `changed` since then, nothing else is looked at.
   *
   * @throws Error with the code of the system if the folder cannot be read.
   */
  read(changed?: readonly string[]): readonly NoteFile[]
}

/** Opens a folder of notes. */
export function openNotes(folder: string): Notes {
  let known = new Map<string, Kept>()
  let files: readonly NoteFile[] = []
  const list = (): readonly NoteFile[] => [...known.values()].map(({ file }) => file)
  return {
    read(changed) {
      const isFirst = known.size === 0
      if (changed && !isFirst && update(folder, known, changed))
        files = replaceFiles(files, known, changed)
      else {
        known = changed && !isFirst ? sort(known) : readAll(folder, known)
        files = list()
      }
      return files
    },
  }
}

interface Kept {
  readonly stamp: string
  readonly file: NoteFile
}

function readAll(folder: string, known: ReadonlyMap<string, Kept>): Map<string, Kept> {
  const found = new Map<string, Kept>()
  for (const path of listNotes(folder).sort())
    found.set(path, readNote(folder, path, known.get(path)))
  return found
}

/** Takes in what became of some paths; whether the notes are those that they were. */
function update(folder: string, known: Map<string, Kept>, changed: readonly string[]): boolean {
  // Nothing is known of any of them before all are read.
  const found = changed.filter(isNotePath).map((path) => {
    const isThere = isFile(join(folder, path))
    return [path, isThere ? readNote(folder, path, known.get(path)) : undefined] as const
  })
  const isSame = found.every(([path, note]) => note !== undefined && known.has(path))
  for (const [path, note] of found)
    if (note) known.set(path, note)
    else known.delete(path)
  return isSame
}

function sort(known: ReadonlyMap<string, Kept>): Map<string, Kept> {
  return new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files with those that were written put in the place of what they were. */
function replaceFiles(
  files: readonly NoteFile[],
  known: ReadonlyMap<string, Kept>,
  changed: readonly string[],
): readonly NoteFile[] {
  const written = new Set(changed)
  return files.map((file) => (written.has(file.path) ? (known.get(file.path)?.file ?? file) : file))
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The notes of a folder, read once. */
export function readNotes(folder: string): readonly NoteFile[] {
  return openNotes(folder).read()
}

/** Some notes of a folder, by their paths. */
export function readNotesAt(folder: string, paths: readonly string[]): readonly NoteFile[] {
  return paths.map((path) => readFile(join(folder, path), path).file)
}

/** The paths of the notes below a folder, in the order of the disk. */
export function listNotes(folder: string, below = '', depth = 0): string[] {
  if (depth > DEPTH_LIMIT) return []
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return listNotes(folder, path, depth + 1)
    return entry.isFile() && NOTE.test(entry.name) ? [path] : []
  })
}

function readNote(folder: string, path: string, last: Kept | undefined): Kept {
  const place = join(folder, path)
  return last && last.stamp === stampOf(place) ? last : readFile(place, path)
}

function readFile(place: string, path: string): Kept {
  const file = openSync(place, 'r')
  try {
    const stats = fstatSync(file)
    const bytes = Buffer.allocUnsafeSlow(Math.min(stats.size, NOTE_LIMIT_BYTES + 1))
    let read = 0
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, read)
      if (count === 0) break
      read += count
    }
    return { stamp: stampOfStats(stats), file: { path, bytes: bytes.subarray(0, read) } }
  } finally {
    closeSync(file)
  }
}
