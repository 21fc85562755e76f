import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { callCommand } from '../../bin/commands/call-command.ts'

const script = join(import.meta.dirname, '../../bin/notedrill.ts')
const folder = mkdtempSync(join(tmpdir(), 'notedrill-'))
let count = 0

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Where a command is called from. */
interface Place {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

let last: Promise<unknown> = Promise.resolve()

/** Calls `notedrill …` in a folder, in this process: one call after another, for a process has one folder. */
export function notedrill(args: readonly string[], place: Place = {}): Promise<Ended> {
  const ended = last.then(() => call(args, place))
  last = ended.catch(() => {})
  return ended
}

async function call(args: readonly string[], { cwd = folder, env = {} }: Place): Promise<Ended> {
  let out = ''
  let err = ''
  const output = {
    print(text: string): void {
      out += `${text}\n`
    },
    complain(text: string): void {
      err += `${text}\n`
    },
    hasColour: false,
  }
  const before = { cwd: process.cwd(), env: process.env }
  process.chdir(cwd)
  process.env = { ...before.env, ...env }
  try {
    return { code: await callCommand(args, output), out, err }
  } finally {
    process.chdir(before.cwd)
    process.env = before.env
  }
}

/** Runs `notedrill …` as a person does, in a process of its own. */
export function runNotedrill(
  args: readonly string[],
  { cwd = folder, env = {} }: Place = {},
): Promise<Ended> {
  const options = { cwd, env: { ...process.env, NO_COLOR: '1', ...env } }
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
