import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LoadCard, LoadServer } from './open-servers.ts'

/** What came of firing for a while. */
export interface Fired {
  /** Answers a second. */
  readonly rate: number
  readonly answered: number
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
export async function fire({ url, tokens }: LoadServer, firing: Firing): Promise<Fired> {
  const script = join(import.meta.dirname, 'fire.mjs')
  const options = JSON.stringify({ ...firing, url, tokens, seconds: SECONDS })
  const { stdout } = await promisify(execFile)(process.execPath, [script, options])
  return JSON.parse(stdout)
}
