import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Keeping, Kept, RecordKey, Records } from '../study/act/records.ts'
import { type Item, json, number, readNumber, readText } from './attributes.ts'
import { batchGet } from './batch-get.ts'
import { callTable } from './call.ts'
import { recordKey, recordPartition, sortKeyOf } from './keys.ts'
import { queryItems } from './query-items.ts'
import type { Table } from './table.ts'

/** Records in the one table: a version, the value as JSON, and when the table may delete it. */
export function createRecords(table: Table): Records {
  return {
    async read(places) {
      const keys = places.map(recordKey)
      const items = await batchGet(table, keys)
      return keys.map(({ pk, sk }) => {
        const item = items.find((each) => each.pk?.S === pk.S && each.sk?.S === sk.S)
        return item && readRecord(item)
      })
    },
    async *list(of, range) {
      for await (const item of queryItems(table, { pk: recordPartition(of), ...range }))
        yield readRecord(item)
    },
    keep: (place, keeping) => keepRecord(table, place, keeping),
    async remove(place) {
      const remove = new DeleteItemCommand({ TableName: table.name, Key: recordKey(place) })
      await callTable(() => table.client.send(remove))
    },
  }
}

/** An item as a record. @throws if it is none */
export function readRecord(item: Item): Kept {
  const value: unknown = JSON.parse(readText(item, 'data'))
  return { name: sortKeyOf(item), version: readNumber(item, 'v'), value }
}

async function keepRecord(
  { client, name }: Table,
  place: RecordKey,
  { value, replaces, until }: Keeping,
): Promise<'written' | 'conflict'> {
  const put = new PutItemCommand({
    TableName: name,
    Item: {
      ...recordKey(place),
      v: number(replaces + 1),
      data: json(value),
      ...(until === undefined ? {} : { ttl: number(Math.ceil(until / 1000)) }),
    },
    ...(replaces === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#v = :before',
          ExpressionAttributeNames: { '#v': 'v' },
          ExpressionAttributeValues: { ':before': number(replaces) },
        }),
  })
  try {
    await callTable(() => client.send(put))
    return 'written'
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'conflict'
    throw error
  }
}
