import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Languages, Texts } from '../../bot/texts/texts.ts'

/** Where the texts lie in the project; a bundle has them beside it. */
export const TEXTS_FOLDER = join(import.meta.dirname, '..', '..', 'bot', 'texts')

/** Reads the texts of every language: `<code>.json` each. That they are whole is a test's business. */
export function readLanguages(folder: string = TEXTS_FOLDER): Languages {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.sort().map((name) => {
      const texts: Texts = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return [name.slice(0, -'.json'.length), texts]
    }),
  )
}
