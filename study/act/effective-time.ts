/** A moment by a client's clock. */
export interface ClientTime {
  /** When something was done, in milliseconds since 1970; now if left out. */
  readonly at?: number
  /** What the client's clock shows as it sends: tells how far it is off. */
  readonly sentAt?: number
}

/** A clock less than this off is taken as right. */
const OFF_MS = 120_000
/** How far a moment may be ahead, and how far back it may lie. */
const AHEAD_MS = 120_000
const BACK_MS = 400 * 86_400_000

/**
 * When something was done by our clock: what the client says, less what its clock is off, within
 * two minutes ahead of now and 400 days back. Never anything but a moment, whatever the client says.
 */
export function effectiveTime(time: ClientTime, now: number): number {
  const { at = Number.NaN, sentAt = now } = time
  if (!Number.isFinite(at)) return now
  const offMs = Number.isFinite(sentAt) ? now - sentAt : 0
  const shifted = Math.abs(offMs) > OFF_MS ? at + offMs : at
  return Math.round(Math.min(Math.max(shifted, now - BACK_MS), now + AHEAD_MS))
}
