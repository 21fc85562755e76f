import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'

/** The zip format knows no earlier time. */
const MODIFIED_AT = new Date('1980-01-01T00:00:00Z')

/** A file or a folder that goes into a zip under a name. */
export interface ZipSource {
  readonly name: string
  readonly path: string
}

/** Writes a zip that depends on names and contents alone: the same files give the same bytes. */
export async function writeZip(file: string, sources: readonly ZipSource[]): Promise<void> {
  const zip = new yazl.ZipFile()
  const entries = sources.flatMap(filesOf).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, path } of entries) {
    const options = { mtime: MODIFIED_AT, mode: 0o100644, forceDosTimestamp: true }
    zip.addBuffer(readFileSync(path), name, options)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

function filesOf({ name, path }: ZipSource): ZipSource[] {
  if (statSync(path).isFile()) return [{ name, path }]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: [name, ...relative(path, file).split(sep)].join('/'), path: file }))
}
