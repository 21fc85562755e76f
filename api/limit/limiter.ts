import type { Policy } from './policies.ts'

/** Where somebody stands with a limit. */
export interface Standing {
  readonly policy: Policy
  /** How many more are let through now; negative for one that is not. */
  readonly remaining: number
  /** Until the window ends. */
  readonly resetSeconds: number
}

interface Window {
  readonly endsAt: number
  count: number
}

/** As many windows as are remembered; beyond it the oldest are forgotten. */
const WINDOWS_AT_MOST = 20_000

/** Counts requests in windows of time, in memory. */
export class Limiter {
  readonly #windows = new Map<string, Window>()

  /** Where somebody stands, with nothing taken. */
  look(key: string, policy: Policy, now: number): Standing {
    return standingOf(policy, this.#windowOf(key, policy, now), now)
  }

  /** Takes one. */
  take(key: string, policy: Policy, now: number): Standing {
    const window = this.#windowOf(key, policy, now)
    window.count += 1
    this.#windows.set(`${policy.name} ${key}`, window)
    if (this.#windows.size > WINDOWS_AT_MOST) this.#forget(now)
    return standingOf(policy, window, now)
  }

  /** Gives one back that somebody else has taken in this name. */
  giveBack(key: string, { name }: Policy): void {
    const window = this.#windows.get(`${name} ${key}`)
    if (window) window.count -= 1
  }

  #windowOf(key: string, { name, windowSeconds }: Policy, now: number): Window {
    const known = this.#windows.get(`${name} ${key}`)
    if (known && known.endsAt > now) return known
    return { endsAt: now + windowSeconds * 1000, count: 0 }
  }

  /** Forgets windows that are over, and then as many of the oldest as is needed. */
  #forget(now: number): void {
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key)
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= WINDOWS_AT_MOST / 2) return
      this.#windows.delete(key)
    }
  }
}

/** Where somebody stands after so many in a window. */
export function standingOf(
  policy: Policy,
  { count, endsAt }: { readonly count: number; readonly endsAt: number },
  now: number,
): Standing {
  const resetSeconds = Math.max(1, Math.ceil((endsAt - now) / 1000))
  return { policy, remaining: policy.quota - count, resetSeconds }
}
