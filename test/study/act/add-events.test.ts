import { expect, test } from 'vitest'
import { addEvents } from '../../../study/act/add-events.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import type { MemoryEvent } from '../../../study/memory/event.ts'
import { SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, testStudy } from '../../support/test-study.ts'

const learnerId = 'collector'.padEnd(26, '2')
const cardId = SENCHA.id
const events = Array.from({ length: 130 }, (_, at): MemoryEvent => {
  return { kind: 'bury', id: `bury-${at}`, at: NOON + at, untilDay: 0 }
})

/** A study that notes how many events were to be written each time. */
function openStudy({ isOvertaken = false } = {}) {
  const store = openSimulatedStore()
  const plain = testStudy(store)
  const sizes: number[] = []
  const append: Store['append'] = async (who, memory, more) => {
    sizes.push(more.length)
    const isFirst = sizes.length === 1
    if (isFirst && isOvertaken)
      await addEvents(plain, { learnerId, cardId, events: events.slice(0, 10) })
    return store.append(who, memory, more)
  }
  return { study: { ...plain, store: { ...store, append } }, sizes, store }
}
const logIn = async (store: Store): Promise<string[]> => {
  const { memories } = await store.read(learnerId, { cardIds: [cardId] })
  return memories.get(cardId)?.events.map(({ id }) => id) ?? []
}

test('more events than one write takes are all added, each once', async () => {
  const { study, sizes, store } = openStudy()
  expect(await addEvents(study, { learnerId, cardId, events })).toBe(130)
  expect(sizes).toEqual([64, 64, 2])
  expect(await addEvents(study, { learnerId, cardId, events })).toBe(0)
  expect(await logIn(store)).toEqual(events.map(({ id }) => id))
})

test('overtaken, only what is still missing is added and counted', async () => {
  const { study, sizes, store } = openStudy({ isOvertaken: true })
  const some = events.slice(0, 30)
  expect(await addEvents(study, { learnerId, cardId, events: some })).toBe(20)
  expect(sizes).toEqual([30, 20])
  expect(await logIn(store)).toEqual(some.map(({ id }) => id))
})

test('to somebody who was erased meanwhile nothing is added', async () => {
  const { study, sizes } = openStudy()
  await eraseLearner(study, { learnerId })
  expect(await addEvents(study, { learnerId, cardId, events })).toBe(0)
  expect(sizes).toEqual([])
})
