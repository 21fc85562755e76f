/** How many milliseconds of the processor some work takes: what others do on the machine is not counted. */
export function measureCpuMs(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  return process.threadCpuUsage(start).user / 1000
}

/** What the work below takes on the machine that limits are given for. */
const REFERENCE_MS = 30
const ATTEMPTS = 3

/**
 * How many milliseconds some work takes, if that is more than it may; limits are those of a quiet machine, and
 * where this one shares its cores, the same work beside it tells how much slower it is.
 */
export function findExcessMs(limitMs: number, work: () => void): number | undefined {
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && least > limitMs; attempt++) {
    const tookMs = measureCpuMs(work)
    if (tookMs <= limitMs) return undefined
    least = Math.min(least, (tookMs * REFERENCE_MS) / measureCpuMs(workAsUsual))
  }
  return least > limitMs ? Math.round(least) : undefined
}

/** Texts, words and maps, as a compiler has them. */
function workAsUsual(): void {
  const words = new Map<string, number>()
  let text = ''
  for (let at = 0; at < 30_000; at++) text += `${((at * 7919) % 4001).toString(36)}-word, `
  for (let round = 0; round < 6; round++)
    for (const word of text.match(/[a-z0-9]+(?=-word)/g) ?? [])
      words.set(word, (words.get(word) ?? 0) + word.replace(/[aeiou]/g, '').length)
  if ([...words].sort(([a], [b]) => (a < b ? -1 : 1)).length === 0) throw new Error('no words')
}
