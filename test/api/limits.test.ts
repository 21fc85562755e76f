import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../api/answer-request.ts'
import { Limiter } from '../../api/limit/limiter.ts'
import { POLICIES, type PolicyName } from '../../api/limit/policies.ts'
import { createLimits } from '../../app/create-limits.ts'
import { makeToken, readToken } from '../../study/act/token.ts'
import { SENCHA } from '../support/fixture-bank.ts'
import { openSimulatedStore } from '../support/simulated-store.ts'
import { type Asked, type Asking, ask } from '../support/test-api.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

const HERE = '203.0.113.7'
const THERE = '203.0.113.8'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const review = {
  id: `${SENCHA.id}-review-01`,
  question: `${SENCHA.id}.recall`,
  rev: SENCHA.questions[0]?.rev,
  answer: { rating: 'good' },
}

let study: TestStudy
let api: Api
beforeEach(() => {
  study = testStudy(openSimulatedStore())
  api = { study, files: new Map(), limiter: new Limiter() }
})
const start = async (address: string): Promise<string> =>
  (await ask({ ...api, limiter: new Limiter() }, 'POST /v1/learners', { address })).body.data.token

/** A token in the same learner's name, by a secret that is not theirs. */
const forge = (token: string): string =>
  makeToken(readToken(token)?.learnerId ?? '', new Uint8Array(32))

/** A request that counts against each limit. */
const REQUESTS: Readonly<Record<PolicyName, readonly [string, Asking?]>> = {
  read: ['GET /v1/me'],
  write: ['PATCH /v1/me/settings', { body: { paused: false } }],
  batch: ['POST /v1/reviews/batch', { body: { reviews: [review] } }],
  export: ['GET /v1/me/export'],
  content: ['GET /v1/decks'],
  token: ['POST /oauth/token', { headers: FORM, body: Buffer.from('grant_type=refresh_token') }],
  refused: ['GET /v1/me', { token: 'nd_noise' }],
  start: ['POST /oauth/device_authorization', { headers: FORM, body: Buffer.from('client_id=x') }],
}
const OF_LEARNERS: readonly PolicyName[] = ['read', 'write', 'batch', 'export']
const OF_ADDRESSES: readonly PolicyName[] = ['content', 'token', 'refused', 'start']

/** Sends the request of a limit; in others' names where `asking` says so. */
function send(name: PolicyName, asking: Asking): Promise<Asked> {
  const [line, own] = REQUESTS[name]
  return ask(api, line, { address: HERE, ...asking, ...own })
}

/** Sends it as often as it is allowed; gives the last answer. */
async function useUp(name: PolicyName, asking: Asking): Promise<Asked> {
  let last = await send(name, asking)
  for (let count = 1; count < POLICIES[name].quota; count++) last = await send(name, asking)
  return last
}

function refusal({ status, body, headers }: Asked) {
  return [status, body?.code, Number(headers['retry-after']) > 0]
}

test('every limit is of learners or of addresses', () => {
  expect([...OF_LEARNERS, ...OF_ADDRESSES].toSorted()).toEqual(Object.keys(POLICIES).toSorted())
})

describe.each(OF_LEARNERS)('the limit %s', (name) => {
  test('holds one learner back wherever they are, and nobody else, until its window ends', async () => {
    const { quota, windowSeconds } = POLICIES[name]
    const [mine, yours] = [await start(HERE), await start(HERE)]
    const last = await useUp(name, { token: mine })
    expect(last.status).toBeLessThan(300)
    expect(last.headers).toMatchObject({
      'ratelimit-policy': `"${name}";q=${quota};w=${windowSeconds}`,
      ratelimit: `"${name}";r=0;t=${windowSeconds}`,
    })
    expect(refusal(await send(name, { token: mine, address: THERE }))).toEqual([
      429,
      'rate-limited',
      true,
    ])
    expect((await send(name, { token: yours })).status).toBeLessThan(300)
    study.clock += windowSeconds * 1000
    expect((await send(name, { token: mine })).status).toBeLessThan(300)
  })
})

describe.each(OF_ADDRESSES)('the limit %s', (name) => {
  test('holds an address back, and no other, until its window ends', async () => {
    const { windowSeconds } = POLICIES[name]
    const before = await useUp(name, {})
    expect(before.status).not.toBe(429)
    const over = await send(name, {})
    expect(refusal(over)).toEqual([429, 'rate-limited', true])
    expect((await send(name, { address: THERE })).status).toBe(before.status)
    study.clock += windowSeconds * 1000
    expect((await send(name, {})).status).toBe(before.status)
  })
})

test('an app that polls too much for its address is told to slow down, in the words of RFC 8628', async () => {
  await useUp('token', {})
  expect((await send('token', {})).body).toMatchObject({ error: 'slow_down', code: 'rate-limited' })
})

test('an address that has shown too many wrong tokens is held back with right ones too', async () => {
  const token = await start(THERE)
  await useUp('refused', {})
  expect((await ask(api, 'GET /v1/me', { token, address: HERE })).status).toBe(429)
  expect((await ask(api, 'GET /v1/me', { token, address: THERE })).status).toBe(200)
})

test('wrong tokens in a learner’s name are not counted against the learner', async () => {
  const token = await start(HERE)
  const forged = forge(token)
  await ask(api, 'GET /v1/me', { token: forged, address: THERE })
  const { headers } = await ask(api, 'GET /v1/me', { token, address: HERE })
  expect(headers.ratelimit).toBe(`"read";r=${POLICIES.read.quota - 1};t=60`)
})

test('new learners are counted in the table, by all instances together', async () => {
  for (let count = 0; count < POLICIES.start.quota; count++) await start(HERE)
  expect((await ask(api, 'POST /v1/learners', { address: HERE })).status).toBe(429)
  expect((await ask(api, 'POST /v1/learners', { address: THERE })).status).toBe(201)
})

test('requests that no route takes are counted against the learner, if the token is theirs', async () => {
  const token = await start(HERE)
  const body = { paused: 'perhaps' }
  const { quota } = POLICIES.write
  const malformed = (by: string, address: string) =>
    ask(api, 'PATCH /v1/me/settings', { token: by, body, address })
  const forged = forge(token)
  for (let count = 0; count < POLICIES.refused.quota; count++)
    expect((await malformed(forged, THERE)).status).toBe(400)
  expect(refusal(await malformed(forged, THERE))).toEqual([429, 'rate-limited', true])
  expect((await malformed(token, HERE)).headers.ratelimit).toBe(`"write";r=${quota - 1};t=60`)
  for (let count = 1; count < quota; count++) await malformed(token, HERE)
  expect(refusal(await malformed(token, HERE))).toEqual([429, 'rate-limited', true])
  expect(refusal(await send('write', { token }))).toEqual([429, 'rate-limited', true])
})

test('a server may let more through of an address, and says how much', async () => {
  api = { ...api, ...createLimits({ ADDRESS_LIMITS_TIMES: '2' }) }
  const last = await useUp('start', {})
  expect(last.headers.ratelimit).toContain(`r=${POLICIES.start.quota};`)
  await useUp('start', {})
  expect(refusal(await send('start', {}))).toEqual([429, 'rate-limited', true])
  expect(() => createLimits({ ADDRESS_LIMITS_TIMES: 'many' })).toThrow(RangeError)
})
