import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunctions, type Packaged } from '../bin/package/bundle-functions.ts'
import { makeParts } from '../bin/package/make-parts.ts'
import { measureActions } from './actions.ts'
import { measureCompileSpeed } from './compile-speed.ts'
import { measureFolds } from './folds.ts'
import { measureInteractions } from './interactions.ts'
import { measureLoad } from './load/measure-load.ts'
import { measurePeer } from './peer-speed.ts'
import { measurePresses } from './presses.ts'
import { measureQuiz } from './quiz.ts'
import { isKept, type Measurement, showTable } from './report.ts'
import { measureRouting } from './routing.ts'
import { measureSavedNote } from './saved-note.ts'
import { compareSchedulers } from './scheduling/compare.ts'
import { measureSizes } from './sizes.ts'
import { measureStartUp } from './start-up.ts'
import { measureTableUse } from './table-use.ts'
import { measureVault } from './vault-speed.ts'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'build', 'bench')
const NOTES = 'content'

/** What there is to measure, by name. */
const PARTS = new Map<string, (packaged: readonly Packaged[]) => Awaitable<Measurement[]>>([
  ['sizes', measureSizes],
  ['routing', measureRouting],
  ['start-up', () => measureStartUp(OUT)],
  ['table-use', () => measureTableUse(OUT)],
  ['load', () => measureLoad(OUT)],
  ['actions', measureActions],
  ['folds', measureFolds],
  ['scheduling', compareSchedulers],
  ['interactions', () => measureInteractions(OUT)],
  ['presses', () => measurePresses(OUT)],
  ['quiz', measureQuiz],
  ['saved-note', measureSavedNote],
  ['compiling', () => measureCompileSpeed(NOTES)],
  ['peer', () => measurePeer(OUT)],
  ['vault', () => measureVault(OUT)],
])

type Awaitable<Value> = Value | Promise<Value>

/** Measures what is named, or everything. */
async function measure(names: readonly string[]): Promise<Measurement[]> {
  const unknown = names.filter((name) => !PARTS.has(name))
  if (unknown.length > 0)
    throw new Error(`Unexpected ${unknown.join()}, expected some of ${[...PARTS.keys()].join()}`)
  const packaged = await packageAll()
  const measured: Measurement[] = []
  for (const name of names.length > 0 ? names : PARTS.keys())
    measured.push(...((await PARTS.get(name)?.(packaged)) ?? []))
  return measured
}

async function packageAll(): Promise<Packaged[]> {
  const complain = (text: string): void => console.error(text)
  const output = { print: () => {}, complain, hasColour: false }
  const place = { root: ROOT, out: OUT, notes: NOTES, lock: join(OUT, 'cards.lock.json') }
  // The ids that the notes have, as under `notedrill start`, and not those of the last bench.
  mkdirSync(OUT, { recursive: true })
  copyFileSync(join(NOTES, 'cards.lock.json'), place.lock)
  if (!(await makeParts(place, output))) throw new Error('The notes have errors.')
  return bundleFunctions(ROOT, OUT)
}

process.chdir(ROOT)
const measurements = await measure(process.argv.slice(2))
console.log(showTable(measurements))
process.exitCode = measurements.every(isKept) ? 0 : 1
