import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEXTS_FOLDER } from '../../app/discord/read-languages.ts'
import type { Output } from '../commands/command.ts'
import { compile } from '../commands/compile.ts'
import { buildPages } from '../pages/build-pages.ts'

/** What the parts are made of. */
export interface PartsOptions {
  /** Where the project is. */
  readonly root: string
  /** Where the parts go, a folder each. */
  readonly out: string
  readonly notes: string
  /** The lock file; beside the notes if left out. */
  readonly lock?: string | undefined
}

/**
 * Makes what lies beside the bundles: `bank`, `pages` with `openapi.json` among them, and `texts`.
 * Resolves to `false`, having said why, if the notes have errors.
 */
export async function makeParts(options: PartsOptions, output: Output): Promise<boolean> {
  const { root, out, notes, lock } = options
  const flags = ['--out', join(out, 'bank'), ...(lock === undefined ? [] : ['--lock', lock])]
  if ((await compile.run([notes, ...flags], output)) !== 0) return false
  await makePages(root, join(out, 'pages'))
  copyTexts(join(out, 'texts'))
  return true
}

async function makePages(root: string, folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await buildPages(folder, version)
}

function copyTexts(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(TEXTS_FOLDER).filter((file) => file.endsWith('.json'))) {
    const texts: unknown = JSON.parse(readFileSync(join(TEXTS_FOLDER, name), 'utf8'))
    writeFileSync(join(folder, name), JSON.stringify(texts))
  }
}
