import { StoreUnavailable } from './store.ts'
import type { Study } from './study.ts'

/** Lost races: each means that somebody else got on. */
const MAX_RACES = 12
/** Tries that the store did not answer. */
const MAX_FAILURES = 5
const SHORTEST_WAIT_MS = 25
const LONGEST_WAIT_MS = 400
/** No try begins later than this: whoever waits has given up by then, and sends it again. */
const LONGEST_MS = 6000

/**
 * Tries until a try gives a result, with waits of random length in between that may double each
 * time (full jitter). A try that gives nothing lost a race; one that throws `StoreUnavailable` may
 * have written, so a try must look before it writes again.
 *
 * @throws StoreUnavailable after five tries that the store did not answer, twelve lost races, or six seconds
 */
export async function keepTrying<Result>(
  study: Study,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> {
  const began = study.now()
  let races = 0
  let failures = 0
  for (;;) {
    const result = await attempt().catch(unavailableOnly)
    if (result instanceof StoreUnavailable) failures += 1
    else if (result === undefined) races += 1
    else return result
    const isLate = study.now() - began >= LONGEST_MS
    if (isLate || failures === MAX_FAILURES || races === MAX_RACES)
      throw new StoreUnavailable(`${failures} tries failed and ${races} lost a race`)
    const longest = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** (failures + races))
    await study.wait(Math.floor(study.random() * longest))
  }
}

function unavailableOnly(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error
  throw error
}
