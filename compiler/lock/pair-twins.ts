import type { PlainLock } from './read-plain-lock.ts'

/** Cards and lines that say the same, paired in order. */
export interface Pairs {
  /** The id of each card; empty where no line is left for it. */
  readonly ids: readonly string[]
  /** The lines that no card has. */
  readonly left: readonly number[]
  /** The same ids, with those of cards of the same words in one place in ascending order, so that they never swap. */
  sort(ids: readonly string[]): readonly string[]
}

/** Pairs cards with the lines that say the same. */
export function pairTwins(rests: readonly string[], last: PlainLock): Pairs {
  const { waiting, next, twins } = queue(rests)
  const ids = new Array<string>(rests.length).fill('')
  const left: number[] = []
  for (const [line, rest] of last.rests.entries()) {
    const at = waiting.get(rest)
    if (at === undefined || at < 0) {
      left.push(line)
      continue
    }
    ids[at] = last.ids[line] ?? ''
    waiting.set(rest, next.get(at) ?? -1)
  }
  return {
    ids,
    left,
    sort(found) {
      const sorted = [...found]
      for (const places of twins.values()) {
        const own = places.map((at) => found[at] ?? '').sort()
        for (const [rank, at] of places.entries()) sorted[at] = own[rank] ?? ''
      }
      return sorted
    },
  }
}

interface Queue {
  /** By what is said: the first card that says it. */
  readonly waiting: Map<string, number>
  /** By a card: the next one that says the same. */
  readonly next: ReadonlyMap<number, number>
  /** By the first card: all that say the same, where there are several. */
  readonly twins: ReadonlyMap<number, readonly number[]>
}

function queue(rests: readonly string[]): Queue {
  const waiting = new Map<string, number>()
  const next = new Map<number, number>()
  const twins = new Map<number, number[]>()
  for (const [at, rest] of rests.entries()) {
    const first = waiting.get(rest)
    if (first === undefined) {
      waiting.set(rest, at)
      continue
    }
    const own = twins.get(first) ?? [first]
    next.set(own.at(-1) ?? first, at)
    own.push(at)
    twins.set(first, own)
  }
  return { waiting, next, twins }
}
