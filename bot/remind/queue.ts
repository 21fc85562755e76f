import type { Entry } from './reminder-records.ts'
import type { Left } from './send-reminder.ts'

/** What a run, and those after it in the same process, know of those that had to be left: when each can be tried again. */
export interface Queue {
  /** Whether talks can be opened now. */
  readonly mayOpen: boolean
  /** When a reminder can be tried, in milliseconds since 1970; the past if nothing is against it. */
  readyAt(entry: Entry): number
  /** Takes note of one that was left. */
  note(entry: Entry, left: Left): void
}

/** Between two tries of one, unless Discord asks for more. */
const AGAIN_MS = 5000
/** Longer than others wait for it: one that Discord refuses by itself lets all the others go first. */
const REFUSED_AGAIN_MS = 600_000

/** A queue in which nothing waits. */
export function openQueue(now: () => number): Queue {
  const again = new Map<string, number>()
  /** Of whom it is known that a talk has to be opened. */
  const unopened = new Set<string>()
  let openAt = 0
  let allAt = 0
  return {
    get mayOpen() {
      return openAt <= now()
    },
    readyAt({ at, learnerId }) {
      const key = `${at}#${learnerId}`
      const own = again.get(key) ?? 0
      if (own <= now()) again.delete(key)
      return Math.max(own, allAt, unopened.has(learnerId) ? openAt : 0)
    },
    note({ at, learnerId }, { waitMs, holds, refusal }) {
      const until = now() + waitMs
      if (holds === 'all') allAt = Math.max(allAt, until)
      if (openAt <= now()) unopened.clear()
      if (holds === 'openings') {
        unopened.add(learnerId)
        openAt = Math.max(openAt, until)
      } else {
        const ownMs = Math.max(refusal ? REFUSED_AGAIN_MS : AGAIN_MS, waitMs)
        again.set(`${at}#${learnerId}`, now() + ownMs)
      }
    },
  }
}
