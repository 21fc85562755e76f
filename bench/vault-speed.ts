import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measurement } from './report.ts'
import type { Took } from './vault/lay-vault.ts'

interface Measured {
  readonly notes: number
  readonly cards: number
  readonly cold: Took
  readonly bareNotesPerCpuSecond: number
  readonly peakMegabytes: number
}

interface Watched {
  readonly changed: Took & { readonly meanCpu: number }
}

/**
 * The vault of 10,000 notes, compiled and written as `notedrill compile` and `notedrill watch` do it, each in a
 * process of its own; rates are by time of the processor, for others use the machine too.
 */
export function measureVault(out: string): Measurement[] {
  const run = (script: string): string => {
    const file = join(import.meta.dirname, 'vault', script)
    return execFileSync(process.execPath, [file, join(out, 'vault')], { encoding: 'utf8' })
  }
  const measured: Measured = JSON.parse(run('measure-vault.ts'))
  const { changed }: Watched = JSON.parse(run('measure-watch.ts'))
  const { notes, cards, cold, bareNotesPerCpuSecond, peakMegabytes } = measured
  const rate = (notes / cold.cpu) * 1000
  const of = `${notes} notes, ${cards} cards`
  return [
    { name: 'a vault compiled and written, by the clock', value: cold.wall, unit: 'ms', note: of },
    { name: 'the same, of the processor', value: cold.cpu, unit: 'ms', note: of },
    { name: 'its notes a second of the processor', value: rate, unit: 'notes/s' },
    { name: 'bare parse of its notes, likewise', value: bareNotesPerCpuSecond, unit: 'notes/s' },
    { name: 'its peak of memory', value: peakMegabytes, unit: 'MB' },
    { name: 'one changed note of it, by the clock', value: changed.wall, unit: 'ms' },
    { name: 'the same, of the processor', value: changed.cpu, unit: 'ms' },
    { name: 'the mean of it, collections included', value: changed.meanCpu, unit: 'ms' },
  ]
}
