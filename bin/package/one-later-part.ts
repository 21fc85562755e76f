import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

const NAME = 'later'
const ROOMS = ['bot', 'app/discord']
const IMPORTED_LATER = /\bimport\('(\.[^']+\.ts)'\)/g

/**
 * What the bot and its doors import later, all as one part: each alone would tear what it shares with others, and
 * with the start, into a part of its own, and forty files take longer to load than two. No two of
 * these modules may export the same name.
 */
export const oneLaterPart: Plugin = {
  name: 'one-later-part',
  setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '' } }) {
    const paths = new Set(
      ROOMS.flatMap((room) => pathsImportedLater(join(absWorkingDir, room))).toSorted(),
    )
    onResolve({ filter: /^\./ }, ({ kind, path, importer }) =>
      kind === 'dynamic-import' && paths.has(join(dirname(importer), path))
        ? { path: NAME, namespace: NAME }
        : undefined,
    )
    onLoad({ filter: /.*/, namespace: NAME }, () => ({
      contents: [...paths].map((path) => `export * from ${JSON.stringify(path)}`).join('\n'),
      resolveDir: absWorkingDir,
    }))
  },
}

function pathsImportedLater(folder: string): string[] {
  const files = globSync('**/*.ts', { cwd: folder }).map((file) => join(folder, file))
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORTED_LATER)].map(([, path = '']) =>
      join(dirname(file), path),
    ),
  )
}
