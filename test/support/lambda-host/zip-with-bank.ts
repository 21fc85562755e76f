import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeZip } from '../../../bin/package/write-zip.ts'
import { type DescribedDeck, encodeBank } from '../../../study/bank/encode-bank.ts'
import { unzip } from './unzip.ts'

/** A zip in a folder that is removed with it. */
export interface MadeZip {
  readonly zip: string
  remove(): void
}

/** The zip of a function as the next deployment brings it: the same but for the notes. */
export async function zipWithBank(zip: string, decks: readonly DescribedDeck[]): Promise<MadeZip> {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-next-'))
  const contents = join(folder, 'contents')
  unzip(zip, contents)
  rmSync(join(contents, 'bank'), { recursive: true })
  for (const [name, bytes] of encodeBank(decks).files) {
    const path = join(contents, 'bank', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  const next = join(folder, 'next.zip')
  await writeZip(
    next,
    readdirSync(contents).map((name) => ({ name, path: join(contents, name) })),
  )
  return { zip: next, remove: () => rmSync(folder, { recursive: true }) }
}
