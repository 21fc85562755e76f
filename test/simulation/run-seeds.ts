import { runSeed } from './run-seed.ts'
import type { Rates } from './world.ts'

/** What came of many seeds. */
export interface RanAll {
  readonly seeds: number
  readonly operations: number
  readonly events: number
  /** How often each thing went wrong. */
  readonly fired: Rates
  /** What was lost, doubled or otherwise wrong, with the seed that shows it again. */
  readonly complaints: readonly string[]
}

/** Runs one seed after another until so many operations are done, or one has shown a fault. */
export async function runSeeds(from: number, operations: number): Promise<RanAll> {
  const fired = { throttled: 0, lost: 0, killed: 0, stale: 0, left: 0 }
  let [seed, done, events] = [from, 0, 0]
  for (; done < operations; seed++) {
    const ran = await runSeed(seed)
    done += ran.operations
    events += ran.events
    for (const [kind, count] of Object.entries(ran.fired)) fired[kind as keyof Rates] += count
    if (ran.complaints.length === 0) continue
    const again = `seed ${seed}: run \`SEED=${seed} npx vitest run test/simulation/faults.test.ts\``
    return { seeds: 1, operations: done, events, fired, complaints: [again, ...ran.complaints] }
  }
  return { seeds: seed - from, operations: done, events, fired, complaints: [] }
}
