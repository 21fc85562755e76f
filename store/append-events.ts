import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { StoreUnavailable, type Written } from '../study/act/store.ts'
import type { MemoryEvent } from '../study/memory/event.ts'
import type { Memory } from '../study/memory/memory.ts'
import { number, text } from './attributes.ts'
import { callTable } from './call.ts'
import { encodeEvent } from './event-codec.ts'
import { memoryKey } from './keys.ts'
import { readMemory, segmentCountOf, stateAttributes } from './memory-item.ts'
import { compactLog, isLong } from './segments.ts'
import type { Table } from './table.ts'

/** Events, and the memory they lead to. */
export interface Append {
  readonly learnerId: string
  readonly memory: Memory
  readonly events: readonly MemoryEvent[]
}

/** Adds events by one conditional write: only if the memory is still at the version before. */
export async function appendEvents(
  table: Table,
  { learnerId, memory, events }: Append,
): Promise<Written> {
  const { client, name } = table
  const { v, st, pv, w } = stateAttributes(memory)
  const isFirst = memory.version === 1
  const lines = events.map(encodeEvent)
  const update = new UpdateItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, memory.cardId),
    UpdateExpression:
      'SET #log = list_append(if_not_exists(#log, :none), :events), #st = :st, #v = :v, #pv = :pv, #w = :w',
    ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : '#v = :before',
    ExpressionAttributeNames: { '#log': 'log', '#st': 'st', '#v': 'v', '#pv': 'pv', '#w': 'w' },
    ExpressionAttributeValues: {
      ':none': { L: [] },
      ':events': { L: lines.map(text) },
      ':st': st,
      ':v': v,
      ':pv': pv,
      ':w': w,
      ...(isFirst ? {} : { ':before': number(memory.version - 1) }),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  try {
    await callTable(() => client.send(update))
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const { Item: item } = error
    const isWhole = item !== undefined && segmentCountOf(item) === 0
    return isWhole ? { kind: 'conflict', memory: readMemory(item) } : { kind: 'conflict' }
  }
  // The events are kept: that a long log could not be compacted now is nobody's concern.
  if (isLong(memory, lines))
    await compactLog(table, { learnerId, cardId: memory.cardId }).catch(unavailableOnly)
  return { kind: 'written' }
}

function unavailableOnly(error: unknown): void {
  if (!(error instanceof StoreUnavailable)) throw error
}
