import type { Profile } from '../../study/act/store.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import { knownParameters } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { type Item, readText } from '../attributes.ts'
import { sortKeyOf } from '../keys.ts'
import { readPlan, readProfile, readQueue, readToken } from '../learner-items.ts'
import { readMemory, segmentCountOf } from '../memory-item.ts'
import { readRecord } from '../records.ts'
import { examineMemory } from './examine-memory.ts'
import { examineSegments, segmentsOf } from './examine-segments.ts'
import type { Finding } from './finding.ts'
import { kindOf } from './kind-of.ts'
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
  const found = items.find((item) => kindOf(item) === 'profile')
  const profile = found ? reading(found, readProfile) : undefined
  if (profile?.erasedAt !== undefined)
    return { profile, findings: [...findings, ...remainsOf(items, profile.erasedAt)], memories }
  const { settings = DEFAULT_SETTINGS, earlierParameters = [] } = profile ?? {}
  const known = knownParameters(settings.parameters, earlierParameters)
  for (const item of items) {
    switch (kindOf(item)) {
      case 'memory': {
        const segments = segmentsOf(item, items)
        if (segments.length < segmentCountOf(item)) {
          findings.push(missingSegment(item, segments.length))
          break
        }
        const memory = reading(item, (each) => readMemory(each, segments))
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
      case 'queue':
        reading(item, readQueue)
        break
      case 'record':
        reading(item, readRecord)
        break
      case 'unknown':
        findings.push(unknownItem(item))
        break
      case 'profile':
      case 'segment':
    }
  }
  return { profile, findings: [...findings, ...examineSegments(items)], memories }
}

/** How an item is called in a finding. */
export function nameOf(item: Item): string {
  return `${readText(item, 'pk')} ${sortKeyOf(item)}`
}

function missingSegment(item: Item, found: number): Finding {
  const detail = `found ${found} segments of its log, expected ${segmentCountOf(item)}`
  return { item: nameOf(item), rule: 'missing-segment', detail }
}

/** The complaint about an item that nothing of ours writes. */
export function unknownItem(item: Item): Finding {
  return { item: nameOf(item), rule: 'unknown-item', detail: 'found a key of no kind of item' }
}

/** Whatever stands beside a tombstone; a plan names only cards, and belongs to nobody's history. */
function remainsOf(items: readonly Item[], erasedAt: number): Finding[] {
  const detail = `found an item of a learner erased at ${erasedAt}, expected none`
  return items
    .filter((item) => !['profile', 'plan', 'queue'].includes(kindOf(item)))
    .map((item) => ({ item: nameOf(item), rule: 'remains-of-erased', detail, repair: 'remove' }))
}

/** What is wrong with a record: only whether it can be read is looked at. */
export function examineRecord(item: Item): Finding[] {
  try {
    readRecord(item)
    return []
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [{ item: nameOf(item), rule: 'unreadable', detail }]
  }
}
