import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, answerRequest } from '../../api/answer-request.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { ask, holdAgainstDocument } from '../support/test-api.ts'
import { testStudy } from '../support/test-study.ts'
import { type MadeUp, madeUp } from './generator.ts'

const REQUESTS = Number(process.env.GENERATED ?? 20_000)
const TOKENS = 4
const TIMEOUT_MS = 240_000

let embedded: EmbeddedStore
let api: Api
let tokens: string[] = []
beforeAll(async () => {
  embedded = await openEmbeddedStore()
  api = { study: testStudy(embedded.store), files: new Map() }
  tokens = await Promise.all(Array.from({ length: TOKENS }, start))
})
afterAll(() => embedded.close())

/** Sends a request, and holds the answer against the document; gives its status. */
async function send({ token, headers, ...request }: MadeUp): Promise<number> {
  const shown = token === 0 ? undefined : token === 1 ? 'nd_noise' : tokens[token % TOKENS]
  const authorization = shown === undefined ? {} : { authorization: `Bearer ${shown}` }
  const response = await answerRequest(api, {
    ...request,
    headers: { ...headers, ...authorization },
    requestId: 'made-up',
  })
  const { status, body, error } = response
  if (status >= 500) throw new Error(`${request.method} ${request.path} ${status}: ${error}`)
  const type = response.headers['content-type'] ?? ''
  const isJson = /json(?:;|$)/.test(type) && !type.includes('ndjson')
  const read: unknown = isJson && body !== '' ? JSON.parse(String(body)) : undefined
  if (body !== '') holdAgainstDocument({ ...request, status }, { type, body: read })
  const isErased = request.method === 'DELETE' && request.path === '/v1/me' && status === 200
  if (isErased) tokens[token % TOKENS] = await start()
  return status
}

async function start(): Promise<string> {
  return (await ask(api, 'POST /v1/learners')).body.data.token
}

test(
  `${REQUESTS} requests that were made up of the document never fail us, and every answer is as it says`,
  async () => {
    const statuses = new Map<number, number>()
    const requests = fc.sample(madeUp, { numRuns: REQUESTS, seed: 20_261_120 })
    const lanes = Array.from({ length: 4 }, async (_, lane) => {
      for (let at = lane; at < requests.length; at += 4) {
        const request = requests[at]
        if (!request) break
        const status = await send(request)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    })
    await Promise.all(lanes)
    // It must reach what it is to try: successes, and every kind of refusal that a request can earn.
    const reached = [200, 201, 400, 401, 404, 405, 409, 413, 415, 422]
    expect(reached.filter((status) => !statuses.has(status))).toEqual([])
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(REQUESTS / 5)
  },
  TIMEOUT_MS,
)
