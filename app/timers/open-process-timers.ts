import { RestUnavailable } from '../../bot/rest.ts'
import type { Timers } from '../../bot/timers.ts'
import type { Records } from '../../study/act/records.ts'
import { StoreUnavailable } from '../../study/act/store.ts'

/** Timers of this process, which remember beyond it what is to be woken. */
export interface ProcessTimers extends Timers {
  /** Wakes from now on, also what an earlier process was to wake. */
  start(wake: (channelId: string) => Promise<void>): Promise<void>
  /** Counts anew until when to wait: the clock was put forward. */
  refresh(): void
  /** Wakes no more, and resolves once what is being woken has come to its end. */
  close(): Promise<void>
}

/** What the timers work with. */
export interface TimerSettings {
  readonly records: Records
  now(): number
  /** Rings once after so many milliseconds, unless the result is called first; by the machine's clock if left out. */
  later?(ms: number, ring: () => void): () => void
  /** Told of what went wrong with one quiz. */
  report(error: unknown): void
}

const AGENDA = { about: 'agenda', id: 'quiz' } as const
const RETRY_MS = 1000
const KEPT_MS = 86_400_000
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

/** Timers that wake in this process; what is to be woken stands in the records until it was. */
export function openProcessTimers(settings: TimerSettings): ProcessTimers {
  const { records, now, report, later = onThisMachine } = settings
  const waiting = new Map<string, { readonly at: number; cancel(): void }>()
  const ringing = new Set<Promise<void>>()
  let wakeQuiz: ((channelId: string) => Promise<void>) | undefined
  let isClosed = false

  function set(channelId: string, at: number): void {
    if (isClosed) return
    waiting.get(channelId)?.cancel()
    const delay = Math.min(LONGEST_TIMEOUT_MS, Math.max(0, at - now()))
    waiting.set(channelId, { at, cancel: later(delay, () => begin(channelId)) })
  }

  function begin(channelId: string): void {
    const rung = ring(channelId).finally(() => ringing.delete(rung))
    ringing.add(rung)
  }

  async function ring(channelId: string): Promise<void> {
    waiting.delete(channelId)
    if (!wakeQuiz) return
    try {
      await wakeQuiz(channelId)
      if (!isClosed && !waiting.has(channelId)) await records.remove({ ...AGENDA, name: channelId })
    } catch (error) {
      if (!(error instanceof RestUnavailable || error instanceof StoreUnavailable)) report(error)
      else set(channelId, now() + (error instanceof RestUnavailable ? error.waitMs : RETRY_MS))
    }
  }

  return {
    async wake(channelId, at) {
      const key = { ...AGENDA, name: channelId }
      await records.keep(key, { value: {}, replaces: 0, until: at + KEPT_MS })
      set(channelId, at)
    },
    async start(wake) {
      wakeQuiz = wake
      for await (const { name } of records.list(AGENDA)) if (!waiting.has(name)) set(name, now())
    },
    refresh() {
      for (const [channelId, { at }] of [...waiting]) set(channelId, at)
    },
    async close() {
      isClosed = true
      for (const { cancel } of waiting.values()) cancel()
      waiting.clear()
      await Promise.all(ringing)
    },
  }
}

function onThisMachine(ms: number, ring: () => void): () => void {
  const timeout = setTimeout(ring, ms)
  return () => clearTimeout(timeout)
}
