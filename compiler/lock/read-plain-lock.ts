import { HEAD, TAIL } from './encode-lock.ts'

/** The lines of a lock as they are written, in the order of their ids. */
export interface PlainLock {
  readonly ids: readonly string[]
  /** What follows the id in each line. */
  readonly rests: readonly string[]
}

const ID = /^[a-z2-7]{10}$/
/** Of `"aaaaaaaaaa": [`, up to the bracket, and of the comma that ends a line. */
const BEFORE = 14
const AFTER = 1

/**
 * Reads a lock that is just as it was written, in which no card has a name of its author's: nothing is
 * looked for inside its lines. `undefined` for any other text.
 */
export function readPlainLock(text: string): PlainLock | undefined {
  const [open, close] = [`${HEAD}\n`, `${TAIL}\n`]
  if (!text.startsWith(open) || !text.endsWith(close) || text.includes('"^')) return undefined
  const ids: string[] = []
  const rests: string[] = []
  const stop = text.length - close.length
  let last = ''
  for (let from = open.length; from < stop; ) {
    const end = text.indexOf('\n', from)
    const id = text.slice(from + 1, from + 11)
    const isLine =
      text.startsWith('": [', from + 11) && text.startsWith('],', end - 2) && text[from] === '"'
    if (!isLine || !ID.test(id) || id <= last) return undefined
    ids.push(id)
    rests.push(text.slice(from + BEFORE, end - AFTER))
    last = id
    from = end + 1
  }
  return { ids, rests }
}
