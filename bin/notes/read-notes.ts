import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../compiler/note/read-note.ts'

const NOTE = /\.(?:md|markdown)$/i
const DEPTH_LIMIT = 32

/**
 * The Markdown files below a folder, by code point of their paths. Hidden files, `node_modules` and
 * symbolic links are passed over. Of a file over the limit only so much is read that the compiler
 * sees that it is.
 *
 * @throws Error with the code of the system if the folder cannot be read.
 */
export function readNotes(folder: string): NoteFile[] {
  return listNotes(folder, '', 0)
    .sort()
    .map((path) => ({ path, bytes: readBytes(join(folder, path)) }))
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
