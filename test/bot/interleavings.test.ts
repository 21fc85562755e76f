import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { respond } from '../../bot/respond.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import type { Store } from '../../study/act/store.ts'
import { replyComplaints } from '../support/discord/discord-rules.ts'
import { press } from '../support/discord/interactions.ts'
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

/** A store whose every answer comes when the scheduler lets it come. */
function scheduled(store: Store, scheduler: fc.Scheduler): Store {
  return {
    ...store,
    read: (...args) => scheduler.schedule(store.read(...args), 'read'),
    append: (...args) =>
      scheduler.schedule(Promise.resolve(), 'append').then(() => store.append(...args)),
  }
}

test('of presses side by side in whatever order one counts, and each shows that one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 2, maxLength: 4 }),
      async (scheduler, labels) => {
        const me = clientOf(testBot(study), somebody())
        await me.command('drill')
        const ids = labels.map((label) => me.idOf(label))
        const bot = testBot({ ...study, store: scheduled(embedded.store, scheduler) })
        const replies = Promise.all(ids.map((id) => respond(bot, press(me.person, id))))
        await scheduler.waitFor(replies)
        const [kept, ...more] = await reviewsOf(me.person.id)
        expect(more).toEqual([])
        const verdict = kept?.review.right ? '✅ **Right!**' : '❌ **Not this time.**'
        for (const reply of await replies) expect(JSON.stringify(reply)).toContain(verdict)
      },
    ),
    { numRuns: 60 },
  )
})

test('a button with any bit flipped gets a kind answer, and changes nothing', async () => {
  const bot = testBot(study)
  const me = clientOf(bot, somebody())
  await me.command('drill')
  const customId = me.idOf('A')
  await me.press('A')
  const before = JSON.stringify(await reviewsOf(me.person.id))
  const bytes = Buffer.from(customId)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const reply = await respond(bot, press(me.person, flipped.toString('latin1')))
    expect(replyComplaints(reply)).toEqual([])
    expect(JSON.stringify(reply)).toContain('That button is from another time')
  }
  expect(JSON.stringify(await reviewsOf(me.person.id))).toBe(before)
})
