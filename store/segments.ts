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

/** How many events go into a segment, or fewer that come to so many bytes: an item holds 400 kB. */
const SEGMENT_EVENTS = 256
const SEGMENT_BYTES = 80_000
/** A log is looked at as well when a long answer was added. */
const LONG_EVENT_BYTES = 500
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

/** Whether it is time to set events of a log apart, these lines having just been added. */
export function isLong({ events }: Memory, lines: readonly string[]): boolean {
  if (lines.some((line) => Buffer.byteLength(line) > LONG_EVENT_BYTES)) return true
  const added = lines.length
  const looks = (count: number): number => Math.floor(count / LOOK_EVERY_EVENTS)
  return events.length > SEGMENT_EVENTS && looks(events.length) > looks(events.length - added)
}

interface Compaction {
  readonly learnerId: string
  readonly cardId: string
}

/**
 * Sets the first events of a log apart, 256 or 80 kB of them at a time. The segment is written first and never
 * changes, so being cut short leaves one that is not used yet; the log is shortened only if nothing was
 * added to it meanwhile, and only if the segment holds what is cut off: the next time will do.
 */
export async function compactLog(table: Table, place: Compaction): Promise<void> {
  let cuts = -1
  for (let segments = 0; segments > cuts; segments = await compactOnce(table, place))
    cuts = segments
}

/** How many events are set apart next, which only those before them decide; 0 if it is not time yet. */
function cutOf(lines: readonly string[]): number {
  let bytes = 0
  for (const [at, line] of lines.slice(0, SEGMENT_EVENTS).entries()) {
    bytes += Buffer.byteLength(line)
    if (bytes >= SEGMENT_BYTES) return at + 1
  }
  return lines.length > SEGMENT_EVENTS ? SEGMENT_EVENTS : 0
}

/** Sets a segment apart, if it is time to; gives how many there are then, or 0 if none was to be made. */
async function compactOnce(table: Table, { learnerId, cardId }: Compaction): Promise<number> {
  const { client, name } = table
  const get = new GetItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, cardId),
    ConsistentRead: true,
  })
  const { Item: item } = await callTable(() => client.send(get))
  const lines = item ? linesOf(item) : []
  const cut = cutOf(lines)
  if (!item || cut === 0) return 0
  await ignoringLostRace(() => putSegment(table, { learnerId, cardId }, item))
  const key = segmentKey(learnerId, cardId, segmentCountOf(item))
  const [segment] = await batchGet(table, [key])
  if (!segment || !isDeepStrictEqual(linesOf(segment), lines.slice(0, cut))) return 0
  await ignoringLostRace(() => shorten(table, { learnerId, cardId }, item))
  return segmentCountOf(item) + 1
}

function listOf(lines: readonly string[]) {
  return { L: lines.map(text) }
}

function putSegment({ client, name }: Table, { learnerId, cardId }: Compaction, item: Item) {
  const lines = linesOf(item)
  const log = listOf(lines.slice(0, cutOf(lines)))
  const put = new PutItemCommand({
    TableName: name,
    Item: { ...segmentKey(learnerId, cardId, segmentCountOf(item)), log },
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  return callTable(() => client.send(put))
}

function shorten({ client, name }: Table, { learnerId, cardId }: Compaction, item: Item) {
  const lines = linesOf(item)
  const update = new UpdateItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, cardId),
    UpdateExpression: 'SET #log = :rest, #seg = :seg',
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#log': 'log', '#seg': 'seg', '#v': 'v' },
    ExpressionAttributeValues: {
      ':rest': listOf(lines.slice(cutOf(lines))),
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
