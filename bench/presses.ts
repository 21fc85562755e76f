import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pressing } from './lambda/press.ts'
import { openStage } from './lambda/stage.ts'
import type { Measurement } from './report.ts'

const WORKER = join(import.meta.dirname, 'lambda', 'press.ts')
const PRESSES = 2400
/** What a signature took to check on the machine for which the limit was set. */
const REFERENCE_VERIFY_US = 91
const AT_LEAST = 700

/**
 * How many whole presses one processor does in a second: the signature checked, the card read, the
 * answer graded and kept by one conditional write, a line logged, the reply made. Counted is the
 * processor's time of the function's own process; the table is in another, behind TLS. What is held to
 * the limit is how many signatures could have been checked meanwhile, which tells a slow machine from
 * slow code.
 */
export async function measurePresses(out: string): Promise<Measurement[]> {
  const stage = await openStage(out)
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-presses-'))
  try {
    const press = stage.acts.find(({ name }) => name === 'discord')
    if (!press) throw new Error('Unexpected stage without discord')
    const events: unknown[] = []
    for (let count = 0; count < PRESSES; count++) events.push(await press.makeEvent())
    const file = join(folder, 'events.json')
    writeFileSync(file, JSON.stringify(events))
    const env = { ...stage.environment, PATH: process.env.PATH }
    const worker = fork(WORKER, [join(out, 'discord', 'index.mjs'), file], {
      env,
      // The log is part of it, and goes where a log goes: out of the process.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [pressing]: Pressing[] = await once(worker, 'message')
    if (!pressing) throw new Error('Unexpected end of the presses')
    return [describe(pressing)]
  } finally {
    rmSync(folder, { recursive: true })
    await stage.close()
  }
}

function describe({ pressUs, verifyUs }: Pressing): Measurement {
  const ratio = pressUs / verifyUs
  const here = (1_000_000 / pressUs).toFixed(0)
  return {
    name: `discord: presses a second where a signature takes ${REFERENCE_VERIFY_US} µs to check`,
    value: 1_000_000 / (ratio * REFERENCE_VERIFY_US),
    unit: 'requests/s',
    atLeast: AT_LEAST,
    note: `one takes as long as ${ratio.toFixed(1)} signatures; ${here} here, where one takes ${verifyUs.toFixed(0)} µs`,
  }
}
