import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Api, answerRequest } from '../../api/answer-request.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { fixtureBank, SENCHA } from '../support/fixture-bank.ts'
import { ask } from '../support/test-api.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let api: Api
let token = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  api = { study, files: new Map() }
  token = (await ask(api, 'POST /v1/learners')).body.data.token
})
const draw = (key: string, body: object = { count: 1 }) =>
  ask(api, 'POST /v1/quizzes', { token, body, headers: { 'idempotency-key': key } })
const rate = (id: string, answered_at?: string) => ({
  id: `${SENCHA.id}-${id}`,
  question: `${SENCHA.id}.recall`,
  rev: SENCHA.questions[0]?.rev,
  answer: { rating: 'good' },
  ...(answered_at === undefined ? {} : { answered_at }),
})

describe('an idempotency key', () => {
  test('makes a request happen once, and says so; another request with it is refused', async () => {
    const first = await draw('key-0001')
    const again = await draw('key-0001')
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true'])
    expect(again.body).toEqual(first.body)
    expect((await ask(api, 'GET /v1/quizzes', { token })).body.total_count).toBe(1)
    expect((await draw('key-0001', { count: 2 })).body.code).toBe('key-mismatch')
    expect((await draw('short')).body.code).toBe('invalid-request')
  })

  test('starts one learner, whose token comes back to whoever has the key alone', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const [one, two] = [
      await ask(api, 'POST /v1/learners', { body: {}, headers }),
      await ask(api, 'POST /v1/learners', { body: {}, headers }),
    ]
    expect(two.body.data.token).toBe(one.body.data.token)
  })
})

describe('a page of another origin', () => {
  test('may ask, with a token in the header', async () => {
    const preflight = await answerRequest(api, {
      method: 'OPTIONS',
      path: '/v1/reviews',
      query: '',
      headers: { origin: 'https://tea.example', 'access-control-request-method': 'POST' },
      body: new Uint8Array(),
      requestId: 'x',
    })
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect(preflight.headers).toMatchObject({
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
      'access-control-allow-methods': 'POST, GET, HEAD',
      'access-control-max-age': '600',
    })
    expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials')
    const { headers } = await ask(api, 'GET /v1/me', { token })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toBe('no-store')
    expect((await ask(api, 'GET /v1/cards')).headers['cache-control']).toBe('public, no-cache')
  })
})

describe('a batch', () => {
  test('keeps what is well, and says of each malformed answer what is wrong with it', async () => {
    const { rev: _, ...withoutRev } = rate('review-03')
    const reviews = [
      { ...rate('review-01'), answer: {} },
      rate('short'),
      withoutRev,
      rate('review-04'),
      7,
    ]
    const { status, body } = await ask(api, 'POST /v1/reviews/batch', { token, body: { reviews } })
    expect(status).toBe(200)
    const told = body.data.map(({ id, problem }: { id: string; problem?: Told }) =>
      problem ? [id, problem.status, problem.errors[0]?.pointer] : [id],
    )
    expect(told).toEqual([
      [`${SENCHA.id}-review-01`, 400, '/reviews/0/answer'],
      [`${SENCHA.id}-short`, 400, '/reviews/1/id'],
      [`${SENCHA.id}-review-03`, 400, '/reviews/2/rev'],
      [`${SENCHA.id}-review-04`],
      ['', 400, '/reviews/4'],
    ])
    expect((await ask(api, 'GET /v1/reviews', { token })).body.total_count).toBe(1)
  })

  test.each<[string, object]>([
    ['without reviews', { answers: [] }],
    ['of more than 500', { reviews: Array.from({ length: 501 }, () => ({})) }],
  ])('%s is refused as a whole', async (_, body) => {
    const whole = await ask(api, 'POST /v1/reviews/batch', { token, body })
    expect([whole.status, whole.body.code]).toEqual([400, 'invalid-request'])
  })
})

describe('a file that is served as it is', () => {
  test('is there to be read, and says so', async () => {
    const files = new Map([['/openapi.json', { body: '{}', headers: {} }]])
    const own = { ...api, files }
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers, body } = await ask(own, `${method} /openapi.json`)
      expect([status, body.code, headers.allow]).toEqual([
        405,
        'method-not-allowed',
        'GET, HEAD, OPTIONS',
      ])
    }
    const asked = await ask(own, 'OPTIONS /openapi.json')
    expect([asked.status, asked.headers['access-control-allow-methods']]).toEqual([
      204,
      'GET, HEAD',
    ])
  })
})

interface Told {
  readonly status: number
  readonly errors: readonly { readonly pointer: string }[]
}

describe('a copy that is kept', () => {
  test('is brought up to date by what arrived since, however long ago it was answered', async () => {
    const sync = async (since: string) =>
      (await ask(api, `GET /v1/memories?updated_after=${since}`, { token })).body
    await ask(api, 'POST /v1/reviews', { token, body: rate('review-01') })
    const { data_updated_at } = await sync('2000-01-01T00:00:00Z')
    expect((await sync(data_updated_at)).data).toEqual([])
    study.clock += 60_000
    const reviews = [
      rate('review-02', '2026-11-01T00:00:00Z'),
      rate('review-01'),
      { ...rate('review-03'), rev: '00000000' },
    ]
    const batch = await ask(api, 'POST /v1/reviews/batch', { token, body: { reviews } })
    expect(batch.body.data.map(({ state }: { state: string }) => state)).toEqual([
      'created',
      'replayed',
      'refused',
    ])
    expect((await sync(data_updated_at)).data.map(({ id }: { id: string }) => id)).toEqual([
      SENCHA.id,
    ])
    study.current = fixtureBank({ black: [] }, [SENCHA.id])
    const [gone] = (await sync(data_updated_at)).data
    expect([gone.object, gone.data]).toEqual(['tombstone', { object: 'memory', reason: 'retired' }])
  })

  test('has only the fields that were asked for', async () => {
    const sparse = await ask(api, 'GET /v1/decks?fields=title')
    expect(sparse.headers['content-type']).toBe('application/vnd.notedrill.sparse+json')
    expect(sparse.body.data[0].data).toEqual({ title: 'Deck green' })
    expect((await ask(api, 'GET /v1/decks?fields=key')).status).toBe(400)
  })
})
