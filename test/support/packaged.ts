import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packageFunctions } from '../../bin/package/package-command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder into which everything has been packaged. */
    packaged: string
  }
}

const folder = mkdtempSync(join(tmpdir(), 'notedrill-packaged-'))

/** Packages once for all tests, from the notes of the project; their lock file stays as it is. */
export async function setup({ provide }: TestProject): Promise<void> {
  const lock = join(folder, 'cards.lock.json')
  if (existsSync('content/cards.lock.json')) copyFileSync('content/cards.lock.json', lock)
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const code = await packageFunctions.run(['content', '--out', folder, '--lock', lock], {
    print: say,
    complain: say,
    hasColour: false,
  })
  if (code !== 0) throw new Error(`Packaging failed:\n${said.join('\n')}`)
  provide('packaged', folder)
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
