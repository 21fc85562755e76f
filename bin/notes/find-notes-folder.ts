import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LOCK_NAME } from './lock-file.ts'

/** The nearest folder at or above a folder with a lock, else `undefined`. */
export function findNotesAbove(folder: string): string | undefined {
  for (let above = resolve(folder); ; above = dirname(above)) {
    if (existsSync(join(above, LOCK_NAME))) return above
    if (above === dirname(above)) return undefined
  }
}

/** The one folder of notes that a folder is or holds: the one with a lock; `undefined` if none has, or several. */
export function findNotesIn(folder: string): string | undefined {
  if (existsSync(join(folder, LOCK_NAME))) return folder
  const [only, ...others] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, LOCK_NAME)))
    .map(({ name }) => (folder === '.' ? name : join(folder, name)))
  return others.length === 0 ? only : undefined
}
