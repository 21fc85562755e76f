import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type OpenedBank, openBankFolder } from '../../../app/bank/open-bank-folder.ts'
import { type Asking, httpEvent } from '../../support/lambda-host/http-event.ts'
import { type RunningFunction, startFunction } from '../../support/lambda-host/start-function.ts'
import { rightAnswer } from '../../support/right-answer.ts'

let api: RunningFunction
let bank: OpenedBank
let token = ''
beforeAll(async () => {
  api = await startFunction('api')
  bank = openBankFolder(join(inject('packaged'), 'bank'))
  token = (await ask('POST /v1/learners', { body: { time_zone: 'Asia/Tokyo' } })).body.data.token
})
afterAll(async () => {
  bank.close()
  await api.close()
})

/** Asks the function, as the learner if there is a token, and reads its JSON. */
async function ask(line: string, { headers, ...asking }: Asking = {}) {
  const bearer = token === '' ? {} : { Authorization: `Bearer ${token}` }
  const event = httpEvent(line, { ...asking, headers: { ...bearer, ...headers } })
  const outcome = await api.host.invoke(event)
  if (outcome.kind === 'failed') throw new Error(`${outcome.errorType}: ${outcome.errorMessage}`)
  const { statusCode: status, headers: answered, body: sent, isBase64Encoded } = outcome.payload
  const text = isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent
  const isJson = String(answered['content-type']).includes('json')
  return { status, headers: answered, text, body: isJson && text ? JSON.parse(text) : undefined }
}

/** The next question, and the answer that is right by the bank. */
async function askNext() {
  const { data } = (await ask('GET /v1/next')).body
  const card = bank.card(data.card)
  const question = card?.questions.find(({ id }) => id === data.question.id)
  if (!question) throw new Error(`Unexpected question ${data.question.id}, not of this bank`)
  const answer = rightAnswer(question)
  const review = { id: data.review_id, question: question.id, rev: question.rev, answer }
  return { card: data.card, shown: data.question, review }
}

describe('the function of the API', () => {
  test('drills a learner: question, answer, the same answer again, history', async () => {
    const { card, shown, review } = await askNext()
    expect(JSON.stringify(shown)).not.toContain('"key"')
    const first = await ask('POST /v1/reviews', { body: review })
    expect([first.status, first.body.data.right]).toEqual([201, true])
    const again = await ask('POST /v1/reviews', { body: review })
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true'])
    expect(again.body.data).toEqual(first.body.data)
    const history = await ask(`GET /v1/reviews?card=${card}`)
    expect(history.body.data.map(({ id }: { id: string }) => id)).toEqual([review.id])
  })

  test('reads a body that arrives as base64', async () => {
    const { review } = await askNext()
    const answered = await ask('POST /v1/reviews', { body: review, base64: true })
    expect([answered.status, answered.body.data.right]).toEqual([201, true])
  })

  test.each([
    ['GET /v1/nothing', 404, 'not-found'],
    ['GET /v1/decks/nowhere', 404, 'not-found'],
    ['DELETE /v1/next', 405, 'method-not-allowed'],
  ])('answers %s with the problem %i %s', async (line, status, code) => {
    const refused = await ask(line)
    expect(refused.headers['content-type']).toBe('application/problem+json')
    expect(refused).toMatchObject({ status, body: { status, code } })
    const { pathname, hash } = new URL(refused.body.type, 'https://api.example')
    const explained = await ask(`GET ${pathname}`)
    expect([explained.status, hash]).toEqual([200, `#${code}`])
    expect(explained.text).toContain(`id="${code}"`)
  })

  test('refuses a token that is not its own', async () => {
    const refused = await ask('GET /v1/me', { headers: { Authorization: 'Bearer nd_x' } })
    expect([refused.status, refused.body.code]).toEqual([401, 'token-invalid'])
  })

  test('serves the page, its parts and the OpenAPI document that lie beside it', async () => {
    const page = await ask('GET /')
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const script = /src="\/?(app\.\w+\.js)"/.exec(page.text)?.[1]
    expect((await ask(`GET /${script}`)).headers['cache-control']).toContain('immutable')
    const document = await ask('GET /openapi.json')
    expect(document.body.openapi).toBe('3.1.0')
    const unchanged = await ask('GET /openapi.json', {
      headers: { 'If-None-Match': document.headers.etag },
    })
    expect([unchanged.status, unchanged.text]).toEqual([304, ''])
  })

  test('answers HEAD as GET, without the body', async () => {
    const head = await ask('HEAD /v1/decks')
    expect([head.status, head.text]).toEqual([200, ''])
  })
})

test('nothing of undici is loaded after requests of every kind', async () => {
  const outcome = await api.host.invoke(httpEvent('GET /v1/decks'))
  expect(outcome).toMatchObject({ kind: 'returned', loadedUndici: '' })
})

test('the log has a line for a request, with its route and no more of it', async () => {
  const event = httpEvent('GET /v1/cards/nobody%20here?secret=1', {
    headers: { authorization: `Bearer ${token}`, 'x-private': 'mine' },
  })
  await api.host.invoke(event)
  const lines = await vi.waitUntil(() => api.host.logsOf(event.requestContext.requestId))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'INFO',
    message: 'answered',
    timestamp: expect.stringMatching(/^2\d{3}-/),
    service: 'notedrill-api',
    cold_start: false,
    function_name: 'api',
    function_arn: expect.stringMatching(/^arn:aws:lambda:/),
    function_memory_size: '512',
    function_request_id: expect.stringMatching(/^[\da-f-]{36}$/),
    request_id: event.requestContext.requestId,
    sampling_rate: 0,
    xray_trace_id: '1-0-0',
    route: 'GET /v1/cards/{card}',
    status: 400,
    duration_ms: expect.any(Number),
  })
  expect(api.host.logs.join('\n')).not.toContain(token)
})

test('while the table is out of reach it says so, and logs why', async () => {
  const nowhere = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' }
  const cut = await startFunction('api', { environment: nowhere })
  const event = httpEvent('POST /v1/learners', { body: { time_zone: 'Asia/Tokyo' } })
  const outcome = await cut.host.invoke(event)
  expect(outcome).toMatchObject({ payload: { statusCode: 503, headers: { 'retry-after': '1' } } })
  const lines = await vi.waitUntil(() => cut.host.logsOf(event.requestContext.requestId))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'ERROR',
      route: 'POST /v1/learners',
      failure: {
        name: 'StoreUnavailable',
        cause: { message: expect.stringContaining('ECONNREFUSED') },
      },
    },
  ])
  await cut.close()
})
