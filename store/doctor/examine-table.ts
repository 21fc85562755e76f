import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Profile } from '../../study/act/store.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import { foldEvents, knownParameters } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { json, number, text } from '../attributes.ts'
import { batchGet } from '../batch-get.ts'
import { callTable } from '../call.ts'
import { profileKey } from '../keys.ts'
import { readProfile } from '../learner-items.ts'
import type { Table } from '../table.ts'
import { examineLearner } from './examine-learner.ts'
import type { Finding } from './finding.ts'
import { scanPartitions } from './scan-learners.ts'

/** How to examine. */
export interface Examination {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Mends what can be mended from the logs. */
  readonly repair: boolean
}

/** Examines every item of the table. Logs are never changed. */
export async function* examineTable(
  table: Table,
  { now, repair }: Examination,
): AsyncIterable<Finding> {
  for await (const partition of scanPartitions(table)) {
    const { profile, findings, memories } = examineLearner(partition, now)
    for (const finding of findings) {
      yield finding
      if (repair && finding.repair === 'remove') await remove(table, finding.item)
      const memory = memories.get(finding.item)
      if (repair && finding.repair === 'rewrite-state' && memory)
        await rewrite(table, { finding, memory, profile })
    }
    if (profile) yield* examineMerges(table, profile)
  }
}

/** A merge that was begun must be finished by the next reader, and one that was committed must be known to the other side. */
async function* examineMerges(table: Table, profile: Profile): AsyncIterable<Finding> {
  const item = `L#${profile.learnerId} P`
  for (const from of profile.pendingMerges ?? [])
    yield {
      item,
      rule: 'unfinished-merge',
      detail: `found ${from} still to be copied; the next drill does it`,
    }
  const { mergedInto } = profile
  if (mergedInto === undefined) return
  const [found] = await batchGet(table, [profileKey(mergedInto)])
  const target = found ? readProfile(found) : undefined
  const isKnown = target?.mergedFrom?.includes(profile.learnerId) || target?.erasedAt !== undefined
  if (!isKnown)
    yield {
      item,
      rule: 'lost-merge',
      detail: `found ${mergedInto} to know nothing of it, expected it to`,
    }
}

function keyOf(item: string) {
  const space = item.indexOf(' ')
  return { pk: text(item.slice(0, space)), sk: text(item.slice(space + 1)) }
}

async function remove({ client, name }: Table, item: string): Promise<void> {
  await callTable(() => client.send(new DeleteItemCommand({ TableName: name, Key: keyOf(item) })))
}

interface Rewriting {
  readonly finding: Finding
  readonly memory: Memory
  readonly profile: Profile | undefined
}

/** Writes the fold of the log as the state, if nothing was added meanwhile. */
async function rewrite(
  { client, name }: Table,
  { finding, memory, profile }: Rewriting,
): Promise<void> {
  const { settings = DEFAULT_SETTINGS, earlierParameters = [] } = profile ?? {}
  const known = knownParameters(settings.parameters, earlierParameters)
  const update = new UpdateItemCommand({
    TableName: name,
    Key: keyOf(finding.item),
    UpdateExpression: 'SET #st = :st, #pv = :pv',
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#st': 'st', '#pv': 'pv', '#v': 'v' },
    ExpressionAttributeValues: {
      ':st': json(foldEvents(memory.cardId, memory.events, known)),
      ':pv': text(known.currentId),
      ':v': number(memory.version),
    },
  })
  await callTable(() => client.send(update)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  })
}
