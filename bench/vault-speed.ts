import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measurement } from './report.ts'

interface Measured {
  readonly notes: number
  readonly cards: number
  readonly cold: { readonly wall: number; readonly cpu: number }
  readonly bareNotesPerCpuSecond: number
  readonly changed: { readonly wall: number; readonly cpu: number }
  readonly peakMegabytes: number
}

/**
 * The vault of 10,000 notes, compiled and written as `notedrill compile` and `notedrill watch` do it, in a
 * process of its own; rates are by time of the processor, for others use the machine too.
 */
export function measureVault(out: string): Measurement[] {
  const script = join(import.meta.dirname, 'vault', 'measure-vault.ts')
  const text = execFileSync(process.execPath, [script, join(out, 'vault')], { encoding: 'utf8' })
  const measured: Measured = JSON.parse(text)
  const { notes, cards, cold, bareNotesPerCpuSecond, changed, peakMegabytes } = measured
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
  ]
}
