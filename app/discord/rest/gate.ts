import { RestRefused, RestUnavailable } from '../../../bot/rest.ts'
import type { RestSettings } from './create-rest.ts'

/** What every request goes through. */
export interface Gate {
  /**
   * Waits for the turn of a request, if that is not too long.
   *
   * @throws RestUnavailable, RestRefused if there must be no request now
   */
  pass(route: string): Promise<void>
  /** Takes note of an answer that is no success. */
  note(route: string, refusal: Refusal): void
}

/** An answer that is no success. */
export interface Refusal {
  readonly status: number
  /** How long Discord asks to wait. */
  readonly waitMs: number
  /** For whom there are too many: for us here, for us anywhere, or for everybody who asks this. */
  readonly scope: 'user' | 'global' | 'shared'
}

/** A wait that Discord asks for is waited out if it is this short. */
export const LONGEST_WAIT_MS = 5000

const REQUESTS_PER_SECOND = 30
/** Discord shuts out an address after 10,000 of these in ten minutes. */
const REFUSALS_AT_MOST = 500
const WINDOW_MS = 600_000
const REFUSALS = [401, 403, 429]
const EVERYWHERE = ''

/** A gate that lets 30 requests a second through, and none that Discord would hold against us. */
export function openGate({ now, wait }: Pick<RestSettings, 'now' | 'wait'>): Gate {
  let freeAt = 0
  let isTokenRefused = false
  let refusals: number[] = []
  const closedUntil = new Map<string, number>()
  return {
    async pass(route) {
      let turn = 0
      for (;;) {
        if (isTokenRefused) throw new RestRefused(401, 0)
        const at = now()
        refusals = refusals.filter((each) => each > at - WINDOW_MS)
        if (refusals.length >= REFUSALS_AT_MOST) throw new RestUnavailable(WINDOW_MS, 'all')
        const [all = 0, here = 0] = [EVERYWHERE, route].map((each) => closedUntil.get(each))
        const closed = Math.max(all, here)
        if (closed - at > LONGEST_WAIT_MS)
          throw new RestUnavailable(closed - at, all < here ? 'route' : 'all')
        // Whoever waits for an address of its own is in nobody's way until it opens.
        if (closed <= at && turn === 0) {
          turn = Math.max(at, freeAt)
          freeAt = turn + 1000 / REQUESTS_PER_SECOND
        }
        const waitMs = Math.ceil(Math.max(closed, turn) - at)
        if (waitMs <= 0) return
        await wait(waitMs)
      }
    },
    note(route, { status, waitMs, scope }) {
      if (REFUSALS.includes(status) && scope !== 'shared') refusals.push(now())
      if (status === 401) isTokenRefused = true
      if (status !== 429) return
      for (const [each, until] of closedUntil) if (until <= now()) closedUntil.delete(each)
      closedUntil.set(scope === 'global' ? EVERYWHERE : route, now() + waitMs)
    },
  }
}
