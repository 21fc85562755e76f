import { closeSync, openSync, renameSync, writeFileSync, writevSync } from 'node:fs'

/**
 * Writes a file so that a reader finds all of it, or what was there before.
 *
 * @throws Error with the code of the system if it cannot be written
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
): void {
  const draft = `${path}.${process.pid}.tmp`
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(draft, content)
  else writePieces(draft, content)
  renameSync(draft, path)
}

/** Systems take so many pieces at a time. */
const PIECES = 512

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'w')
  try {
    for (let at = 0; at < pieces.length; at += PIECES) writeAll(file, pieces.slice(at, at + PIECES))
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, pieces: readonly Uint8Array[]): void {
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  const written = writevSync(file, pieces)
  if (written < size) writeFileSync(file, Buffer.concat(pieces).subarray(written))
}

/** What the system calls an error: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
