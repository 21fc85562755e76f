import { RestRefused, RestUnavailable } from '../../../bot/rest.ts'
import type { RestSettings } from './create-rest.ts'

/** What every request goes through. */
export interface Gate {
  /** Waits for its turn. @throws RestUnavailable, RestRefused if there must be no request now */
  pass(): Promise<void>
  /** Takes note of an answer that is no success, and gives how long to wait before another try. */
  note(status: number, waitMs: number): number
}

const REQUESTS_PER_SECOND = 30
/** Discord shuts out an address after 10,000 of these in ten minutes. */
const REFUSALS_AT_MOST = 500
const WINDOW_MS = 600_000
const REFUSALS = [401, 403, 429]

/** A gate that lets 30 requests a second through, and none that Discord would hold against us. */
export function openGate({ now, wait }: Pick<RestSettings, 'now' | 'wait'>): Gate {
  let freeAt = 0
  let closedUntil = 0
  let isTokenRefused = false
  let refusals: number[] = []
  return {
    async pass() {
      if (isTokenRefused) throw new RestRefused(401, 0)
      const at = now()
      refusals = refusals.filter((each) => each > at - WINDOW_MS)
      if (refusals.length >= REFUSALS_AT_MOST) throw new RestUnavailable(WINDOW_MS)
      const turn = Math.max(at, freeAt, closedUntil)
      freeAt = turn + 1000 / REQUESTS_PER_SECOND
      if (turn > at) await wait(turn - at)
    },
    note(status, waitMs) {
      if (REFUSALS.includes(status)) refusals.push(now())
      if (status === 401) isTokenRefused = true
      if (status === 429) closedUntil = Math.max(closedUntil, now() + waitMs)
      return waitMs
    },
  }
}
