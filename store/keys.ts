import type { RecordKey } from '../study/act/records.ts'
import type { Item } from './attributes.ts'

/** The primary key of the one table: `pk` and `sk`. Every key is made here. */
export type Key = { readonly pk: { S: string }; readonly sk: { S: string } }

function key(pk: string, sk: string): Key {
  return { pk: { S: pk }, sk: { S: sk } }
}

/** What the records of a partition are about, and what begins its key. */
const RECORD_PREFIXES = {
  learner: 'L#',
  quiz: 'Q#',
  server: 'G#',
  flags: 'F#',
  agenda: 'W#',
  device: 'D#',
  reply: 'I#',
} as const

/** All of a learner stands in one partition. */
export function learnerPartition(learnerId: string): string {
  return RECORD_PREFIXES.learner + learnerId
}

/** Whether a partition is a learner's. */
export function isLearners(pk: string): boolean {
  return pk.startsWith(RECORD_PREFIXES.learner)
}

/** Whose partition it is. */
export function learnerOf(pk: string): string {
  return pk.slice(RECORD_PREFIXES.learner.length)
}

/** The learner's profile. */
export function profileKey(learnerId: string): Key {
  return key(learnerPartition(learnerId), 'P')
}

/** A token, by its hash. */
export function tokenKey(learnerId: string, hash: string): Key {
  return key(learnerPartition(learnerId), `T#${hash}`)
}

/** What begins the sort key of every memory. */
export const MEMORY_PREFIX = 'C#'

/** The memory of a card. */
export function memoryKey(learnerId: string, cardId: string): Key {
  return key(learnerPartition(learnerId), MEMORY_PREFIX + cardId)
}

/** What begins the sort key of every segment. */
export const SEGMENT_PREFIX = 'S#'

/** A part of a card's log that has been set apart: the first is number 0. */
export function segmentKey(learnerId: string, cardId: string, number: number): Key {
  return key(
    learnerPartition(learnerId),
    `${SEGMENT_PREFIX}${cardId}#${String(number).padStart(6, '0')}`,
  )
}

/** The plan of the learner's drill. */
export function planKey(learnerId: string): Key {
  return key(learnerPartition(learnerId), 'N')
}

/** What follows the plan. */
export function queueKey(learnerId: string): Key {
  return key(learnerPartition(learnerId), 'NQ')
}

/** The partition that a record stands in. */
export function recordPartition({ about, id }: Pick<RecordKey, 'about' | 'id'>): string {
  return RECORD_PREFIXES[about] + id
}

/** A record. */
export function recordKey(place: RecordKey): Key {
  return key(recordPartition(place), place.name)
}

/** Something that is counted. */
export function countKey(name: string): Key {
  return key(`R#${name}`, 'R')
}

/** The sort key of an item. */
export function sortKeyOf(item: Item): string {
  return item.sk?.S ?? ''
}
