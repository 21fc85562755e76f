import { mkdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Command, type Output, UsageError } from '../commands/command.ts'
import { readArguments, textOf } from '../commands/read-arguments.ts'
import { bundleFunctions, type Packaged } from './bundle-functions.ts'
import { FUNCTIONS } from './functions.ts'
import { makeParts } from './make-parts.ts'
import { makeTemplate } from './make-template.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Packages the functions and makes the template: all that a deployment uploads. */
export const packageFunctions: Command = {
  usage: `Usage: npm run package -- [NOTES] [--out FOLDER] [--lock FILE] [--stage STAGE] [--without-discord]

Compiles NOTES (default: content), builds the pages, bundles the functions and makes the template,
without a network and without an account.

  --out FOLDER       where all of it goes (default: build/package, where serverless.yml expects it)
  --lock FILE        the file that keeps card ids (default: NOTES/cards.lock.json)
  --stage STAGE      the stage of the template (default: dev)
  --without-discord  a template of the API alone
  --help             this text`,
  async run(args, output) {
    const { positionals, values } = readArguments(
      args,
      {
        out: { type: 'string' },
        lock: { type: 'string' },
        stage: { type: 'string' },
        'without-discord': { type: 'boolean' },
      },
      [],
      1,
    )
    const stage = textOf(values, 'stage') ?? 'dev'
    if (!/^[a-z][a-z0-9-]{0,20}$/.test(stage))
      throw new UsageError(
        `Unexpected --stage ${JSON.stringify(stage)}, expected a name such as prod.`,
      )
    const out = resolve(textOf(values, 'out') ?? join(ROOT, 'build', 'package'))
    removeEarlier(out)
    const notes = positionals[0] ?? join(ROOT, 'content')
    const parts = { root: ROOT, out, notes, lock: textOf(values, 'lock') }
    if (!(await makeParts(parts, output))) return 1
    const withDiscord = values['without-discord'] !== true
    const packaged = await bundleFunctions(ROOT, out)
    const template = await makeTemplate({ root: ROOT, artifacts: out, stage, withDiscord })
    report(packaged, template, output)
    return 0
  },
}

/** Removes what an earlier run has made, and nothing else that may be there. */
function removeEarlier(out: string): void {
  const ours = ['bank', 'pages', 'texts', 'template', ...FUNCTIONS.map(({ name }) => name)]
  for (const name of ours) rmSync(join(out, name), { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
}

function report(packaged: readonly Packaged[], template: string, output: Output): void {
  const place = (file: string): string => relative(process.cwd(), file)
  const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
  for (const { name, zip, bundleBytes, zipBytes } of packaged)
    output.print(
      `${name.padEnd(8)} ${kB(bundleBytes).padStart(7)}, ${kB(zipBytes)} as ${place(zip)}`,
    )
  output.print(`template ${place(template)}`)
}
