import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { createStore } from '../../store/create-store.ts'
import { removeItems } from '../../store/remove-items.ts'
import type { Flag } from '../../study/act/entries.ts'
import type { Profile, Store } from '../../study/act/store.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import type { ReviewEvent } from '../../study/memory/event.ts'
import { newMemory } from '../../study/memory/memory.ts'
import { openSimulatedTable } from '../support/simulated-store.ts'

const learnerId = 'back'.padEnd(26, '2')
const CARD = 'card222222'
const profile: Profile = {
  ...{ learnerId, origin: 'discord', createdAt: 0, version: 1, settings: DEFAULT_SETTINGS },
  ...{ earlierParameters: [], erasedAt: 9 },
}
const flag: Flag = {
  ...{ createdAt: 0, updatedAt: 0, cardId: CARD, question: `${CARD}.recall`, rev: '00000000' },
  ...{ reason: 'other', comment: '' },
}

/** A life: one answer to the card, and one report. */
async function live(store: Store, name: string): Promise<void> {
  const review: ReviewEvent = {
    ...{ kind: 'review', id: `review-${name}`, at: 0, day: 0, rating: 'good', right: true },
    ...{ form: 'recall', rev: '00000000', given: { kind: 'rating', rating: 'good' } },
    parameters: '',
  }
  const memory = { ...newMemory(CARD), version: 1, events: [review] }
  expect(await store.append(learnerId, memory, [review])).toEqual({ kind: 'written' })
  const place = { kind: 'flag', owner: learnerId, id: 'flag' } as const
  const value = { ...flag, comment: name }
  expect(await store.putEntry(place, { value, version: 1 })).toBe('written')
}

const kept = async (store: Store) => {
  const { memories } = await store.read(learnerId, { cardIds: [CARD] })
  const flags = await store.listEntries('flag', learnerId)
  return [memories.get(CARD)?.events.map(({ id }) => id), flags.get('flag')?.comment]
}

test('what was seen of an erased learner goes, and nothing that a new life has put in its place meanwhile', async () => {
  const table = openSimulatedTable()
  const store = createStore(table)
  await store.putProfile(profile)
  await live(store, 'old')
  // Another device has done it all by then: it has removed the old life, and begun a new one.
  let isFirst = true
  const send = async (command: object): Promise<object> => {
    if (isFirst && command instanceof DeleteItemCommand) {
      isFirst = false
      await removeItems(table, learnerId)
      expect(await kept(store)).toEqual([undefined, undefined])
      await live(store, 'new')
    }
    return table.client.send(command as DeleteItemCommand)
  }
  await removeItems({ ...table, client: { send } as unknown as DynamoDBClient }, learnerId)
  expect(isFirst).toBe(false)
  expect(await kept(store)).toEqual([['review-new'], 'new'])
})
