import type { Memory, MemoryState } from '../study/memory/memory.ts'
import { type Item, json, number, readNumber, readText, text } from './attributes.ts'
import { decodeEvent } from './event-codec.ts'
import { MEMORY_PREFIX, sortKeyOf } from './keys.ts'

// A memory: `v` its version, `log` the events in order of arrival, `st` the state they fold to, `pv`
// the parameters they were folded with.

/** The attributes that change with every event, besides the log. */
export function stateAttributes({ version, state, foldedWith }: Memory) {
  return { v: number(version), st: json(state), pv: text(foldedWith) }
}

/** The card that an item is the memory of. */
export function cardIdOf(item: Item): string {
  return sortKeyOf(item).slice(MEMORY_PREFIX.length)
}

/** The state alone: what a query for planning brings. */
export function readState(item: Item): MemoryState {
  return JSON.parse(readText(item, 'st')) as MemoryState
}

/** An item as a memory. @throws RangeError for an item that is none. */
export function readMemory(item: Item): Memory {
  return {
    cardId: cardIdOf(item),
    version: readNumber(item, 'v'),
    events: (item.log?.L ?? []).map(({ S }) => decodeEvent(S ?? '')),
    state: readState(item),
    foldedWith: item.pv?.S ?? '',
  }
}
