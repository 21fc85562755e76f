/** Clocks this near to the server's are taken as right: its header counts whole seconds. */
const TOLERANCE_MS = 5000

let aheadMs = 0

/** Takes note of the server's clock: a learner's may be wrong, and what is due must not hang on it. */
export function noteServerTime(header: string | null): void {
  const serverMs = Date.parse(header ?? '')
  if (Number.isNaN(serverMs)) return
  const differenceMs = serverMs - Date.now()
  aheadMs = Math.abs(differenceMs) > TOLERANCE_MS ? differenceMs : 0
}

/** Now by the server's clock, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + aheadMs
}
