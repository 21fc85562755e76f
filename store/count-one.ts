import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { number, readNumber } from './attributes.ts'
import { callTable } from './call.ts'
import { countKey } from './keys.ts'
import type { Table } from './table.ts'

/** Counts one more, or one less; the table forgets the count some time after `forgetAt`. */
export async function countOne(
  { client, name }: Table,
  what: string,
  { forgetAt, by = 1 }: { readonly forgetAt: number; readonly by?: 1 | -1 | undefined },
): Promise<number> {
  const update = new UpdateItemCommand({
    TableName: name,
    Key: countKey(what),
    UpdateExpression: 'ADD #n :by SET #ttl = :ttl',
    ExpressionAttributeNames: { '#n': 'n', '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':by': number(by), ':ttl': number(Math.ceil(forgetAt / 1000)) },
    ReturnValues: 'UPDATED_NEW',
  })
  const { Attributes: counted = {} } = await callTable(() => client.send(update))
  return readNumber(counted, 'n')
}
