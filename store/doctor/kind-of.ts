import type { Item } from '../attributes.ts'
import { MEMORY_PREFIX, SEGMENT_PREFIX, sortKeyOf } from '../keys.ts'

/** What an item of a learner's partition is. */
export type ItemKind =
  | 'profile'
  | 'memory'
  | 'segment'
  | 'token'
  | 'plan'
  | 'queue'
  | 'record'
  | 'unknown'

/** What an item is, by its key. */
export function kindOf(item: Item): ItemKind {
  const key = sortKeyOf(item)
  if (key === 'P') return 'profile'
  if (key === 'N') return 'plan'
  if (key === 'NQ') return 'queue'
  if (key === 'R' || /^[ABEFIY]#/.test(key)) return 'record'
  if (key.startsWith('T#')) return 'token'
  if (key.startsWith(MEMORY_PREFIX)) return 'memory'
  return key.startsWith(SEGMENT_PREFIX) ? 'segment' : 'unknown'
}
