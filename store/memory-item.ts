import { type Memory, type MemoryState, NEW_STATE } from '../study/memory/memory.ts'
import { type Item, number, readNumber, readText, text } from './attributes.ts'
import { decodeEvent } from './event-codec.ts'
import { MEMORY_PREFIX, sortKeyOf } from './keys.ts'
import { decodeState, encodeState } from './state-codec.ts'

// A memory: `v` its version, `log` the events in order of arrival, `st` the state they fold to, `pv`
// the parameters they were folded with, `w` when it was last written. A long log has its earliest events in `seg` segments, items
// of their own that never change.

/** The attributes that change with every event, besides the log. */
export function stateAttributes({ version, state, foldedWith, writtenAt = 0 }: Memory) {
  const st = text(encodeState(state))
  return { v: number(version), st, pv: text(foldedWith), w: number(writtenAt) }
}

/** The card that an item is the memory of. */
export function cardIdOf(item: Item): string {
  return sortKeyOf(item).slice(MEMORY_PREFIX.length)
}

/** The state alone, if it can be read: what a query for planning brings. It is but a cache of the log. */
export function readState(item: Item): MemoryState | undefined {
  try {
    return decodeState(readText(item, 'st'))
  } catch {
    return undefined
  }
}

/** When a memory was last written, unless it is one from before that was kept. */
function writtenAtOf(item: Item): Pick<Memory, 'writtenAt'> {
  const writtenAt = Number(item.w?.N ?? 0)
  return writtenAt > 0 ? { writtenAt } : {}
}

/** How many segments a memory's log begins with. */
export function segmentCountOf(item: Item): number {
  return Number(item.seg?.N ?? 0)
}

/** The lines of the log that an item holds. */
export function linesOf(item: Item): string[] {
  return (item.log?.L ?? []).map(({ S }) => S ?? '')
}

/**
 * An item as a memory, given its segments in order. A state that cannot be read is one that was folded
 * with nothing known, so whoever asks for the memory of now folds the log anew.
 *
 * @throws for an item whose log is none
 */
export function readMemory(item: Item, segments: readonly Item[] = []): Memory {
  if (segments.length !== segmentCountOf(item))
    throw new RangeError(`Unexpected ${segments.length} segments, expected ${segmentCountOf(item)}`)
  const state = readState(item)
  return {
    cardId: cardIdOf(item),
    version: readNumber(item, 'v'),
    events: [...segments, item].flatMap(linesOf).map(decodeEvent),
    state: state ?? NEW_STATE,
    foldedWith: state ? (item.pv?.S ?? '') : '',
    ...writtenAtOf(item),
  }
}
