import { type Item, readText } from '../attributes.ts'
import { SEGMENT_PREFIX, sortKeyOf } from '../keys.ts'
import { cardIdOf, linesOf, segmentCountOf } from '../memory-item.ts'
import type { Finding } from './finding.ts'
import { kindOf } from './kind-of.ts'

/** The segments that a memory's log begins with, in order. */
export function segmentsOf(memory: Item, items: readonly Item[]): Item[] {
  const prefix = `${SEGMENT_PREFIX}${cardIdOf(memory)}#`
  return items
    .filter((each) => sortKeyOf(each).startsWith(prefix))
    .filter((each) => numberOf(each) < segmentCountOf(memory))
}

/**
 * Segments that no log begins with. One that holds what its log begins with next was written before
 * a crash and is used the next time; any other stands in the way.
 */
export function examineSegments(items: readonly Item[]): Finding[] {
  const memories = new Map(
    items.filter((item) => kindOf(item) === 'memory').map((item) => [cardIdOf(item), item]),
  )
  return items
    .filter((item) => kindOf(item) === 'segment')
    .filter((segment) => !isInUse(segment, memories.get(cardOf(segment))))
    .map((segment) => ({
      item: `${readText(segment, 'pk')} ${sortKeyOf(segment)}`,
      rule: 'stray-segment',
      detail: 'found events that are not the next of the log, expected those or none',
      repair: 'remove',
    }))
}

function isInUse(segment: Item, memory: Item | undefined): boolean {
  if (!memory) return false
  const count = segmentCountOf(memory)
  if (numberOf(segment) !== count) return numberOf(segment) < count
  const [next, log] = [linesOf(segment), linesOf(memory)]
  return next.every((line, at) => line === log[at])
}

function cardOf(segment: Item): string {
  return sortKeyOf(segment).slice(SEGMENT_PREFIX.length).replace(/#\d+$/, '')
}

function numberOf(segment: Item): number {
  return Number(/\d+$/.exec(sortKeyOf(segment))?.[0])
}
