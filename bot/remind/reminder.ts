import { type DayStart, dayOf, startOfDay } from '../../study/memory/day.ts'

/** A learner's reminder: when, where, and how far the one of today has come. Times in milliseconds since 1970. */
export interface Reminder {
  /** Discord's id of the person, to open a talk with. */
  readonly userId: string
  readonly locale: string
  /** The hour on the learner's wall, 0 to 23. */
  readonly hour: number
  /** `closed` once Discord refused a message to this person, or may have: it is for them to begin anew. */
  readonly state: 'on' | 'off' | 'closed'
  /** When it was last turned on or off by the learner. */
  readonly changedAt: number
  /** When the person took the bot away, and put it back, by Discord's word. */
  readonly deauthorisedAt?: number
  readonly authorisedAt?: number
  /** The talk with the person, once it was opened. */
  readonly talkId?: string
  /** When it is to come next; none while it is off. */
  readonly nextAt?: number
  /** Somebody is at it until then. */
  readonly leasedUntil?: number
  /** That the one at `nextAt` was tried: noted before the message goes out. */
  readonly tried?: Tried
  /** What came of the last one; of one that was sent, what its buttons carry, unless an earlier version sent it. */
  readonly last?: { readonly at: number; readonly outcome: Outcome; readonly mark?: string }
  /** Whether the learner has been told that it was stopped. */
  readonly isTold?: boolean
}

/** A try at a reminder. */
export interface Tried {
  /** When the first one was made. */
  readonly firstAt: number
  /**
   * Whether it is known that no refusal came of it: Discord was out of reach, or asked to wait. Without
   * that, who tried has died before anything was noted.
   */
  readonly isOpen: boolean
}

/**
 * What came of a reminder: sent; nothing was due; too late to be of use; the talk is closed; or who
 * sent it has died, it is not in the talk, and whether it was refused nobody knows.
 */
export type Outcome = 'sent' | 'nothing-due' | 'missed' | 'closed' | 'unsure'

/** So long it is of use in any case, also shortly before the learner's day ends. */
const USEFUL_MS = 2 * 3_600_000
/** As long as one try may take. */
export const LEASE_MS = 60_000
/** So long after the first try a second one is known by its nonce; Discord says "a few minutes". */
export const NONCE_MS = 120_000

/** Whether it may be sent: turned on, and not taken away since. */
export function isOn(reminder: Reminder): boolean {
  if (reminder.state !== 'on') return false
  const { changedAt, authorisedAt = 0, deauthorisedAt = 0 } = reminder
  return deauthorisedAt <= Math.max(changedAt, authorisedAt)
}

/**
 * Until when a reminder that was to come at a moment is of use: as long as the learner's day lasts what
 * is due can be done that day, and what was done meanwhile is no longer due.
 */
export function usefulUntil(at: number, start: DayStart): number {
  return Math.max(at + USEFUL_MS, startOfDay(dayOf(at, start) + 1, start))
}

/**
 * When the next one is to come after one that was to come at `at`: at the hour, not before `now`, and on
 * a later day of the learner's, also where that one had been put off over the hour.
 */
export function momentAfter(
  hour: number,
  start: DayStart,
  { at, now }: { readonly at: number; readonly now: number },
): number {
  const next = nextMoment(hour, start.timeZone, Math.max(now, at))
  return dayOf(next, start) > dayOf(at, start) ? next : nextMoment(hour, start.timeZone, next)
}

/** The first moment after `after` at which a learner's wall shows this hour. */
export function nextMoment(hour: number, timeZone: string, after: number): number {
  const start = { timeZone, dayStartsAtHour: hour }
  return startOfDay(dayOf(after, start) + 1, start)
}
