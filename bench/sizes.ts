import { basename } from 'node:path'
import type { Packaged } from '../bin/package/bundle-functions.ts'
import { loadedAtStart } from '../bin/package/loaded-at-start.ts'
import type { Measurement } from './report.ts'

const TOTAL_KB = 350
const OWN_KB = 100
const MEASURED = ['api', 'discord', 'chart', 'remind', 'timer']

/** What each function loads when it starts, minified: all of it, and what of it is ours rather than a package's. */
export function measureSizes(packaged: readonly Packaged[]): Measurement[] {
  return packaged
    .filter(({ name }) => MEASURED.includes(name))
    .flatMap((each) => [
      { name: `${each.name}: bundle`, value: kB(each.bundleBytes), unit: 'kB', atMost: TOTAL_KB },
      {
        name: `${each.name}: of it our own`,
        value: kB(ownBytes(each)),
        unit: 'kB',
        atMost: OWN_KB,
      },
    ])
}

function ownBytes({ metafile }: Packaged): number {
  const atStart = new Set(loadedAtStart(metafile))
  const inputs = Object.entries(metafile.outputs)
    .filter(([path]) => atStart.has(basename(path)))
    .flatMap(([, output]) => Object.entries(output.inputs))
  return inputs
    .filter(([path]) => !path.includes('node_modules/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
}

function kB(bytes: number): number {
  return bytes / 1000
}
