import { DeleteItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { type Item, text } from './attributes.ts'
import { callTable } from './call.ts'
import { learnerPartition, profileKey, sortKeyOf } from './keys.ts'
import type { Table } from './table.ts'

/** Removes everything of a learner but the profile. Cut short, it can be run again. */
export async function removeItems(table: Table, learnerId: string): Promise<void> {
  const profile = profileKey(learnerId).sk.S
  for await (const key of keysOf(table, learnerId))
    if (sortKeyOf(key) !== profile) await removeItem(table, key)
}

async function removeItem({ client, name }: Table, key: Item): Promise<void> {
  await callTable(() => client.send(new DeleteItemCommand({ TableName: name, Key: key })))
}

async function* keysOf({ client, name }: Table, learnerId: string): AsyncIterable<Item> {
  let from: Item | undefined
  do {
    const input: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text(learnerPartition(learnerId)) },
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await callTable(() => client.send(new QueryCommand(input)))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
