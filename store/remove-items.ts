import { ConditionalCheckFailedException, DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { sideBySide } from '../study/act/side-by-side.ts'
import type { Item } from './attributes.ts'
import { batchGet } from './batch-get.ts'
import { callTable } from './call.ts'
import { learnerPartition, profileKey, recordKey, sortKeyOf } from './keys.ts'
import { readProfile } from './learner-items.ts'
import { queryPages } from './query-items.ts'
import type { Table } from './table.ts'

const DELETES_AT_ONCE = 16

/**
 * Removes everything of an erased learner but the profile; cut short, it can be run again. Somebody
 * who comes back meanwhile loses nothing of the new life: what is removed was seen while the learner
 * was still erased, and is removed only as long as it is what was seen.
 */
export async function removeItems(table: Table, learnerId: string): Promise<void> {
  const profile = profileKey(learnerId).sk.S
  for await (const page of queryPages(table, { pk: learnerPartition(learnerId) })) {
    if (!(await isErased(table, learnerId))) return
    const items = page.filter((item) => sortKeyOf(item) !== profile)
    await sideBySide(items, DELETES_AT_ONCE, async (item) => {
      await removeElsewhere(table, learnerId, sortKeyOf(item))
      await removeSeen(table, item)
    })
  }
}

async function isErased(table: Table, learnerId: string): Promise<boolean> {
  const [item] = await batchGet(table, [profileKey(learnerId)])
  return item !== undefined && readProfile(item).erasedAt !== undefined
}

/** Removes an item, only if it is still the one that was seen: a log begins as it did, a value is the same. */
export async function removeSeen({ client, name }: Table, item: Item): Promise<void> {
  const { pk, sk, log, data } = item
  const seen = log?.L?.[0] ?? data
  const remove = new DeleteItemCommand({
    TableName: name,
    Key: { pk, sk } as Item,
    ...(seen
      ? {
          ConditionExpression: log ? '#seen[0] = :seen' : '#seen = :seen',
          ExpressionAttributeNames: { '#seen': log ? 'log' : 'data' },
          ExpressionAttributeValues: { ':seen': seen },
        }
      : {}),
  })
  try {
    await callTable(() => client.send(remove))
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/** A mark `B#<server>` says that the learner is named in that server's records: the name goes first. */
async function removeElsewhere(table: Table, learnerId: string, name: string): Promise<void> {
  if (!name.startsWith('B#')) return
  const member = { about: 'server', id: name.slice('B#'.length), name: `M#${learnerId}` } as const
  await removeSeen(table, recordKey(member))
}
