import { basename } from 'node:path'
import type { Metafile } from 'esbuild'

/** The files of a bundle that are loaded when a function starts: others only when they are needed. */
export function loadedAtStart({ outputs }: Metafile): string[] {
  const entry = Object.keys(outputs).find((path) => basename(path) === 'index.mjs')
  const loaded = new Set<string>()
  const load = (path: string): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') load(next)
  }
  if (entry !== undefined) load(entry)
  return [...loaded].map((path) => basename(path))
}
