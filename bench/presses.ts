import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeWork } from './lambda/make-work.ts'
import type { Pressing } from './lambda/press.ts'
import { openStage } from './lambda/stage.ts'
import type { Measurement } from './report.ts'

const WORKER = join(import.meta.dirname, 'lambda', 'press.ts')
/** What a signature took to check on the machine for which the limit was set. */
const REFERENCE_VERIFY_US = 91
const AT_LEAST = 700

/**
 * How many whole presses one processor does in a second: the signature checked, the card read, the
 * answer graded and kept by one conditional write, a line logged, the reply made. Counted is the
 * processor's time of the function's own process; the table is in another, behind TLS. What is held to
 * the limit is how many signatures could have been checked meanwhile, which tells a slow machine from
 * slow code. Beside it stands the least that any code would need, measured by turns in the same process.
 */
export async function measurePresses(out: string): Promise<Measurement[]> {
  const stage = await openStage(out)
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-presses-'))
  try {
    const file = join(folder, 'work.json')
    writeFileSync(file, JSON.stringify(await makeWork(stage)))
    const env = { ...stage.environment, PATH: process.env.PATH }
    const worker = fork(WORKER, [join(out, 'discord', 'index.mjs'), file], {
      env,
      // The log is part of it, and goes where a log goes: out of the process.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [pressing]: Pressing[] = await once(worker, 'message')
    if (!pressing) throw new Error('Unexpected end of the presses')
    return describe(pressing)
  } finally {
    rmSync(folder, { recursive: true })
    await stage.close()
  }
}

function describe({ pressUs, bareUs, verifyUs }: Pressing): Measurement[] {
  const ratio = pressUs / verifyUs
  return [
    {
      name: 'discord: presses a second of the processor',
      value: 1_000_000 / pressUs,
      unit: 'requests/s',
      note: `${pressUs.toFixed(0)} µs each`,
    },
    {
      name: `discord: the same where a signature takes ${REFERENCE_VERIFY_US} µs to check`,
      value: 1_000_000 / (ratio * REFERENCE_VERIFY_US),
      unit: 'requests/s',
      atLeast: AT_LEAST,
      note: `one takes as long as ${ratio.toFixed(1)} signatures, of ${verifyUs.toFixed(0)} µs here`,
    },
    {
      name: 'discord: a press, of the least that it asks',
      value: pressUs / bareUs,
      unit: '×',
      note: `a signature checked and the same requests sent bare: ${bareUs.toFixed(0)} µs`,
    },
  ]
}
