import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { type Item, text } from './attributes.ts'
import { readTable } from './call.ts'
import type { Table } from './table.ts'

/** Which items of one partition, and what of them. */
export interface Wish {
  readonly pk: string
  /** What their sort keys begin with; all of them if left out. */
  readonly prefix?: string
  /** Names of attributes, as DynamoDB takes them; all of them if left out. */
  readonly attributes?: string
}

/** Items of one partition as they are now, in the order of their sort keys, page by page. */
export async function* queryItems(
  { client, name }: Table,
  { pk, prefix, attributes }: Wish,
): AsyncIterable<Item> {
  const isOne = 'pk = :pk'
  let from: Item | undefined
  do {
    const input: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression:
        prefix === undefined ? isOne : `${isOne} AND begins_with(sk, :prefix)`,
      ExpressionAttributeValues: {
        ':pk': text(pk),
        ...(prefix === undefined ? {} : { ':prefix': text(prefix) }),
      },
      ...(attributes === undefined ? {} : { ProjectionExpression: attributes }),
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await readTable(() => client.send(new QueryCommand(input)))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
