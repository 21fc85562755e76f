import type { RecordKey, Records } from '../../study/act/records.ts'
import { SERVER_ID } from './members.ts'

/** A clock that can be put forward, so that nobody has to wait for tomorrow. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** How far it is ahead. */
  aheadMs(): number
  /** Goes on from where it was put by an earlier process: what members learned stays in the past. */
  start(): Promise<void>
  putForward(ms: number): Promise<void>
}

const KEY: RecordKey = { about: 'server', id: SERVER_ID, name: 'T' }

/** A clock that shows what another does, until it is put forward. */
export function openClock(records: Records, machineNow: () => number): Clock {
  let aheadMs = 0
  let version = 0
  return {
    now: () => machineNow() + aheadMs,
    aheadMs: () => aheadMs,
    async start() {
      const [kept] = await records.read([KEY])
      aheadMs = Number(Reflect.get(Object(kept?.value), 'aheadMs') ?? 0)
      version = kept?.version ?? 0
    },
    async putForward(ms) {
      aheadMs += ms
      await records.keep(KEY, { value: { aheadMs }, replaces: version })
      version += 1
    },
  }
}
