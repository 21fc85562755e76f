import { type Stats, statSync } from 'node:fs'

/**
 * What changes whenever a file is written.
 *
 * @throws Error with the code of the system if it is not there
 */
export function stampOf(path: string): string {
  return stampOfStats(statSync(path))
}

/** The same, of what the system says of a file. */
export function stampOfStats({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`
}
