import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { HttpApi, reviewOf } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

const CARDS = [SENCHA, MATCHA, ASSAM]
const send = (reviews: readonly unknown[], more: object = {}) =>
  http.ask('POST /v1/reviews/batch', { body: { reviews, ...more } })

/** As many answers as a batch takes, some of them twice, the latest first: more than 64 kB of them. */
function offline() {
  const made = Array.from({ length: 490 }, (_, at) =>
    reviewOf(CARDS[at % 3] ?? SENCHA, `offline-${String(at).padStart(40, '0')}`, {
      answered_at: new Date(http.study.clock - at * 60_000).toISOString(),
      answer: { rating: at % 5 === 0 ? 'again' : 'good' },
    }),
  )
  return [...made, ...made.slice(0, 10)]
}

test('a batch takes 500 answers in any order, each once, and comes to the same in another order', async () => {
  const reviews = offline()
  expect(JSON.stringify({ reviews }).length).toBeGreaterThan(65_536)
  const { status, body } = await send(reviews)
  expect(status).toBe(200)
  const states = body.data.map(({ state }: { state: string }) => state)
  expect(states).toEqual(reviews.map((_, at) => (at < 490 ? 'created' : 'replayed')))
  expect(body.data.map(({ id }: { id: string }) => id)).toEqual(reviews.map(({ id }) => id))
  expect((await http.ask('GET /v1/reviews')).body.total_count).toBe(490)
  const dataOf = (memories: readonly { id: string; data: object }[]) =>
    memories.map(({ id, data }) => [id, data]).sort()
  const once = dataOf(body.resources_updated.memories)
  expect(dataOf((await http.ask('GET /v1/memories')).body.data)).toEqual(once)
  await http.start()
  const turned = await send(reviews.toReversed())
  expect(dataOf(turned.body.resources_updated.memories)).toEqual(once)
})

test('a batch is refused above 256 kB, and taken below', async () => {
  const long = { ...reviewOf(SENCHA, 'review-1'), answer: { rating: 'x'.repeat(262_000) } }
  expect((await send([long])).body.data[0].problem.code).toBe('invalid-request')
  const refused = await send([{ ...long, answer: { rating: 'x'.repeat(262_144) } }])
  expect([refused.status, refused.body.code]).toEqual([413, 'body-too-large'])
})
