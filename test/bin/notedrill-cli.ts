import { execFile } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const script = join(import.meta.dirname, '../../bin/notedrill.ts')
const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
let count = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `notedrill …` as a person does, in a folder. */
export function notedrill(
  args: readonly string[],
  {
    cwd = folder,
    env = {},
  }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const options = {
    cwd,
    env: { NODE_COMPILE_CACHE: join(folder, 'cache'), ...process.env, NO_COLOR: '1', ...env },
  }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], options, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
  })
}

/** A new folder with files given as `{path: content}`. */
export function lay(files: Readonly<Record<string, string | Uint8Array>>): string {
  const own = join(folder, String(count++))
  mkdirSync(own)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), content)
  }
  return own
}

/** All files below a folder as `{path: content}`. */
export function readTree(below: string): Record<string, string> {
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(below, name)).isFile(),
  )
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(below, name), 'utf8')]),
  )
}
