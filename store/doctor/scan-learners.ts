import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb'
import { type Item, readText } from '../attributes.ts'
import { readTable } from '../call.ts'
import { queryItems } from '../query-items.ts'
import type { Table } from '../table.ts'

/** All items of one partition. */
export interface Partition {
  readonly pk: string
  readonly items: readonly Item[]
}

/**
 * Every partition of the table, one after another, each whole: a scan says which there are, since
 * nothing promises that it brings the items of one in a row.
 */
export async function* scanPartitions(table: Table): AsyncIterable<Partition> {
  const names = new Set<string>()
  for await (const item of scan(table)) names.add(readText(item, 'pk'))
  for (const pk of names) {
    const items: Item[] = []
    for await (const item of queryItems(table, { pk })) items.push(item)
    yield { pk, items }
  }
}

async function* scan({ client, name }: Table): AsyncIterable<Item> {
  let from: Item | undefined
  do {
    const input: ScanCommandInput = {
      TableName: name,
      ProjectionExpression: 'pk',
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await readTable(() => client.send(new ScanCommand(input)))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
