import type { Store } from '../study/act/store.ts'
import { appendEvents } from './append-events.ts'
import { countOne } from './count-one.ts'
import { createEntries } from './entries.ts'
import { planItem, profileItem, queueItem, tokenItem } from './learner-items.ts'
import { putProfile } from './put-profile.ts'
import { readMemories, readStates } from './query-memories.ts'
import { readItems } from './read-items.ts'
import { createRecords } from './records.ts'
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
    addToken: (learnerId, token) => putItem(table, tokenItem(learnerId, token)),
    append: (learnerId, memory, events) => appendEvents(table, { learnerId, memory, events }),
    putProfile: (profile) => putProfile(table, profile),
    removeItems: (learnerId) => removeItems(table, learnerId),
    async putPlan(learnerId, plan, cardIds) {
      // A plan never stands without what follows it.
      if (cardIds) await putItem(table, queueItem(learnerId, plan, cardIds))
      await putItem(table, planItem(learnerId, plan))
    },
    ...createEntries(createRecords(table)),
    countOne: (name, forgetAt, by) => countOne(table, name, { forgetAt, by }),
  }
}
