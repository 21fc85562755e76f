import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LoadCard, LoadServer } from './open-servers.ts'

/** What came of firing for a while. */
export interface Fired {
  /** Answers a second. */
  readonly rate: number
  readonly answered: number
  /** Answers a second of the server's processor time. */
  readonly perProcessor: number
  readonly p99Ms: number
  /** Errors, time-outs and answers other than 2xx. */
  readonly failed: number
}

/** What to fire, and how. */
export interface Firing {
  readonly kind: 'next' | 'reviews'
  readonly cards: readonly LoadCard[]
  readonly connections: number
}

const SECONDS = 3

/** Fires requests at a server, by autocannon in a process of its own. */
export async function fire(server: LoadServer, firing: Firing): Promise<Fired> {
  const { url, tokens } = server
  const before = server.processorMs()
  const script = join(import.meta.dirname, 'fire.mjs')
  const options = JSON.stringify({ ...firing, url, tokens, seconds: SECONDS })
  const { stdout } = await promisify(execFile)(process.execPath, [script, options])
  const fired = JSON.parse(stdout)
  const perProcessor = (fired.answered * 1000) / (server.processorMs() - before)
  return { ...fired, perProcessor }
}
