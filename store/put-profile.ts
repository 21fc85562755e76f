import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Profile } from '../study/act/store.ts'
import { number } from './attributes.ts'
import { callTable } from './call.ts'
import { profileItem } from './learner-items.ts'
import type { Table } from './table.ts'

/** Replaces a profile, only if it is still at the version before. */
export async function putProfile(
  { client, name }: Table,
  profile: Profile,
): Promise<'written' | 'conflict'> {
  const isFirst = profile.version === 1
  const put = new PutItemCommand({
    TableName: name,
    Item: profileItem(profile),
    ...(isFirst
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#v = :before',
          ExpressionAttributeNames: { '#v': 'v' },
          ExpressionAttributeValues: { ':before': number(profile.version - 1) },
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
