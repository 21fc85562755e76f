import { renameSync, writeFileSync } from 'node:fs'

/**
 * Writes a file so that a reader finds all of it, or what was there before.
 *
 * @throws Error with the code of the system if it cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

/** What the system calls an error: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
