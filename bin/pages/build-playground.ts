import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const SOURCE = fileURLToPath(new URL('../../web/playground/', import.meta.url))

/** Builds the playground into a folder: `index.html`, its script and its style. */
export async function buildPlayground(outFolder: string): Promise<void> {
  mkdirSync(outFolder, { recursive: true })
  await build({
    entryPoints: { playground: join(SOURCE, 'main.tsx') },
    outdir: outFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(SOURCE, '..', 'tsconfig.json'),
    legalComments: 'none',
    logLevel: 'silent',
  })
  copyFileSync(join(SOURCE, 'index.html'), join(outFolder, 'index.html'))
}
