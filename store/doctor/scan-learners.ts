import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb'
import { type Item, readText } from '../attributes.ts'
import { callTable } from '../call.ts'
import type { Table } from '../table.ts'

/** All items of one partition. */
export interface Partition {
  readonly pk: string
  readonly items: readonly Item[]
}

/** Every partition of the table, one after another: a scan gives the items of a partition in a row. */
export async function* scanPartitions(table: Table): AsyncIterable<Partition> {
  let items: Item[] = []
  for await (const item of scan(table)) {
    const [first] = items
    if (first && readText(first, 'pk') !== readText(item, 'pk')) {
      yield { pk: readText(first, 'pk'), items }
      items = []
    }
    items.push(item)
  }
  const [first] = items
  if (first) yield { pk: readText(first, 'pk'), items }
}

async function* scan({ client, name }: Table): AsyncIterable<Item> {
  let from: Item | undefined
  do {
    const input: ScanCommandInput = {
      TableName: name,
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }
    const page = await callTable(() => client.send(new ScanCommand(input)))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
