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
  const { names, script, style, preloads } = await bundle(outFolder)
  for (const file of COPIED) copyFileSync(join(SOURCE, file), join(outFolder, file))
  const page = readFileSync(join(SOURCE, 'index.html'), 'utf8')
  const begun = preloads.map((name) => `<link rel="modulepreload" href="${name}">`).join('')
  const whole = page.replace('</head>', `${begun}</head>`)
  writeFileSync(
    join(outFolder, 'index.html'),
    whole.replaceAll(/\bapp\.css\b/g, style).replaceAll(/\bapp\.js\b/g, script),
  )
  buildDocs(join(outFolder, 'docs'))
  writeFileSync(join(outFolder, 'openapi.json'), makeOpenApiFile(version))
  for (const file of readdirSync(outFolder))
    if (/^app\.\w{8}\.(?:css|js)$/.test(file) && !names.includes(file))
      rmSync(join(outFolder, file))
}

/** What the page is made of: all its files, and which of them it begins with. */
interface Bundled {
  readonly names: readonly string[]
  readonly script: string
  readonly style: string
  /** What the script cannot begin without. */
  readonly preloads: readonly string[]
}

/** Writes script and style, with parts of their own for what is loaded later; tells their names. */
async function bundle(outFolder: string): Promise<Bundled> {
  const { metafile } = await build({
    entryPoints: { app: join(SOURCE, 'main.tsx') },
    outdir: outFolder,
    entryNames: '[name].[hash]',
    chunkNames: 'app.[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(SOURCE, 'tsconfig.json'),
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  })
  const outputs = Object.entries(metafile.outputs)
  const [path, begin] = outputs.find(([, { cssBundle }]) => cssBundle !== undefined) ?? []
  if (path === undefined || begin?.cssBundle === undefined)
    throw new Error('Unexpected pages without script and style')
  const needed = begin.imports.filter(({ kind }) => kind === 'import-statement')
  return {
    names: outputs.map(([each]) => basename(each)),
    script: basename(path),
    style: basename(begin.cssBundle),
    preloads: needed.map((each) => basename(each.path)),
  }
}
