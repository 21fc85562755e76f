import { join } from 'node:path'
import { bundleFunctions } from '../bin/package/bundle-functions.ts'
import { makeParts } from '../bin/package/make-parts.ts'
import { measureActions } from './actions.ts'
import { measureCompileSpeed } from './compile-speed.ts'
import { measureFolds } from './folds.ts'
import { measureInteractions } from './interactions.ts'
import { measureLoad } from './load/autocannon.ts'
import { measurePeer } from './peer-speed.ts'
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

async function measure(): Promise<Measurement[]> {
  const complain = (text: string): void => console.error(text)
  const output = { print: () => {}, complain, hasColour: false }
  if (
    !(await makeParts(
      { root: ROOT, out: OUT, notes: NOTES, lock: join(OUT, 'cards.lock.json') },
      output,
    ))
  )
    throw new Error('The notes have errors.')
  const packaged = await bundleFunctions(ROOT, OUT)
  return [
    ...measureSizes(packaged),
    ...measureRouting(),
    ...(await measureStartUp(OUT)),
    ...(await measureTableUse(OUT)),
    ...(await measureLoad(OUT)),
    ...(await measureActions()),
    ...measureFolds(),
    ...compareSchedulers(),
    ...(await measureInteractions(OUT)),
    ...(await measureSavedNote()),
    ...measureCompileSpeed(NOTES),
    ...measurePeer(OUT),
    ...measureVault(OUT),
  ]
}

process.chdir(ROOT)
const measurements = await measure()
console.log(showTable(measurements))
process.exitCode = measurements.every(isKept) ? 0 : 1
