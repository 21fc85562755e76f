import { existsSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { UsageError } from './command.ts'

/**
 * The folder to write a bank to, as `--out` names it.
 *
 * @throws UsageError if there is none, or if it is the folder of notes or one above it
 */
export function readOut(out: string | undefined, notes: string): string {
  if (out === undefined)
    throw new UsageError('Missing --out BANK, the folder to write the bank to.')
  if (`${realPath(notes)}${sep}`.startsWith(withSeparator(realPath(out))))
    throw new UsageError(
      `Unexpected --out ${JSON.stringify(out)}, which holds the notes: name a folder for the bank alone.`,
    )
  return out
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}

function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep
}
