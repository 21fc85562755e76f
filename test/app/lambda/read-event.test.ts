import { expect, test } from 'vitest'
import { readEvent } from '../../../app/lambda/read-event.ts'
import { writeResult } from '../../../app/lambda/write-result.ts'
import { httpEvent } from '../../support/lambda-host/http-event.ts'

const event = httpEvent('POST /v1/reviews', { body: { text: 'Öl' } })

// API Gateway decodes the path of an HTTP API; a URL of a function comes encoded.
test.each([
  ['/v1/decks/ecs', '/v1/decks/ecs'],
  ['/v1/decks/%C3%B6l', '/v1/decks/%C3%B6l'],
  ['/v1/decks/öl', '/v1/decks/%C3%B6l'],
  ['/v1/decks/a b', '/v1/decks/a%20b'],
  ['/v1/decks/what?#', '/v1/decks/what%3F%23'],
  ['/v1/decks/100%', '/v1/decks/100%25'],
  ['/v1/decks/100%2', '/v1/decks/100%252'],
  ["/a-._~!$&'()*+,;=:@/b", "/a-._~!$&'()*+,;=:@/b"],
  ['/v1/decks/"<>\\^`{|}', '/v1/decks/%22%3C%3E%5C%5E%60%7B%7C%7D'],
  ['/v1/decks/\ud83c', '/v1/decks/%EF%BF%BD'],
  ['/v1/decks/\ud83c\udf75', '/v1/decks/%F0%9F%8D%B5'],
])('the path %s is read as %s', (rawPath, url) => {
  expect(readEvent({ ...event, rawPath }).url).toBe(url)
})

test('the query stays as it was sent', () => {
  const read = readEvent({ ...event, rawPath: '/v1/next', rawQueryString: 'deck=a%20b&x=%' })
  expect(read.url).toBe('/v1/next?deck=a%20b&x=%')
})

test.each([
  ['as text', { body: 'Öl', isBase64Encoded: false }, 'Öl'],
  ['as base64', { body: 'w5Zs', isBase64Encoded: true }, 'Öl'],
  ['not at all', { body: undefined, isBase64Encoded: false }, ''],
])('a body that comes %s is read as its bytes', (_, sent, text) => {
  const { body: __, ...rest } = event
  const body = sent.body === undefined ? {} : { body: sent.body }
  const read = readEvent({ ...rest, ...body, isBase64Encoded: sent.isBase64Encoded })
  expect(Buffer.from(read.body).toString('utf8')).toBe(text)
})

test('the names of headers are read in lower case', () => {
  const { headers } = readEvent({ ...event, headers: { 'X-Signature-Ed25519': 'AbC' } })
  expect(headers).toEqual({ 'x-signature-ed25519': 'AbC' })
})

test('method and id of the request are those of API Gateway', () => {
  const { method, requestId } = readEvent(event)
  expect([method, requestId]).toEqual(['POST', event.requestContext.requestId])
})

const response = { status: 200, headers: { etag: '"1"' }, route: 'GET /x' }
test.each([
  ['GET', 'Öl', { body: 'Öl' }],
  ['GET', Buffer.from([0, 255]), { body: 'AP8=', isBase64Encoded: true }],
  ['HEAD', 'Öl', { body: '' }],
])('the answer to %s with %o is handed over as %j', (method, body, expected) => {
  expect(writeResult(method, { ...response, body })).toEqual({
    statusCode: 200,
    headers: { etag: '"1"' },
    ...expected,
  })
})
