import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lambda gives a whole processor for this much memory, and in proportion below. */
const WHOLE_PROCESSOR_MB = 1769
const PERIOD_US = 20_000

/** A group of processes that together get a share of one processor. */
export interface ProcessorShare {
  /** A process joins by writing its id here. */
  readonly joinFile: string
  close(): void
}

/** The share of a processor that Lambda gives a function of so much memory. */
export function shareOf(memoryMb: number): number {
  return Math.min(1, memoryMb / WHOLE_PROCESSOR_MB)
}

/**
 * Opens a group with that share through Linux's control groups (either version), or `undefined`
 * where this process may not: it takes root, and Linux.
 */
export function openProcessorShare(memoryMb: number): ProcessorShare | undefined {
  const quotaUs = Math.round(shareOf(memoryMb) * PERIOD_US)
  const name = `notedrill-bench-${process.pid}`
  const isFirstVersion = existsSync('/sys/fs/cgroup/cpu/cpu.cfs_quota_us')
  const folder = join('/sys/fs/cgroup', isFirstVersion ? 'cpu' : '', name)
  try {
    mkdirSync(folder)
    if (isFirstVersion) {
      writeFileSync(join(folder, 'cpu.cfs_period_us'), String(PERIOD_US))
      writeFileSync(join(folder, 'cpu.cfs_quota_us'), String(quotaUs))
    } else writeFileSync(join(folder, 'cpu.max'), `${quotaUs} ${PERIOD_US}`, { flag: 'r+' })
  } catch {
    if (existsSync(folder)) rmdirSync(folder)
    return undefined
  }
  return { joinFile: join(folder, 'cgroup.procs'), close: () => rmdirSync(folder) }
}
