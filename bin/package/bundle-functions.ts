import { statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { bundleFunction } from './bundle-function.ts'
import { FUNCTIONS, type FunctionPackage } from './functions.ts'
import { loadedAtStart } from './loaded-at-start.ts'
import { writeZip } from './write-zip.ts'

/** A function as it is uploaded. */
export interface Packaged {
  readonly name: string
  readonly zip: string
  /** What is loaded when it starts, without what lies beside it. */
  readonly bundleBytes: number
  readonly zipBytes: number
  /** What esbuild put into the bundle. */
  readonly metafile: Metafile
}

/**
 * Bundles every function into `<out>/<name>/` and zips it, with the folders of `out` that it reads,
 * into `<out>/<name>.zip`. Beside the bundle `meta.json` says what is in it.
 */
export function bundleFunctions(root: string, out: string): Promise<Packaged[]> {
  return Promise.all(FUNCTIONS.map((each) => packageFunction(each, { root, out })))
}

async function packageFunction(
  { name, folders }: FunctionPackage,
  { root, out }: { readonly root: string; readonly out: string },
): Promise<Packaged> {
  const folder = join(out, name)
  const metafile = await bundleFunction(root, name, folder)
  const zip = join(out, `${name}.zip`)
  const beside = folders.map((each) => ({ name: each, path: join(out, each) }))
  const parts = namesIn(metafile).map((part) => ({ name: part, path: join(folder, part) }))
  await writeZip(zip, [...parts, ...beside])
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile))
  const atStart = loadedAtStart(metafile).map((part) => statSync(join(folder, part)).size)
  const bundleBytes = atStart.reduce((sum, bytes) => sum + bytes, 0)
  const sizes = { bundleBytes, zipBytes: statSync(zip).size }
  return { name, zip, metafile, ...sizes }
}

/** The files of a bundle, without their maps. */
function namesIn({ outputs }: Metafile): string[] {
  return Object.keys(outputs)
    .map((path) => basename(path))
    .filter((name) => name.endsWith('.mjs'))
}
