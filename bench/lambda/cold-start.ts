import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { shareOf } from './processor-share.ts'

const PROBE = join(import.meta.dirname, 'probe.mjs')

/** One cold start, in milliseconds. */
export interface ColdStart {
  /** From starting the process to having the handler, on a whole processor. */
  readonly processMs: number
  /** Of that, loading the function. */
  readonly initMs: number
  /** The first event, on the share of a processor. */
  readonly firstMs: number
  /** What of undici was loaded by then. */
  readonly undici: readonly string[]
}

/** What is started. */
export interface Starting {
  /** Where its bundle is. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly event: unknown
  readonly memoryMb: number
  /** How to join the group with the share of a processor; without one the time is computed. */
  readonly joinFile: string | undefined
}

interface Probed {
  readonly initMs: number
  readonly firstMs: number
  readonly firstCpuMs: number
  readonly undici: readonly string[]
  readonly status: number
}

/** Starts a function in a new process and sends it its first event. */
export async function startCold(starting: Starting): Promise<ColdStart> {
  const { folder, environment, event, memoryMb, joinFile } = starting
  const startedAt = performance.now()
  const probe = fork(PROBE, [folder, joinFile ?? '-'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: environment,
  })
  const exited = once(probe, 'exit')
  const failed = exited.then(([code]) => {
    throw new Error(`${folder} ended with ${code} before it had answered`)
  })
  await Promise.race([once(probe, 'message'), failed])
  const processMs = performance.now() - startedAt
  probe.send({ ...(typeof event === 'object' ? event : {}) })
  const [probed] = (await Promise.race([once(probe, 'message'), failed])) as [Probed]
  failed.catch(() => undefined)
  await exited
  if (probed.status >= 300) throw new Error(`${folder} answered its first event ${probed.status}`)
  const { initMs, undici } = probed
  return { processMs, initMs, firstMs: throttled(probed, { memoryMb, joinFile }), undici }
}

/** Without a group: the processor's time takes as much longer as the share is smaller. */
function throttled(
  { firstMs, firstCpuMs }: Probed,
  { memoryMb, joinFile }: Pick<Starting, 'memoryMb' | 'joinFile'>,
): number {
  return joinFile === undefined ? firstMs + firstCpuMs * (1 / shareOf(memoryMb) - 1) : firstMs
}
