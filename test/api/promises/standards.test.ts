import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SENCHA } from '../../support/fixture-bank.ts'
import { HttpApi, reviewOf } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
const askDevice = (form: string, headers = {}) =>
  http.ask('POST /oauth/device_authorization', { form, headers })
const askToken = (form: string) => http.ask('POST /oauth/token', { form })

describe('a form of OAuth', () => {
  test('may hold what nobody asked for, and what is empty is left out', async () => {
    const { status, body } = await askDevice('client_id=Tea&resource=x&scope=&client_secret=')
    expect(status).toBe(200)
    const { device_code, user_code } = body
    const waiting = `/v1/me/links/${user_code}`
    const { url, data } = (await http.ask(`GET ${waiting}`)).body
    expect([url, data.scopes]).toEqual([waiting, ['study', 'read']])
    await http.ask('POST /v1/me/links', { body: { user_code, decision: 'approve' } })
    const form = `grant_type=${DEVICE_GRANT}&client_id=Tea&device_code=${device_code}&audience=x`
    const given = await askToken(form)
    expect([given.status, given.body.scope]).toEqual([200, 'study read'])
    expect(given.headers.get('pragma')).toBe('no-cache')
    expect(given.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['scope=study+email', 'invalid_scope', undefined],
    ['scope=study+study', undefined, undefined],
    ['scope=study&scope=read', 'invalid_request', '/scope'],
  ])('with %s gets %s', async (more, error, pointer) => {
    const { body } = await askDevice(`client_id=Tea&${more}`)
    expect([body.error, body.errors?.[0].pointer]).toEqual([error, pointer])
  })

  test.each([
    [`grant_type=${DEVICE_GRANT}`, '/device_code'],
    ['grant_type=refresh_token&refresh_token=', '/refresh_token'],
  ])('of %s alone is told what it lacks', async (form, pointer) => {
    const { status, body } = await askToken(`${form}&client_id=Tea`)
    expect([status, body.error, body.errors[0].pointer]).toEqual([400, 'invalid_request', pointer])
  })

  test('with a scope that there is not renews nothing', async () => {
    const form = 'grant_type=refresh_token&refresh_token=x&client_id=Tea&scope=email'
    expect((await askToken(form)).body.error).toBe('invalid_scope')
  })

  test('with a token of nobody is refused, so that no progress is left behind unnoticed', async () => {
    const authorization = 'Bearer nd_noise'
    const wrong = await askDevice('client_id=Tea', { authorization })
    expect([wrong.status, wrong.body.error]).toEqual([401, 'invalid_token'])
    // A client that shows its id in the head as well asks for nobody to be joined.
    const basic = await askDevice('client_id=Tea', { authorization: 'Basic VGVhOg==' })
    expect(basic.status).toBe(200)
  })
})

test('an idempotency key is the same in quotes, as the draft on it has it, and without', async () => {
  const key = randomUUID()
  const draw = (sent: string) =>
    http.ask('POST /v1/quizzes', { body: { count: 1 }, headers: { 'idempotency-key': sent } })
  const first = await draw(`"${key}"`)
  expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([201, null])
  for (const sent of [key, `"${key}"`]) {
    const again = await draw(sent)
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true'])
  }
  for (const sent of [`"${key}`, `'${key}'`, '""'])
    expect((await draw(sent)).body.errors[0].header).toBe('Idempotency-Key')
})

test('an idempotency key is for one route, and for a day', async () => {
  const headers = { 'idempotency-key': 'a key of a day'.replaceAll(' ', '-') }
  const flag = { question: `${SENCHA.id}.recall`, rev: '00000000', reason: 'other' }
  const draw = () => http.ask('POST /v1/quizzes', { body: { count: 1 }, headers })
  const first = await draw()
  const other = await http.ask('POST /v1/flags', { body: flag, headers })
  expect([other.status, other.headers.get('idempotent-replayed')]).toEqual([201, null])
  http.study.clock += 86_399_999
  expect((await draw()).body.id).toBe(first.body.id)
  http.study.clock += 1
  expect((await draw()).body.id).not.toBe(first.body.id)
})

describe('what is sent again later', () => {
  const bury = (days?: number) =>
    http.ask(`POST /v1/memories/${SENCHA.id}/changes`, {
      body: { id: 'bury-0001', kind: 'bury', ...(days === undefined ? {} : { days }) },
    })

  test('is the same wish on another day and in another time zone', async () => {
    const first = await bury(3)
    expect(first.status).toBe(201)
    http.study.clock += 86_400_000
    await http.ask('PATCH /v1/me/settings', { body: { time_zone: 'Pacific/Kiritimati' } })
    const again = await bury(3)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    for (const days of [2, 4, undefined])
      expect((await bury(days)).body.code).toBe('change-mismatch')
    http.study.clock += 3_600_000
    const until = (await http.ask(`GET /v1/memories/${SENCHA.id}`)).body.data.buried_until
    expect(Date.parse(until) - Date.parse(first.body.data.buried_until)).toBe(-14 * 3_600_000)
  })
})

describe('a url', () => {
  test('of a session gives it again, as the list has it', async () => {
    const { data, data_updated_at } = (await http.ask('GET /v1/me/sessions')).body
    expect(data).toHaveLength(1)
    expect((await http.ask(`GET ${data[0].url}`)).body).toEqual(data[0])
    expect(data_updated_at).toBe(data[0].data_updated_at)
    expect((await http.ask('GET /v1/me/sessions/nope')).body.code).toBe('not-found')
    await http.ask(`DELETE ${data[0].url}`)
    expect((await http.ask(`GET ${data[0].url}`)).body.code).toBe('token-invalid')
  })

  test('of what was created is in Location, and nowhere when nothing was', async () => {
    await http.review(reviewOf(SENCHA, 'review-1'))
    const quiz = (await http.ask('POST /v1/quizzes', { body: { count: 1 } })).body
    const flag = { question: `${SENCHA.id}.recall`, rev: '00000000', reason: 'other' }
    for (const [line, body] of [
      ['/v1/learners', {}],
      ['/v1/quizzes', { count: 1 }],
      ['/v1/flags', flag],
      [`${quiz.url}/submission`, { id: 'submission-1', answers: [] }],
      [`/v1/memories/${SENCHA.id}/changes`, { id: 'suspend-1', kind: 'suspend' }],
      ['/v1/reviews', reviewOf(SENCHA, 'review-2')],
    ] as const) {
      const { status, headers, body: created } = await http.ask(`POST ${line}`, { body })
      expect([line, status, headers.get('location')]).toEqual([line, 201, created.url])
      if (line === '/v1/learners') continue
      expect((await http.ask(`GET ${created.url}`)).body.data).toEqual(created.data)
    }
    const again = await http.review(reviewOf(SENCHA, 'review-2'))
    expect([again.status, again.headers.get('location')]).toEqual([200, null])
  })
})

test('what cannot be read is told what could', async () => {
  const type = await http.ask('PATCH /v1/me/settings', {
    body: {},
    headers: { 'content-type': 'text/plain' },
  })
  expect([type.status, type.headers.get('accept')]).toEqual([415, 'application/json'])
  const form = await http.ask('POST /oauth/token', { body: {} })
  expect(form.headers.get('accept')).toBe('application/x-www-form-urlencoded')
  const headers = { 'content-encoding': 'gzip' }
  const coded = await http.ask('PATCH /v1/me/settings', { body: {}, headers })
  expect([coded.status, coded.headers.get('accept-encoding')]).toEqual([415, 'identity'])
})
