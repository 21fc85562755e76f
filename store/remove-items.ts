import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import type { Item } from './attributes.ts'
import { callTable } from './call.ts'
import { learnerPartition, profileKey, recordKey, sortKeyOf } from './keys.ts'
import { queryItems } from './query-items.ts'
import type { Table } from './table.ts'

const DELETES_AT_ONCE = 16

/** Removes everything of a learner but the profile. Cut short, it can be run again. */
export async function removeItems(table: Table, learnerId: string): Promise<void> {
  const profile = profileKey(learnerId).sk.S
  const keys = queryItems(table, { pk: learnerPartition(learnerId), attributes: 'pk, sk' })
  const lane = async (): Promise<void> => {
    for await (const key of keys) {
      if (sortKeyOf(key) === profile) continue
      await removeElsewhere(table, learnerId, sortKeyOf(key))
      await removeItem(table, key)
    }
  }
  await Promise.all(Array.from({ length: DELETES_AT_ONCE }, lane))
}

async function removeItem({ client, name }: Table, key: Item): Promise<void> {
  await callTable(() => client.send(new DeleteItemCommand({ TableName: name, Key: key })))
}

/** A mark `B#<server>` says that the learner is named in that server's records: the name goes first. */
async function removeElsewhere(table: Table, learnerId: string, name: string): Promise<void> {
  if (!name.startsWith('B#')) return
  const member = { about: 'server', id: name.slice('B#'.length), name: `M#${learnerId}` } as const
  await removeItem(table, recordKey(member))
}
