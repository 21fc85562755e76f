import type { Memory, MemoryState } from '../study/memory/memory.ts'
import { learnerPartition, MEMORY_PREFIX } from './keys.ts'
import { cardIdOf, readState } from './memory-item.ts'
import { queryItems } from './query-items.ts'
import { readWholeMemory } from './segments.ts'
import type { Table } from './table.ts'

/** The state of every memory of a learner, by card; one that cannot be read is as if it were new, until it is answered. */
export async function readStates(
  table: Table,
  learnerId: string,
): Promise<ReadonlyMap<string, MemoryState>> {
  const states = new Map<string, MemoryState>()
  const wish = { pk: learnerPartition(learnerId), prefix: MEMORY_PREFIX, attributes: 'sk, st' }
  for await (const item of queryItems(table, wish)) {
    const state = readState(item)
    if (state) states.set(cardIdOf(item), state)
  }
  return states
}

/** Every memory of a learner, whole. */
export async function* readMemories(table: Table, learnerId: string): AsyncIterable<Memory> {
  const wish = { pk: learnerPartition(learnerId), prefix: MEMORY_PREFIX }
  for await (const item of queryItems(table, wish))
    yield await readWholeMemory(table, learnerId, item)
}
