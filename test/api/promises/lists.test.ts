import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ASSAM, FIXTURE_DECKS, fixtureBank, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { HttpApi, reviewOf } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

describe('a cursor', () => {
  const LISTS = ['cards', 'memories', 'reviews', 'quizzes', 'flags', 'me/export']
  test.each(LISTS)('of /v1/%s that nobody gave is refused', async (list) => {
    for (const cursor of ['garbage', '', 'sencha2222', 'sencha2222.AAAAAAAA', '.'])
      expect(await http.ask(`GET /v1/${list}?page_after=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request', errors: [{ parameter: 'page_after' }] },
      })
  })

  test('leads on in its own list alone, in pages of the size that was asked for', async () => {
    for (const card of [SENCHA, MATCHA, ASSAM]) await http.review(reviewOf(card, 'review-1'))
    const first = (await http.ask('GET /v1/memories?page_size=2')).body
    expect([first.data.length, first.pages.per_page]).toEqual([2, 2])
    const second = (await http.ask(`GET ${first.pages.next_url}`)).body
    expect([second.data.length, second.pages.next_url]).toEqual([1, null])
    const elsewhere = first.pages.next_url.replace('memories', 'cards')
    expect((await http.ask(`GET ${elsewhere}`)).status).toBe(400)
    for (const size of ['0', '501', '1.5', 'all', ''])
      expect((await http.ask(`GET /v1/cards?page_size=${size}`)).body.errors[0].parameter).toBe(
        'page_size',
      )
  })
})

describe('data_updated_at', () => {
  const MINUTE_MS = 60_000
  const at = (ms: number) => new Date(ms).toISOString()

  test('is when a review or memory last changed here, in list, item and answer alike', async () => {
    const began = http.study.clock
    const answered_at = at(began - 86_400_000)
    const created = (await http.review(reviewOf(SENCHA, 'review-1', { answered_at }))).body
    expect(created.data.answered_at).toBe(answered_at)
    expect(created.data_updated_at).toBe(at(began))
    const memory = async () => (await http.ask(`GET /v1/memories/${SENCHA.id}`)).body
    expect(created.resources_updated.memory).toEqual(await memory())
    expect((await http.ask('GET /v1/memories')).body.data).toEqual([await memory()])
    http.study.clock += MINUTE_MS
    // Another review of the card changes the memory, and not the first review.
    const other = (await http.review(reviewOf(SENCHA, 'review-2'))).body
    const since = async (list: string, moment: string) =>
      (await http.ask(`GET /v1/${list}?updated_after=${moment}`)).body.data.map(
        ({ id }: { id: string }) => id,
      )
    expect(await since('reviews', at(began))).toEqual([other.id])
    expect(await since('memories', at(began))).toEqual([SENCHA.id])
    http.study.clock += MINUTE_MS
    const body = { id: 'change-1', kind: 'undo', review: created.id }
    const undone = (await http.ask(`POST /v1/memories/${SENCHA.id}/changes`, { body })).body
    expect(undone).toEqual(await memory())
    expect((await http.ask(`GET ${created.url}`)).body.data_updated_at).toBe(at(http.study.clock))
    expect(await since('reviews', at(began + MINUTE_MS))).toEqual([created.id])
    expect(await since('reviews', at(http.study.clock))).toEqual([])
  })

  test('of a batch is the same as of what it kept', async () => {
    const reviews = [SENCHA, MATCHA].map((card) => reviewOf(card, 'review-1'))
    const { data, resources_updated } = (
      await http.ask('POST /v1/reviews/batch', { body: { reviews } })
    ).body
    for (const { review: each } of data)
      expect((await http.ask(`GET ${each.url}`)).body).toEqual(each)
    for (const each of resources_updated.memories)
      expect((await http.ask(`GET ${each.url}`)).body).toEqual(each)
  })

  test('of memories moves when settings change how they are shown, of settings when they change', async () => {
    await http.review(reviewOf(SENCHA, 'review-1'))
    const set = async (body: object) => {
      http.study.clock += MINUTE_MS
      return (await http.ask('PATCH /v1/me/settings', { body })).body.data_updated_at
    }
    const memoryAt = async () =>
      (await http.ask(`GET /v1/memories/${SENCHA.id}`)).body.data_updated_at
    const before = await memoryAt()
    const changed = await set({ form: 'recall' })
    expect([changed, await memoryAt()]).toEqual([at(http.study.clock), before])
    expect(await set({ form: 'recall' })).toBe(changed)
    expect(await set({ day_starts_at_hour: 7 })).toBe(await memoryAt())
    expect((await http.ask('GET /v1/me')).body.data_updated_at).toBe(at(http.study.clock))
    expect((await http.ask('GET /v1/me/settings')).body.data_updated_at).toBe(at(http.study.clock))
  })
})

describe('a tombstone', () => {
  test('stands for a card that was there and for its memory, not for one that never was', async () => {
    await http.review(reviewOf(SENCHA, 'review-1'))
    const never = { kind: 'suspend', id: 'suspend-1', at: http.study.clock, suspended: true }
    await fetch(`${http.url}/v1/me/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${http.token}`, 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({ kind: 'memory', cardId: 'never22222', events: [never] }),
    })
    const { data_updated_at: last } = (await http.ask('GET /v1/memories')).body
    const { green, ...others } = FIXTURE_DECKS
    http.study.current = fixtureBank({ ...others, green: green.slice(1) }, [SENCHA.id])
    const ids = `${SENCHA.id},never22222,${ASSAM.id}`
    const seen = async (line: string) =>
      (await http.ask(`GET ${line}`)).body.data.map(
        ({ object, id }: { object: string; id: string }) => [object, id],
      )
    const gone = ['tombstone', SENCHA.id]
    expect(await seen(`/v1/cards?ids=${ids}`)).toEqual([['card', ASSAM.id], gone])
    // Long after the memory changed, and nobody knows when the card went: it is told each time.
    expect(await seen(`/v1/memories?updated_after=${last}`)).toEqual([gone])
    expect(await seen(`/v1/memories?ids=${ids}`)).toEqual([gone])
    expect(await seen('/v1/memories')).toEqual([gone])
  })
})
