import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../bot/discord.ts'
import { respond } from '../../bot/respond.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import type { Store } from '../../study/act/store.ts'
import { inEveryOrder, sideBySide } from '../support/bot/in-every-order.ts'
import { press } from '../support/discord/interactions.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
})

async function reviewsOf(userId: string) {
  const listed = await listReviews(
    { ...study, store: embedded.store },
    { learnerId: learnerOfDiscord(userId) },
  )
  return listed.kind === 'listed' ? listed.reviews : []
}

/** Somebody who is asked a card, and what presses the buttons of these labels under it. */
async function pressing(labels: readonly string[]) {
  const me = clientOf(testBot(study), somebody())
  await me.command('drill')
  const ids = labels.map((label) => me.idOf(label))
  const doings = ids.map(
    (id) => (store: Store) => respond(testBot({ ...study, store }), press(me.person, id)),
  )
  return { me, doings }
}

/** One press has counted, and each shows that one. */
async function expectOne({ person }: PretendClient, replies: readonly Reply[]): Promise<void> {
  const [kept, ...more] = await reviewsOf(person.id)
  expect(more).toEqual([])
  const verdict = kept?.review.right ? '✅ **Right!**' : '❌ **Not this time.**'
  for (const reply of replies) expect(JSON.stringify(reply)).toContain(verdict)
}

test.each([
  ['A', 'A'],
  ['A', 'B'],
])(
  'of presses on %s and %s side by side one counts, in every order of their steps',
  async (...labels) => {
    const orders = await inEveryOrder(async (pick) => {
      const { me, doings } = await pressing(labels)
      await expectOne(me, await sideBySide(embedded.store, doings, pick))
    })
    // Each reads and writes: four steps, of which two are the first one's.
    expect(orders).toBe(6)
  },
)

test('of more presses side by side one counts, whatever the order', async () => {
  const labels = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 3, maxLength: 4 })
  const picks = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(labels, picks, async (pressed, [...left]) => {
      const { me, doings } = await pressing(pressed)
      const pick = (count: number): number => (left.pop() ?? 0) % count
      await expectOne(me, await sideBySide(embedded.store, doings, pick))
    }),
    { numRuns: 20 },
  )
})
