import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { loadedAtStart } from '../../bin/package/loaded-at-start.ts'

function metafileOf(packaged: string, name: string): Metafile {
  return JSON.parse(readFileSync(join(packaged, name, 'meta.json'), 'utf8'))
}

/** The files of a bundle. */
export function partsOf(packaged: string, name: string): string[] {
  return Object.keys(metafileOf(packaged, name).outputs)
    .map((path) => basename(path))
    .filter((part) => part.endsWith('.mjs'))
}

/** What a bundle loads later: the modules it was made of, and the names that it exports. */
export function laterPartOf(packaged: string, name: string) {
  const { inputs, outputs } = metafileOf(packaged, name)
  const part = Object.values(outputs).find(({ entryPoint }) => entryPoint === LATER)
  return {
    modules: (inputs[LATER]?.imports ?? []).map(({ path }) => path),
    names: part?.exports ?? [],
  }
}

const LATER = 'later:later'

/** The files of a bundle that are loaded when it starts. */
export function partsAtStart(packaged: string, name: string): string[] {
  return loadedAtStart(metafileOf(packaged, name))
}

/** How much of a file of a bundle is of no package. */
export function ownBytesIn(packaged: string, name: string, part: string): number {
  const { outputs } = metafileOf(packaged, name)
  const found = Object.entries(outputs).find(([path]) => basename(path) === part)
  return Object.entries(found?.[1].inputs ?? {})
    .filter(([path]) => !path.includes('node_modules/'))
    .reduce((all, [, { bytesInOutput }]) => all + bytesInOutput, 0)
}

/** What of the source files is in a bundle: their paths. */
export function filesInBundle(packaged: string, name: string): string[] {
  const { outputs } = JSON.parse(readFileSync(join(packaged, name, 'meta.json'), 'utf8'))
  const bundle: { inputs: Record<string, { bytesInOutput: number }> }[] = Object.values(outputs)
  return bundle
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
}

/** The packages that a bundle holds something of, in order. */
export function packagesInBundle(packaged: string, name: string): string[] {
  const packages = filesInBundle(packaged, name).flatMap(
    (path) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  )
  return [...new Set(packages)].toSorted()
}

/** What the client brings along for a discovery of endpoints, which is off. */
const NEVER_SENT = 'DescribeEndpoints'

/** The requests to DynamoDB that a bundle can make: `PutItem` and so on, in order. */
export function requestsInBundle(packaged: string, name: string): string[] {
  return filesInBundle(packaged, name)
    .flatMap((path) => /client-dynamodb\/.*\/commands\/(\w+)Command\.js$/.exec(path)?.[1] ?? [])
    .filter((request) => request !== NEVER_SENT)
    .toSorted()
}
