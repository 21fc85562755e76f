import { StoreUnavailable } from './store.ts'
import type { Study } from './study.ts'

const MAX_TRIES = 5
const SHORTEST_WAIT_MS = 25
const LONGEST_WAIT_MS = 400

/**
 * Tries until a try gives a result: at most five times, with waits of random length in between that
 * may double each time (full jitter). A try that gives nothing lost a race; one that throws
 * `StoreUnavailable` may have written, so a try must look before it writes again.
 *
 * @throws StoreUnavailable if no try came through
 */
export async function keepTrying<Result>(
  study: Study,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const result = await unlessUnavailable(attempt)
    if (result !== undefined) return result
    if (tries === MAX_TRIES) throw new StoreUnavailable(`no try of ${MAX_TRIES} came through`)
    const longest = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** tries)
    await study.wait(Math.floor(study.random() * longest))
  }
}

async function unlessUnavailable<Result>(
  attempt: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined
    throw error
  }
}
