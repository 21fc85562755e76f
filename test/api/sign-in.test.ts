import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../api/answer-request.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { SENCHA } from '../support/fixture-bank.ts'
import { ask } from '../support/test-api.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let api: Api
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  api = { study, files: new Map() }
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, fields: Record<string, string>, token?: string) =>
  ask(api, `POST /oauth/${path}`, {
    headers: FORM,
    body: Buffer.from(new URLSearchParams(fields).toString()),
    ...(token === undefined ? {} : { token }),
  })
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
const poll = (device_code: string, client_id = 'x') =>
  post('token', { grant_type: DEVICE, client_id, device_code })
const renew = (refresh_token: string, more = {}) =>
  post('token', { grant_type: 'refresh_token', client_id: 'Tea app', refresh_token, ...more })
const start = async () => (await ask(api, 'POST /v1/learners')).body
const decide = (token: string, user_code: string, decision = 'approve') =>
  ask(api, 'POST /v1/me/links', { token, body: { user_code, decision } })
const meOf = (token: string) => ask(api, 'GET /v1/me', { token })
const rate = (token: string, id: string) =>
  ask(api, 'POST /v1/reviews', {
    token,
    body: {
      id: `${SENCHA.id}-${id}`,
      question: `${SENCHA.id}.recall`,
      rev: SENCHA.questions[0]?.rev,
      answer: { rating: 'good' },
    },
  })

/** A learner with an app let in, and the app's tokens. */
async function letIn() {
  const host = await start()
  const device = (await post('device_authorization', { client_id: 'Tea app' })).body
  await decide(host.data.token, device.user_code)
  const tokens = (await poll(device.device_code, 'Tea app')).body
  return { host, device, tokens }
}

describe('the device flow', () => {
  test('shows a code, waits, and gives tokens once', async () => {
    const host = await start()
    const asked = await post('device_authorization', { client_id: 'Tea app', scope: 'read' })
    const { user_code, device_code } = asked.body
    expect(asked.body).toMatchObject({ expires_in: 600, interval: 5 })
    expect(user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/)
    expect(asked.body.verification_uri_complete).toBe(`http://localhost/#/link/${user_code}`)
    const waiting = await poll(device_code, 'Tea app')
    expect([waiting.status, waiting.body.error]).toEqual([400, 'authorization_pending'])
    const shown = await ask(api, `GET /v1/me/links/${user_code.toLowerCase()}`, {
      token: host.data.token,
    })
    expect(shown.body.data).toMatchObject({ app: 'Tea app', scopes: ['read'], joins: false })
    const linked = await decide(host.data.token, user_code)
    expect(linked.body.data).toEqual({
      app: 'Tea app',
      decision: 'approved',
      scopes: ['read'],
      joined: false,
    })
    study.clock += 5000
    expect((await poll(device_code)).body.error).toBe('invalid_grant')
    const given = await poll(device_code, 'Tea app')
    expect(given.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'read' })
    expect((await meOf(given.body.access_token)).body.id).toBe(host.id)
    expect((await rate(given.body.access_token, 'not-allowed')).body.code).toBe('scope-missing')
    // An answer that was lost comes again, for half a minute.
    study.clock += 30_000
    expect((await poll(device_code, 'Tea app')).body).toEqual(given.body)
    study.clock += 1
    expect((await poll(device_code, 'Tea app')).body.error).toBe('invalid_grant')
  })

  test('tells an app that asks too often to slow down, and one that was sent away', async () => {
    const host = await start()
    const { user_code, device_code } = (await post('device_authorization', { client_id: 'x' })).body
    await poll(device_code)
    study.clock += 4000
    expect((await poll(device_code)).body.error).toBe('slow_down')
    study.clock += 9000
    expect((await poll(device_code)).body.error).toBe('slow_down')
    study.clock += 15_000
    expect((await poll(device_code)).body.error).toBe('authorization_pending')
    await decide(host.data.token, user_code, 'deny')
    study.clock += 20_000
    expect((await poll(device_code)).body.error).toBe('access_denied')
  })

  test('ends after ten minutes, on both sides', async () => {
    const host = await start()
    const { user_code, device_code } = (await post('device_authorization', { client_id: 'x' })).body
    study.clock += 600_000
    expect((await poll(device_code)).body.error).toBe('expired_token')
    expect((await decide(host.data.token, user_code)).status).toBe(404)
  })

  test('joins the progress of the app to who lets it in, without losing a review', async () => {
    const [host, guest] = [await start(), await start()]
    await rate(host.data.token, 'of-the-host')
    await rate(guest.data.token, 'of-the-guest')
    const { token } = guest.data
    const { user_code, device_code } = (
      await post('device_authorization', { client_id: 'x' }, token)
    ).body
    expect((await decide(host.data.token, user_code)).body.data.joined).toBe(true)
    const { access_token } = (await poll(device_code)).body
    for (const each of [access_token, host.data.token]) {
      expect((await meOf(each)).body.id).toBe(host.id)
      const { data } = (await ask(api, 'GET /v1/reviews', { token: each })).body
      expect(data.map(({ id }: { id: string }) => id).toSorted()).toEqual([
        `${SENCHA.id}-of-the-guest`,
        `${SENCHA.id}-of-the-host`,
      ])
    }
  })

  test('gives an app that joins no more than what was approved: its old tokens end', async () => {
    const [host, guest] = [await start(), await start()]
    const { token } = guest.data
    const before = (await post('device_authorization', { client_id: 'Before' })).body
    await decide(token, before.user_code)
    const session = (await poll(before.device_code, 'Before')).body
    const { user_code, device_code } = (
      await post('device_authorization', { client_id: 'x', scope: 'read' }, token)
    ).body
    expect((await decide(host.data.token, user_code)).body.data.scopes).toEqual(['read'])
    const waiting = (await post('device_authorization', { client_id: 'Next' })).body
    for (const old of [token, session.access_token]) {
      for (const [line, body] of [
        ['GET /v1/me'],
        ['PATCH /v1/me/settings', { paused: true }],
        ['POST /v1/me/links', { user_code: waiting.user_code, decision: 'approve' }],
        ['GET /v1/me/sessions'],
        ['DELETE /v1/me'],
      ] as const) {
        const refused = await ask(api, line, { token: old, ...(body ? { body } : {}) })
        expect([line, refused.status, refused.body.code]).toEqual([line, 401, 'token-invalid'])
      }
    }
    expect((await renew(session.refresh_token, { client_id: 'Before' })).body.error).toBe(
      'invalid_grant',
    )
    const given = (await poll(device_code)).body
    expect(given.scope).toBe('read')
    const sent = { token: given.access_token, body: { paused: true } }
    expect((await ask(api, 'PATCH /v1/me/settings', sent)).body.code).toBe('scope-missing')
    const { data } = (await ask(api, 'GET /v1/me/sessions', { token: host.data.token })).body
    const apps = data.map((session: { data: { app: string } }) => session.data.app)
    expect(apps).toContain('x')
    expect(apps).not.toContain('Before')
    expect((await meOf(host.data.token)).body.data.settings.paused).toBe(false)
  })

  test('gives the scope author only to those who write the notes', async () => {
    const host = await start()
    const scope = 'study read author'
    const first = (await post('device_authorization', { client_id: 'x', scope })).body
    expect((await decide(host.data.token, first.user_code)).body.data.scopes).toEqual([
      'study',
      'read',
    ])
    const second = (await post('device_authorization', { client_id: 'x', scope })).body
    api = { ...api, authors: new Set([host.id]) }
    expect((await decide(host.data.token, second.user_code)).body.data.scopes).toContain('author')
  })
})

