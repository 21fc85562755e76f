import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { Memory, MemoryState } from '../study/memory/memory.ts'
import { type Item, text } from './attributes.ts'
import { callTable } from './call.ts'
import { learnerPartition, MEMORY_PREFIX } from './keys.ts'
import { cardIdOf, readState } from './memory-item.ts'
import { readWholeMemory } from './segments.ts'
import type { Table } from './table.ts'

/** The state of every memory of a learner, by card. */
export async function readStates(
  table: Table,
  learnerId: string,
): Promise<ReadonlyMap<string, MemoryState>> {
  const states = new Map<string, MemoryState>()
  for await (const item of queryMemories(table, learnerId, { ProjectionExpression: 'sk, st' }))
    states.set(cardIdOf(item), readState(item))
  return states
}

/** Every memory of a learner, whole. */
export async function* readMemories(table: Table, learnerId: string): AsyncIterable<Memory> {
  for await (const item of queryMemories(table, learnerId, {}))
    yield await readWholeMemory(table, learnerId, item)
}

async function* queryMemories(
  { client, name }: Table,
  learnerId: string,
  more: Pick<QueryCommandInput, 'ProjectionExpression'>,
): AsyncIterable<Item> {
  let from: Item | undefined
  do {
    const input: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: {
        ':pk': text(learnerPartition(learnerId)),
        ':prefix': text(MEMORY_PREFIX),
      },
      ConsistentRead: true,
      ...more,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await callTable(() => client.send(new QueryCommand(input)))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
