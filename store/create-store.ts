import type { Store } from '../study/act/store.ts'
import { appendEvents } from './append-events.ts'
import { planItem, profileItem, tokenItem } from './learner-items.ts'
import { putProfile } from './put-profile.ts'
import { readMemories, readStates } from './query-memories.ts'
import { readItems } from './read-items.ts'
import { countOne, listRecords, putRecord, readRecord } from './records.ts'
import { removeItems } from './remove-items.ts'
import { putItem, type Table } from './table.ts'

/** The store in one table of DynamoDB. */
export function createStore(table: Table): Store {
  return {
    read: (learnerId, wanted) => readItems(table, learnerId, wanted),
    states: (learnerId) => readStates(table, learnerId),
    memories: (learnerId) => readMemories(table, learnerId),
    async addLearner(profile, token) {
      // A profile without a token is out of everybody's reach, so this order leaves nothing behind.
      await putItem(table, profileItem(profile))
      await putItem(table, tokenItem(profile.learnerId, token))
    },
    append: (learnerId, memory, events) => appendEvents(table, { learnerId, memory, events }),
    putProfile: (profile) => putProfile(table, profile),
    removeItems: (learnerId) => removeItems(table, learnerId),
    putPlan: (learnerId, plan) => putItem(table, planItem(learnerId, plan)),
    readRecord: (place) => readRecord(table, place),
    putRecord: (place, kept) => putRecord(table, place, kept),
    listRecords: (kind, owner) => listRecords(table, kind, owner),
    countOne: (name, forgetAt) => countOne(table, name, forgetAt),
  }
}
