import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb'
import { StoreUnavailable } from '../study/act/store.ts'
import type { Item } from './attributes.ts'
import { readTable } from './call.ts'
import type { Key } from './keys.ts'
import type { Table } from './table.ts'

/** As many as one request may ask for. */
const KEYS_PER_REQUEST = 100

/**
 * Reads items as they are now: in one request, unless they are more than a hundred or so large that
 * the answer brings only part of them.
 *
 * @throws StoreUnavailable if not all come
 */
export async function batchGet(table: Table, keys: readonly Key[]): Promise<Item[]> {
  const found: Item[] = []
  let wanted: readonly Item[] = keys
  while (wanted.length > 0) {
    const { items, left } = await getSome(table, wanted)
    if (left.length === wanted.length)
      throw new StoreUnavailable(`${left.length} of ${keys.length} items were not read`)
    found.push(...items)
    wanted = left
  }
  return found
}

async function getSome({ client, name }: Table, keys: readonly Item[]) {
  const asked = keys.slice(0, KEYS_PER_REQUEST)
  const request = { [name]: { Keys: asked, ConsistentRead: true } }
  const output = await readTable(() =>
    client.send(new BatchGetItemCommand({ RequestItems: request })),
  )
  const unread = output.UnprocessedKeys?.[name]?.Keys ?? []
  return {
    items: output.Responses?.[name] ?? [],
    left: [...unread, ...keys.slice(KEYS_PER_REQUEST)],
  }
}
