import { statSync } from 'node:fs'

/**
 * What changes whenever a file is written.
 *
 * @throws Error with the code of the system if it is not there
 */
export function stampOf(path: string): string {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path)
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`
}
