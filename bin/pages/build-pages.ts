import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { makeOpenApiFile } from '../../app/make-openapi-file.ts'
import { buildDocs } from './build-docs.ts'

const SOURCE = fileURLToPath(new URL('../../web/', import.meta.url))
const COPIED = ['icon.svg', 'site.webmanifest']

/**
 * Builds the pages into a folder: `index.html`, its script and style with a hash in their names, the
 * OpenAPI document of a version with its viewer, and what is copied as it is. Script and style of an
 * earlier build are taken away.
 */
export async function buildPages(outFolder: string, version: string): Promise<void> {
  mkdirSync(outFolder, { recursive: true })
  const names = await bundle(outFolder)
  for (const file of COPIED) copyFileSync(join(SOURCE, file), join(outFolder, file))
  const page = readFileSync(join(SOURCE, 'index.html'), 'utf8')
  writeFileSync(
    join(outFolder, 'index.html'),
    page.replaceAll(/\bapp\.(?:css|js)\b/g, named(names)),
  )
  buildDocs(join(outFolder, 'docs'))
  writeFileSync(join(outFolder, 'openapi.json'), makeOpenApiFile(version))
  for (const file of readdirSync(outFolder))
    if (/^app\.\w{8}\.(?:css|js)$/.test(file) && !names.includes(file))
      rmSync(join(outFolder, file))
}

/** Writes script and style; tells their names. */
async function bundle(outFolder: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: { app: join(SOURCE, 'main.tsx') },
    outdir: outFolder,
    entryNames: '[name].[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(SOURCE, 'tsconfig.json'),
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  })
  return Object.keys(metafile.outputs).map((path) => basename(path))
}

function named(names: readonly string[]): (plain: string) => string {
  return (plain) => {
    const name = names.find((each) => each.endsWith(plain.slice('app'.length)))
    if (name === undefined) throw new Error(`Unexpected pages without ${plain}`)
    return name
  }
}