describe('guessing', () => {
  test('five wrong codes are let pass, at once or one by one; then the right one is refused too', async () => {
    const host = await start()
    const { user_code } = (await post('device_authorization', { client_id: 'x' })).body
    const guesses = ['BBBB-BBBB', 'CCCC-CCCC', 'DDDD-DDDD', 'FFFF-FFFF', 'not-a-code-']
    const wrong = await Promise.all(guesses.map((code) => decide(host.data.token, code)))
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    const sixth = await decide(host.data.token, user_code)
    expect([sixth.status, sixth.body.code]).toEqual([429, 'rate-limited'])
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(600)
    study.clock += 600_000
    const later = (await post('device_authorization', { client_id: 'x' })).body
    expect((await decide(host.data.token, later.user_code)).status).toBe(200)
  })

  test('five wrong secrets end the code that they were tried at', async () => {
    const host = await start()
    const { user_code, device_code } = (await post('device_authorization', { client_id: 'x' })).body
    const wrong = `${device_code.slice(0, -43)}${'A'.repeat(43)}`
    for (let tries = 0; tries < 5; tries++)
      expect((await poll(wrong)).body.error).toBe('invalid_grant')
    expect((await decide(host.data.token, user_code)).status).toBe(404)
    expect((await poll(device_code)).body.error).toBe('access_denied')
  })
})

