import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Written } from '../study/act/store.ts'
import type { MemoryEvent } from '../study/memory/event.ts'
import type { Memory } from '../study/memory/memory.ts'
import { number, text } from './attributes.ts'
import { callTable } from './call.ts'
import { encodeEvent } from './event-codec.ts'
import { memoryKey } from './keys.ts'
import { readMemory, stateAttributes } from './memory-item.ts'
import type { Table } from './table.ts'

/** Events, and the memory they lead to. */
export interface Append {
  readonly learnerId: string
  readonly memory: Memory
  readonly events: readonly MemoryEvent[]
}

/** Adds events by one conditional write: only if the memory is still at the version before. */
export async function appendEvents(
  { client, name }: Table,
  { learnerId, memory, events }: Append,
): Promise<Written> {
  const { v, st, pv } = stateAttributes(memory)
  const isFirst = memory.version === 1
  const update = new UpdateItemCommand({
    TableName: name,
    Key: memoryKey(learnerId, memory.cardId),
    UpdateExpression:
      'SET #log = list_append(if_not_exists(#log, :none), :events), #st = :st, #v = :v, #pv = :pv',
    ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : '#v = :before',
    ExpressionAttributeNames: { '#log': 'log', '#st': 'st', '#v': 'v', '#pv': 'pv' },
    ExpressionAttributeValues: {
      ':none': { L: [] },
      ':events': { L: events.map((event) => text(encodeEvent(event))) },
      ':st': st,
      ':v': v,
      ':pv': pv,
      ...(isFirst ? {} : { ':before': number(memory.version - 1) }),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  try {
    await callTable(() => client.send(update))
    return { kind: 'written' }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return error.Item ? { kind: 'conflict', memory: readMemory(error.Item) } : { kind: 'conflict' }
  }
}
