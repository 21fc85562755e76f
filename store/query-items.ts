import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { type Item, text } from './attributes.ts'
import { readTable } from './call.ts'
import type { Table } from './table.ts'

/** Which items of one partition, and what of them. */
export interface Wish {
  readonly pk: string
  /** What their sort keys begin with; all of them if left out. */
  readonly prefix?: string
  /** What their sort keys come before; not together with `prefix`. */
  readonly before?: string
  /** Names of attributes, as DynamoDB takes them; all of them if left out. */
  readonly attributes?: string
}

/** Items of one partition as they are now, in the order of their sort keys. */
export async function* queryItems(table: Table, wish: Wish): AsyncIterable<Item> {
  for await (const page of queryPages(table, wish)) yield* page
}

/** The same, page by page: each is read when it is asked for. */
export async function* queryPages(
  { client, name }: Table,
  { pk, prefix, before, attributes }: Wish,
): AsyncIterable<Item[]> {
  let from: Item | undefined
  do {
    const input: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression: conditionOf({ prefix, before }),
      ExpressionAttributeValues: {
        ':pk': text(pk),
        ...(prefix === undefined ? {} : { ':prefix': text(prefix) }),
        ...(before === undefined ? {} : { ':before': text(before) }),
      },
      ...(attributes === undefined ? {} : { ProjectionExpression: attributes }),
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await readTable(() => client.send(new QueryCommand(input)))
    yield page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}

function conditionOf({
  prefix,
  before,
}: {
  prefix: string | undefined
  before: string | undefined
}) {
  if (prefix !== undefined) return 'pk = :pk AND begins_with(sk, :prefix)'
  return before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before'
}
