import { isDeepStrictEqual } from 'node:util'
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Memory } from '../study/memory/memory.ts'
import { type Item, number, readNumber, text } from './attributes.ts'
import { batchGet } from './batch-get.ts'
import { callTable } from './call.ts'
import { memoryKey, segmentKey, sortKeyOf } from './keys.ts'
import { cardIdOf, linesOf, readMemory, segmentCountOf } from './memory-item.ts'
import type { Table } from './table.ts'

/** How many events go into a segment. */
const SEGMENT_EVENTS = 256
/** How often a long log is looked at: every so many events. */
const LOOK_EVERY_EVENTS = 64

/** A memory with its whole log: most have no segments, and cost nothing more. */
export async function readWholeMemory(
  table: Table,
  learnerId: string,
  item: Item,
): Promise<Memory> {
  const count = segmentCountOf(item)
  if (count === 0) return readMemory(item)
  const keys = Array.from({ length: count }, (_, at) => segmentKey(learnerId, cardIdOf(item), at))
  const segments = await batchGet(table, keys)
  return readMemory(
    item,
    segments.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1)),
  )
}

/** Whether it is time to set events of a log apart, so many having just been added. */
export function isLong({ events }: Memory, added: number): boolean {
  const looks = (count: number): number => Math.floor(count / LOOK_EVERY_EVENTS)
  return events.length > SEGMENT_EVENTS && looks(events.length) > looks(events.length - added)
}

interface Compaction {
  readonly learnerId: string
  readonly cardId: string
}

/**
 * Sets the first 256 events of a log apart. The segment is written first and never changes, so being
 * cut short leaves one that is not used yet; the log is shortened only if nothing was added to it
 * meanwhile, and only if the segment holds what is cut off: the next time will do.
 */
export async function compactLog(table: Table, { learnerId, cardId }: Compaction): Promise<void> {
  const { client, name } = table
  const get = new GetItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, cardId),
    ConsistentRead: true,
  })
  const { Item: item } = await callTable(() => client.send(get))
  const lines = item ? linesOf(item) : []
  if (!item || lines.length <= SEGMENT_EVENTS) return
  await ignoringLostRace(() => putSegment(table, { learnerId, cardId }, item))
  const key = segmentKey(learnerId, cardId, segmentCountOf(item))
  const [segment] = await batchGet(table, [key])
  if (segment && isDeepStrictEqual(linesOf(segment), lines.slice(0, SEGMENT_EVENTS)))
    await ignoringLostRace(() => shorten(table, { learnerId, cardId }, item))
}

function listOf(lines: readonly string[]) {
  return { L: lines.map(text) }
}

function putSegment({ client, name }: Table, { learnerId, cardId }: Compaction, item: Item) {
  const log = listOf(linesOf(item).slice(0, SEGMENT_EVENTS))
  const put = new PutItemCommand({
    TableName: name,
    Item: { ...segmentKey(learnerId, cardId, segmentCountOf(item)), log },
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  return callTable(() => client.send(put))
}

function shorten({ client, name }: Table, { learnerId, cardId }: Compaction, item: Item) {
  const update = new UpdateItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, cardId),
    UpdateExpression: 'SET #log = :rest, #seg = :seg',
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#log': 'log', '#seg': 'seg', '#v': 'v' },
    ExpressionAttributeValues: {
      ':rest': listOf(linesOf(item).slice(SEGMENT_EVENTS)),
      ':seg': number(segmentCountOf(item) + 1),
      ':v': number(readNumber(item, 'v')),
    },
  })
  return callTable(() => client.send(update))
}

async function ignoringLostRace(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
