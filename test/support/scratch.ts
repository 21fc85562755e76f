import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const NAME = 'notedrill-tests-'

/**
 * Gives all tests, and whatever they start, one folder for temporary files, and takes it away with all
 * that they left in it. Each project asks for it; the first one makes it.
 */
export function setup(): (() => void) | undefined {
  if (basename(tmpdir()).startsWith(NAME)) return undefined
  const before = process.env.TMPDIR
  const folder = mkdtempSync(join(tmpdir(), NAME))
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true })
  }
}
