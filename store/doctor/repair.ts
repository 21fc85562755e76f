import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Profile } from '../../study/act/store.ts'
import { tombstoneOf } from '../../study/act/tombstone.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import { foldEvents, knownParameters } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { number, text } from '../attributes.ts'
import { callTable } from '../call.ts'
import { putProfile } from '../put-profile.ts'
import { removeItems } from '../remove-items.ts'
import { encodeState } from '../state-codec.ts'
import type { Table } from '../table.ts'

/** The key of an item, by its name in a finding. */
function keyOf(item: string) {
  const space = item.indexOf(' ')
  return { pk: text(item.slice(0, space)), sk: text(item.slice(space + 1)) }
}

/** Erases a learner who should have gone with another. */
export async function eraseLeftOver(table: Table, profile: Profile, now: number): Promise<void> {
  const tombstone = tombstoneOf(profile.learnerId, profile, now)
  if ((await putProfile(table, tombstone)) === 'written')
    await removeItems(table, profile.learnerId)
}

interface Rewriting {
  readonly item: string
  readonly memory: Memory
  readonly profile: Profile | undefined
}

/** Writes the fold of the log as the state, if nothing was added meanwhile. */
export async function rewriteState(
  { client, name }: Table,
  { item, memory, profile }: Rewriting,
): Promise<void> {
  const { settings = DEFAULT_SETTINGS, earlierParameters = [] } = profile ?? {}
  const known = knownParameters(settings.parameters, earlierParameters)
  const update = new UpdateItemCommand({
    TableName: name,
    Key: keyOf(item),
    UpdateExpression: 'SET #st = :st, #pv = :pv',
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#st': 'st', '#pv': 'pv', '#v': 'v' },
    ExpressionAttributeValues: {
      ':st': text(encodeState(foldEvents(memory.cardId, memory.events, known))),
      ':pv': text(known.currentId),
      ':v': number(memory.version),
    },
  })
  await callTable(() => client.send(update)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  })
}
