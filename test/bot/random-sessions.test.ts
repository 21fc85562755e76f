import { afterAll, beforeAll, test } from 'vitest'
import { playSessions } from '../support/bot/random-session.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'

let embedded: EmbeddedStore
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())

test('whatever 500 learners do, Discord takes every answer, and each review is kept once', async () => {
  await playSessions(embedded.store, 500)
}, 120_000)
