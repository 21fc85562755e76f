import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { bundleFunction } from './bundle-function.ts'
import { FUNCTIONS, type FunctionPackage } from './functions.ts'
import { writeZip } from './write-zip.ts'

/** A function as it is uploaded. */
export interface Packaged {
  readonly name: string
  readonly zip: string
  /** The bundle alone, without what lies beside it. */
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
  const bundle = join(folder, 'index.mjs')
  const zip = join(out, `${name}.zip`)
  const beside = folders.map((each) => ({ name: each, path: join(out, each) }))
  await writeZip(zip, [{ name: 'index.mjs', path: bundle }, ...beside])
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile))
  const sizes = { bundleBytes: statSync(bundle).size, zipBytes: statSync(zip).size }
  return { name, zip, metafile, ...sizes }
}
