/** What was done since the learner sat down, over all decks. */
export interface Sitting {
  /** In milliseconds since 1970. */
  readonly startedAt: number
  readonly lastAt: number
  readonly answered: number
  readonly right: number
}

const NAME = 'notedrill.sitting'
/** Who has not answered for so long has got up. */
const PAUSE_MS = 30 * 60_000

/** The sitting that goes on at a moment, or a new one. */
export function readSitting(now: number): Sitting {
  const kept = readNumbers()
  const [startedAt, lastAt, answered, right] = kept
  if (startedAt === undefined || lastAt === undefined || now - lastAt > PAUSE_MS)
    return { startedAt: now, lastAt: now, answered: 0, right: 0 }
  return { startedAt, lastAt, answered: answered ?? 0, right: right ?? 0 }
}

/** Counts an answer; the sitting outlives a reload of the page, and ends with its tab. */
export function countAnswer(isRight: boolean, now: number): void {
  const { startedAt, answered, right } = readSitting(now)
  const numbers = [startedAt, now, answered + 1, right + (isRight ? 1 : 0)]
  try {
    sessionStorage.setItem(NAME, numbers.join(' '))
  } catch {
    // A browser that keeps nothing: the end of the drill says less.
  }
}

function readNumbers(): number[] {
  try {
    const text = sessionStorage.getItem(NAME) ?? ''
    const numbers = text.split(' ').map(Number)
    return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : []
  } catch {
    return []
  }
}