describe('a refresh token', () => {
  test('works once and gives the next; access ends after an hour', async () => {
    const { tokens, host } = await letIn()
    study.clock += 3_600_000
    expect((await meOf(tokens.access_token)).body.code).toBe('token-invalid')
    const renewed = (await renew(tokens.refresh_token)).body
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token)
    expect((await meOf(renewed.access_token)).body.id).toBe(host.id)
    expect((await renew(renewed.refresh_token, { scope: 'read' })).body.scope).toBe('read')
  })

  test('sent again within 30 s gives the same answer, also to two at once', async () => {
    const { tokens } = await letIn()
    const [a, b] = await Promise.all([renew(tokens.refresh_token), renew(tokens.refresh_token)])
    expect(a.body).toEqual(b.body)
    study.clock += 30_000
    expect((await renew(tokens.refresh_token)).body).toEqual(a.body)
    expect((await renew(a.body.refresh_token)).status).toBe(200)
  })

  test('is good for the app that it was given to alone, and another one ends nothing', async () => {
    const { tokens } = await letIn()
    const other = await renew(tokens.refresh_token, { client_id: 'Coffee app' })
    expect([other.status, other.body.error]).toEqual([400, 'invalid_grant'])
    const { refresh_token } = tokens
    const nobody = await post('token', { grant_type: 'refresh_token', refresh_token })
    expect(nobody.body).toMatchObject({
      error: 'invalid_request',
      errors: [{ pointer: '/client_id' }],
    })
    await post('revoke', { token: refresh_token, client_id: 'Coffee app' })
    expect((await renew(refresh_token)).status).toBe(200)
  })

  test('stolen and used later ends the session, whoever has which token', async () => {
    const { tokens, host } = await letIn()
    const mine = (await renew(tokens.refresh_token)).body
    study.clock += 31_000
    const thief = await renew(tokens.refresh_token)
    expect([thief.status, thief.body.error]).toEqual([400, 'invalid_grant'])
    expect(thief.body.detail).toContain('used before')
    for (const token of [mine.access_token, tokens.access_token])
      expect((await meOf(token)).body.code).toBe('token-invalid')
    expect((await renew(mine.refresh_token)).body.error).toBe('invalid_grant')
    expect((await meOf(host.data.token)).status).toBe(200)
  })

  test.each([
    ['of nobody', 'ndr_x'],
    ['that was made up', `ndr_${'a'.repeat(26)}_${'b'.repeat(26)}_${'c'.repeat(49)}`],
    ['that is none', 'x'],
  ])('%s is refused', async (_, token) => {
    expect((await renew(token)).body.error).toBe('invalid_grant')
  })

  test('ends when it is not used for 60 days, and a year after it began', async () => {
    const { tokens } = await letIn()
    study.clock += 59 * 86_400_000
    let current = (await renew(tokens.refresh_token)).body
    study.clock += 61 * 86_400_000
    expect((await renew(current.refresh_token)).body.error).toBe('invalid_grant')
    const other = await letIn()
    current = other.tokens
    for (let days = 0; days < 364; days += 52) {
      study.clock += 52 * 86_400_000
      current = (await renew(current.refresh_token)).body
    }
    study.clock += 2 * 86_400_000
    expect((await renew(current.refresh_token)).body.error).toBe('invalid_grant')
  })
})

describe('sessions', () => {
  test('are listed, and one that is ended loses every token at once', async () => {
    const { host, tokens } = await letIn()
    const { data } = (await ask(api, 'GET /v1/me/sessions', { token: host.data.token })).body
    const seen = data.map((each: { data: { app: string; is_this: boolean } }) => [
      each.data.app,
      each.data.is_this,
    ])
    expect(seen.toSorted()).toEqual([
      ['', true],
      ['Tea app', false],
    ])
    const { id } = data.find((each: { data: { app: string } }) => each.data.app === 'Tea app')
    const line = `DELETE /v1/me/sessions/${id}`
    expect((await ask(api, line, { token: host.data.token })).body.data).toEqual({ id })
    expect((await meOf(tokens.access_token)).body.code).toBe('token-invalid')
    expect((await renew(tokens.refresh_token)).body.error).toBe('invalid_grant')
    const left = await ask(api, 'GET /v1/me/sessions', { token: host.data.token })
    expect(left.body.total_count).toBe(1)
  })

  test.each(['access_token', 'refresh_token'])('end by their %s', async (name) => {
    const { tokens } = await letIn()
    expect((await post('revoke', { token: tokens[name] })).body).toEqual({})
    expect((await meOf(tokens.access_token)).body.code).toBe('token-invalid')
    expect((await renew(tokens.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('the table holds no token, only hashes', async () => {
    const { tokens, device } = await letIn()
    const { ScanCommand } = await import('@aws-sdk/client-dynamodb')
    const { client, name } = embedded.table
    const { Items } = await client.send(new ScanCommand({ TableName: name }))
    const text = JSON.stringify(Items)
    for (const secret of [tokens.access_token, tokens.refresh_token, device.device_code])
      expect(text).not.toContain(secret.slice(-40))
  })
})
