import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ROUTES } from '../../../api/routes.ts'
import { SENCHA } from '../../support/fixture-bank.ts'
import { HttpApi, told } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

describe('every write', () => {
  const writes = ROUTES.filter(({ method }) => method !== 'GET')
  test.each(writes)('$method $path takes a key, or says what comes of it again', (route) => {
    expect([route.takesKey ?? false, route.again !== undefined].filter(Boolean)).toHaveLength(1)
  })

  test.each([
    ['POST /v1/me/fit', undefined],
    ['POST /v1/flags', { question: `${SENCHA.id}.recall`, rev: '00000000', reason: 'unclear' }],
    ['POST /v1/learners', {}],
  ])('%s happens once under a key', async (line, body) => {
    const headers = { 'idempotency-key': randomUUID() }
    const sent = body === undefined ? { headers } : { body, headers }
    const [first, again] = [await http.ask(line, sent), await http.ask(line, sent)]
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.body).toEqual(first.body)
  })

  test('of a device code happens once under a key, for one token that joins', async () => {
    const key = randomUUID()
    const send = async (as: string) => {
      const response = await fetch(`${http.url}/oauth/device_authorization`, {
        method: 'POST',
        headers: { authorization: `Bearer ${as}`, 'idempotency-key': key },
        body: new URLSearchParams({ client_id: 'Tea app' }),
      })
      return { status: response.status, body: await response.json() }
    }
    const first = await send(http.token)
    expect(await send(http.token)).toEqual(first)
    const other = (await http.ask('POST /v1/learners')).body.data.token
    expect(told(await send(other))).toEqual([422, 'key-mismatch'])
  })

  test('that was only put off is not put off for a day', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { user_code: 'BCDF-GHJK', decision: 'approve' }
    const decide = (key = headers) => http.ask('POST /v1/me/links', { body, headers: key })
    for (let tries = 0; tries < 5; tries++) await decide({ 'idempotency-key': randomUUID() })
    expect((await decide()).status).toBe(429)
    http.study.clock += 600_000
    expect((await decide()).status).toBe(404)
  })
})
