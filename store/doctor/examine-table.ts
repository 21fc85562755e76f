import type { Profile } from '../../study/act/store.ts'
import { batchGet } from '../batch-get.ts'
import { isLearners, learnerOf, profileKey } from '../keys.ts'
import { readProfile } from '../learner-items.ts'
import { readRecord } from '../records.ts'
import { removeSeen } from '../remove-items.ts'
import type { Table } from '../table.ts'
import {
  type Examined,
  examineLearner,
  examineRecord as examineOne,
  nameOf,
  unknownItem,
} from './examine-learner.ts'
import type { ExamineRecord, Finding } from './finding.ts'
import { kindOf } from './kind-of.ts'
import { eraseLeftOver, rewriteState } from './repair.ts'
import { type Partition, scanPartitions } from './scan-learners.ts'

/** How to examine. */
export interface Examination {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Mends what can be mended from the logs. */
  readonly repair: boolean
  /** Looks at what others keep beside the memories. */
  readonly examineRecord?: ExamineRecord
}

/** Examines every item of the table. Logs are never changed. */
export async function* examineTable(
  table: Table,
  examination: Examination,
): AsyncIterable<Finding> {
  for await (const partition of scanPartitions(table)) {
    if (!isLearners(partition.pk)) {
      // A count is no record, and passes by itself.
      if (partition.pk.startsWith('R#')) continue
      const isRecord = /^[QGFWDI]#/.test(partition.pk)
      yield* partition.items.flatMap((each) => (isRecord ? examineOne(each) : unknownItem(each)))
      continue
    }
    const examined = examineLearner(partition, examination.now)
    const { profile } = examined
    const findings = [...examined.findings]
    if (profile) findings.push(...(await examineMerges(table, profile, examination.now)))
    for (const finding of findings) {
      yield finding
      if (examination.repair)
        await mend(table, finding, { partition, examined, now: examination.now })
    }
    if (profile?.erasedAt === undefined) yield* examineOthers(partition, examination)
  }
}

/** What those find who know what records mean; one that cannot be read has been found already. */
async function* examineOthers(
  { pk, items }: Partition,
  { examineRecord, repair }: Examination,
): AsyncIterable<Finding> {
  if (!examineRecord) return
  for (const item of items.filter((each) => kindOf(each) === 'record')) {
    if (examineOne(item).length > 0) continue
    const complaint = await examineRecord(learnerOf(pk), readRecord(item))
    if (!complaint) continue
    yield { item: nameOf(item), rule: 'lost-place', detail: complaint.detail, repair: 'restore' }
    if (repair) await complaint.restore()
  }
}

/** By then somebody who is still there would have come by. */
const FORGOTTEN_AFTER_MS = 86_400_000

/** A merge that was begun must be finished by the next reader, and one that was committed must be known to the other side. */
async function examineMerges(table: Table, profile: Profile, now: number): Promise<Finding[]> {
  const item = `L#${profile.learnerId} P`
  const unfinished = (profile.pendingMerges ?? [])
    .filter(({ notedAt }) => now - notedAt > FORGOTTEN_AFTER_MS)
    .map(({ learnerId }): Finding => {
      const detail = `found ${learnerId} still to be copied; the next drill does it`
      return { item, rule: 'unfinished-merge', detail }
    })
  const { mergedInto, learnerId } = profile
  if (mergedInto === undefined || profile.erasedAt !== undefined) return unfinished
  const [found] = await batchGet(table, [profileKey(mergedInto)])
  const target = found ? readProfile(found) : undefined
  if (target?.erasedAt !== undefined) {
    const detail = `found it still there though ${mergedInto}, whom it has become, was erased`
    return [...unfinished, { item, rule: 'remains-of-erased', detail, repair: 'erase' }]
  }
  if (target?.mergedFrom?.includes(learnerId)) return unfinished
  const detail = `found ${mergedInto} to know nothing of it, expected it to`
  return [...unfinished, { item, rule: 'lost-merge', detail }]
}

interface Context {
  readonly partition: Partition
  readonly examined: Examined
  readonly now: number
}

async function mend(
  table: Table,
  finding: Finding,
  { partition, examined, now }: Context,
): Promise<void> {
  const memory = examined.memories.get(finding.item)
  const { profile } = examined
  const item = partition.items.find((each) => nameOf(each) === finding.item)
  if (finding.repair === 'remove' && item) await removeSeen(table, item)
  if (finding.repair === 'erase' && profile) await eraseLeftOver(table, profile, now)
  if (finding.repair === 'rewrite-state' && memory)
    await rewriteState(table, { item: finding.item, memory, profile })
}
