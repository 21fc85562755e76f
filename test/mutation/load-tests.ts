import { globSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beginFile, forgetTests } from './harness.ts'

const HARNESS = new URL('harness.ts', import.meta.url).href
const OURS = [
  'test/study/**/*.test.ts',
  'test/api/{limits,manners,own-schedule,routes,sign-in}.test.ts',
  'test/mutation/short-runs.ts',
]
/** These take seconds, and what they show others show too. */
const LEFT_OUT = ['test/study/memory/every-zone.test.ts', 'test/study/model/**']
const OWN = /\.ts\?(?:tests|code)=\d+$/

let [tests, code] = [0, 0]
const stripped = new Map<string, string>()

/** The files of tests in a folder. */
export function listTests(root: string): string[] {
  return globSync(OURS, { cwd: root, exclude: LEFT_OUT }).toSorted()
}

/** From now on all code is loaded as if for the first time. */
export function forgetCode(): void {
  code += 1
}

/**
 * Loads tests, and what only tests import, as if for the first time, and code that was not loaded yet. They get the
 * harness for vitest, and a store in memory for the embedded database, which would take a hundred times as long.
 */
export async function loadTests(root: string, names: readonly string[]): Promise<void> {
  if (tests === 0) replaceModules(root)
  tests += 1
  forgetTests()
  for (const name of names) {
    beginFile(name)
    await import(`${pathToFileURL(join(root, name)).href}?tests=${tests}`)
  }
}

function replaceModules(root: string): void {
  const folder = `${pathToFileURL(root).href}/test/`
  registerHooks({
    resolve(specifier, context, next) {
      if (!OWN.test(context.parentURL ?? '')) return next(specifier, context)
      if (specifier === 'vitest') return { url: HARNESS, format: 'module', shortCircuit: true }
      const resolved = next(specifier, context)
      const { url } = resolved
      if (!url.startsWith('file:') || url.includes('/node_modules/')) return resolved
      if (!url.startsWith(folder)) return { ...resolved, url: `${url}?code=${code}` }
      const isStore = url === `${folder}support/embedded-store.ts`
      const found = isStore ? `${folder}mutation/simulated-store.ts` : url
      return { ...resolved, url: `${found}?tests=${tests}` }
    },
    load(url, context, next) {
      if (!OWN.test(url)) return next(url, context)
      const path = fileURLToPath(url)
      const source = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'))
      stripped.set(path, source)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
