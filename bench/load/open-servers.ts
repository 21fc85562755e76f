import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '../../client/create-client.ts'
import { startProcess } from '../../test/support/start-process.ts'

/** A server in a process of its own, and who may ask it. */
export interface LoadServer {
  readonly url: string
  readonly tokens: readonly string[]
  /** How much time of a processor it has taken so far, in milliseconds. */
  processorMs(): number
  close(): Promise<void>
}

/** Clock ticks, in which Linux counts the time of processes. */
const TICK_MS = 10

function processorMs({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the process stands in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')')).split(' ')
  return (Number(fields[12]) + Number(fields[13])) * TICK_MS
}

/** A card that is asked from memory, as answers name it. */
export interface LoadCard {
  readonly id: string
  readonly rev: string
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'notedrill-load-'))

/** `notedrill start`, with learners who have each been asked once. */
export async function openApp(learners: number): Promise<LoadServer> {
  const data = newFolder()
  const started = await startProcess(['content', '--data', data], {
    PORT: '0',
    ADDRESS_LIMITS_TIMES: '1000',
  })
  const { url } = started
  const api = createClient({ baseUrl: url })
  const tokens: string[] = []
  for (let count = 0; count < learners; count++) {
    const { data: learner } = await api.POST('/v1/learners', { body: {} })
    const { token = '' } = learner?.data ?? {}
    await api.GET('/v1/next', { headers: { authorization: `Bearer ${token}` } })
    tokens.push(token)
  }
  return {
    url,
    tokens,
    processorMs: () => processorMs(started.child),
    async close() {
      await started.end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The bare server, with learners who have each been asked once; `out` is where the bank lies. */
export async function openBare(out: string, learners: number): Promise<LoadServer> {
  const folder = newFolder()
  cpSync(join(out, 'bank'), join(folder, 'bank'), { recursive: true })
  const script = join(import.meta.dirname, 'serve-bare.ts')
  const child = spawn(process.execPath, [script, folder, String(learners)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return {
    ...(JSON.parse(line) as { url: string; tokens: string[] }),
    processorMs: () => processorMs(child),
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** How many reviews the app says that it has kept. */
export async function countKept({ url, tokens }: LoadServer): Promise<number> {
  const api = createClient({ baseUrl: url })
  let kept = 0
  for (const token of tokens) {
    const headers = { authorization: `Bearer ${token}` }
    const { data } = await api.GET('/v1/reviews', { headers })
    if (!data) throw new Error('The history did not come.')
    kept += data.total_count
  }
  return kept
}
