import type { Found, Wanted } from '../study/act/store.ts'
import type { Item } from './attributes.ts'
import { batchGet } from './batch-get.ts'
import {
  type Key,
  MEMORY_PREFIX,
  memoryKey,
  planKey,
  profileKey,
  queueKey,
  sortKeyOf,
  tokenKey,
} from './keys.ts'
import { readPlan, readProfile, readQueue, readToken } from './learner-items.ts'
import { readWholeMemory } from './segments.ts'
import type { Table } from './table.ts'

/** Reads items of one learner in one consistent request. @throws StoreUnavailable if not all come. */
export async function readItems(table: Table, learnerId: string, wanted: Wanted): Promise<Found> {
  const items = await batchGet(table, keysOf(learnerId, wanted))
  const find = (key: Key): Item | undefined => items.find((item) => sortKeyOf(item) === key.sk.S)
  const profile = find(profileKey(learnerId))
  const token = wanted.tokenHash ? find(tokenKey(learnerId, wanted.tokenHash)) : undefined
  const plan = find(planKey(learnerId))
  const queue = find(queueKey(learnerId))
  const kept = items.filter((item) => sortKeyOf(item).startsWith(MEMORY_PREFIX))
  const memories = await Promise.all(kept.map((item) => readWholeMemory(table, learnerId, item)))
  return {
    ...(profile ? { profile: readProfile(profile) } : {}),
    ...(token ? { token: readToken(token) } : {}),
    ...(plan ? { plan: readPlan(plan) } : {}),
    ...(queue ? { queue: readQueue(queue) } : {}),
    memories: new Map(memories.map((memory) => [memory.cardId, memory])),
  }
}

function keysOf(learnerId: string, wanted: Wanted): Key[] {
  const { tokenHash, cardIds = [], plan, queue, profile = true } = wanted
  return [
    ...(profile ? [profileKey(learnerId)] : []),
    ...(tokenHash === undefined ? [] : [tokenKey(learnerId, tokenHash)]),
    ...(plan ? [planKey(learnerId)] : []),
    ...(queue ? [queueKey(learnerId)] : []),
    ...[...new Set(cardIds)].map((cardId) => memoryKey(learnerId, cardId)),
  ]
}
