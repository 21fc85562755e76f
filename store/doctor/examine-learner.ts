import type { Profile } from '../../study/act/store.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import { knownParameters } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { type Item, readText } from '../attributes.ts'
import { MEMORY_PREFIX, SEGMENT_PREFIX, sortKeyOf } from '../keys.ts'
import { readPlan, readProfile, readToken } from '../learner-items.ts'
import { cardIdOf, readMemory, segmentCountOf } from '../memory-item.ts'
import { examineMemory } from './examine-memory.ts'
import type { Finding } from './finding.ts'
import type { Partition } from './scan-learners.ts'

/** A learner's partition, read. */
export interface Examined {
  readonly profile: Profile | undefined
  readonly findings: readonly Finding[]
  /** By the item's name, for those whose state is to be written anew. */
  readonly memories: ReadonlyMap<string, Memory>
}

/** What is wrong within one learner's partition. */
export function examineLearner({ items }: Partition, now: number): Examined {
  const findings: Finding[] = []
  const memories = new Map<string, Memory>()
  const reading = <Value>(item: Item, read: (item: Item) => Value): Value | undefined => {
    try {
      return read(item)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      findings.push({ item: nameOf(item), rule: 'unreadable', detail })
      return undefined
    }
  }
  const found = items.find((item) => sortKeyOf(item) === 'P')
  const profile = found ? reading(found, readProfile) : undefined
  const { settings = DEFAULT_SETTINGS, earlierParameters = [] } = profile ?? {}
  const known = knownParameters(settings.parameters, earlierParameters)
  for (const item of items) {
    if (profile?.erasedAt !== undefined && profile.createdAt === 0 && item !== found)
      findings.push(remains(item, profile.erasedAt))
    switch (kindOf(item)) {
      case 'memory': {
        const memory = reading(item, (each) => readMemory(each, segmentsOf(each, items)))
        if (!memory) break
        memories.set(nameOf(item), memory)
        findings.push(...examineMemory(memory, { item: nameOf(item), known, now }))
        break
      }
      case 'token':
        reading(item, readToken)
        break
      case 'plan':
        reading(item, readPlan)
        break
      case 'unknown':
        findings.push({
          item: nameOf(item),
          rule: 'unknown-item',
          detail: 'found a key of no kind of item',
        })
        break
      case 'profile':
      case 'segment':
    }
  }
  return { profile, findings, memories }
}

/** How an item is called in a finding. */
export function nameOf(item: Item): string {
  return `${readText(item, 'pk')} ${sortKeyOf(item)}`
}

function kindOf(item: Item): 'profile' | 'memory' | 'segment' | 'token' | 'plan' | 'unknown' {
  const key = sortKeyOf(item)
  if (key === 'P') return 'profile'
  if (key === 'N') return 'plan'
  if (key.startsWith('T#')) return 'token'
  if (key.startsWith(MEMORY_PREFIX)) return 'memory'
  return key.startsWith(SEGMENT_PREFIX) ? 'segment' : 'unknown'
}

/** The segments that a memory begins with; one that was written before a crash is not among them yet. */
function segmentsOf(item: Item, items: readonly Item[]): Item[] {
  const prefix = `${SEGMENT_PREFIX}${cardIdOf(item)}#`
  return items.filter((each) => sortKeyOf(each).startsWith(prefix)).slice(0, segmentCountOf(item))
}

function remains(item: Item, erasedAt: number): Finding {
  const detail = `found an item of a learner erased at ${erasedAt}, expected none`
  return { item: nameOf(item), rule: 'remains-of-erased', detail, repair: 'remove' }
}
