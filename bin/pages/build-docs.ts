import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeErrorsFile } from '../../app/make-errors-file.ts'

const SOURCE = fileURLToPath(new URL('../../web/docs/', import.meta.url))
const OWN = ['index.html', 'docs.css', 'docs.js']
const VIEWER = { 'swagger-ui-bundle.js': 'viewer.js', 'swagger-ui.css': 'viewer.css' }

/** Puts the pages of the API into a folder: a viewer of the OpenAPI document, and what each problem means. */
export function buildDocs(outFolder: string): void {
  const errors = join(outFolder, 'errors')
  mkdirSync(errors, { recursive: true })
  for (const file of OWN) copyFileSync(join(SOURCE, file), join(outFolder, file))
  const viewer = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  for (const [file, name] of Object.entries(VIEWER))
    copyFileSync(join(viewer, file), join(outFolder, name))
  writeFileSync(join(errors, 'index.html'), makeErrorsFile())
}
