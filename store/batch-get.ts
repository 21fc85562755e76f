import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb'
import { StoreUnavailable } from '../study/act/store.ts'
import type { Item } from './attributes.ts'
import { callTable } from './call.ts'
import type { Key } from './keys.ts'
import type { Table } from './table.ts'

/** Reads up to 100 items as they are now, in one request. @throws StoreUnavailable if not all come */
export async function batchGet({ client, name }: Table, keys: Key[]): Promise<Item[]> {
  const request = { [name]: { Keys: keys, ConsistentRead: true } }
  const output = await callTable(() =>
    client.send(new BatchGetItemCommand({ RequestItems: request })),
  )
  const missing = output.UnprocessedKeys?.[name]?.Keys?.length ?? 0
  if (missing > 0) throw new StoreUnavailable(`${missing} of ${keys.length} items were not read`)
  return output.Responses?.[name] ?? []
}
