import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SENCHA } from '../support/fixture-bank.ts'
import { HttpApi, reviewOf } from './promises/http-api.ts'

const DAY_MS = 86_400_000

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

/** Forgets a card twice, which makes a leech of it. */
async function forgetTwice(): Promise<void> {
  await http.ask('PATCH /v1/me/settings', { body: { leech_threshold: 2 } })
  for (const [at, rating] of ['easy', 'again', 'good', 'again'].entries()) {
    http.study.clock += 30 * DAY_MS
    await http.review(reviewOf(SENCHA, `review-${at}`, { answer: { rating } }))
  }
}

const shown = async () => (await http.ask(`GET /v1/memories/${SENCHA.id}`)).body.data

test.each(['undo', 'override'])(
  'a leech is none any more after the %s of an earlier lapse, and is asked again',
  async (kind) => {
    await forgetTwice()
    expect(await shown()).toMatchObject({ suspended: true, lapses: 2 })
    const body = { kind, id: `${kind}-0001`, review: `${SENCHA.id}-review-1` }
    const path = `/v1/memories/${SENCHA.id}/changes`
    expect((await http.ask(`POST ${path}`, { body })).status).toBe(201)
    expect(await shown()).toMatchObject({ suspended: false, lapses: 1 })
    http.study.clock += DAY_MS
    const next = await http.ask('GET /v1/next')
    expect(next.body.data.question.id).toContain(SENCHA.id)
  },
)

test('rescheduling under the settings that made it due moves no card', async () => {
  await forgetTwice()
  for (const [at, rating] of ['hard', 'good', 'easy'].entries()) {
    http.study.clock += DAY_MS
    await http.review(reviewOf(SENCHA, `more-000${at}`, { answer: { rating } }))
    const before = await shown()
    const body = { id: `wish-000${at}` }
    const { data } = (await http.ask('POST /v1/me/reschedule', { body })).body
    expect([data, await shown()]).toEqual([{ cards: 0, left: 0 }, before])
  }
})
