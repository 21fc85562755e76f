import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeVault } from './make-vault.ts'

/** A vault on the disk. */
export interface LaidVault {
  /** The folder of its notes. */
  readonly notes: string
  readonly files: ReturnType<typeof makeVault>
  write(path: string, bytes: Uint8Array): void
}

/** Writes a vault of so many notes into `out`, where nothing else is left. */
export function layVault(out: string, count: number): LaidVault {
  const notes = join(out, 'notes')
  const files = makeVault(count)
  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(notes, path)), { recursive: true })
    writeFileSync(join(notes, path), bytes)
  }
  rmSync(out, { recursive: true, force: true })
  for (const { path, bytes } of files) write(path, bytes)
  return { notes, files, write }
}

/** Of the clock and of the processor, in ms. */
export interface Took {
  readonly wall: number
  readonly cpu: number
}

/** How long some work takes. */
export async function measure(work: () => void | Promise<void>): Promise<Took> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - startedAt, cpu: (user + system) / 1000 }
}
