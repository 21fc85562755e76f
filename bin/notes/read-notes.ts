import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../compiler/note/read-note.ts'
import { stampOf } from './stamp-of.ts'

const NOTE = /\.(?:md|markdown)$/i
const DEPTH_LIMIT = 32

/** The notes of a folder, read again and again. */
export interface Notes {
  /**
   * The Markdown files below the folder, by code unit of their paths. Hidden files, `node_modules`
   * and symbolic links are passed over. Of a file over the limit only so much is read that the
   * compiler sees that it is. A file that was not written since the last time is the same object.
   *
   * @throws Error with the code of the system if the folder cannot be read.
   */
  read(): NoteFile[]
}

/** Opens a folder of notes. */
export function openNotes(folder: string): Notes {
  let known: ReadonlyMap<string, Kept> = new Map()
  return {
    read() {
      const found = new Map<string, Kept>()
      for (const path of listNotes(folder, '', 0).sort()) {
        const stamp = stampOf(join(folder, path))
        const last = known.get(path)
        const isSame = last !== undefined && last.stamp === stamp
        found.set(
          path,
          isSame ? last : { stamp, file: { path, bytes: readBytes(join(folder, path)) } },
        )
      }
      known = found
      return [...found.values()].map(({ file }) => file)
    },
  }
}

interface Kept {
  readonly stamp: string
  readonly file: NoteFile
}

/** The notes of a folder, read once. */
export function readNotes(folder: string): NoteFile[] {
  return openNotes(folder).read()
}

function listNotes(folder: string, below: string, depth: number): string[] {
  if (depth > DEPTH_LIMIT) return []
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return listNotes(folder, path, depth + 1)
    return entry.isFile() && NOTE.test(entry.name) ? [path] : []
  })
}

function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, NOTE_LIMIT_BYTES + 1))
    let read = 0
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, read)
      if (count === 0) break
      read += count
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}
