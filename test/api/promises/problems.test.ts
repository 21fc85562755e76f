import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HttpApi, told } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

describe('what is wrong', () => {
  test.each([
    ['GET /v1/reviews?foo=1', { parameter: 'foo' }],
    ['GET /v1/reviews?card=a&card=b', { parameter: 'card' }],
    [`GET /v1/cards/${'x'.repeat(101)}`, { parameter: 'card' }],
    ['GET /v1/memories?updated_after=yesterday', { parameter: 'updated_after' }],
    ['POST /v1/reviews', { pointer: '/id' }, {}],
    ['POST /v1/reviews', { pointer: '' }, []],
    ['PATCH /v1/me/settings', { pointer: '/easy_days/1' }, { easy_days: [1, 'x', 1, 1, 1, 1, 1] }],
    ['PATCH /v1/me/settings', { pointer: '/a~1b~0c' }, { 'a/b~c': 1 }],
    ['POST /v1/quizzes', { header: 'Idempotency-Key' }, {}],
  ])('with %s is named %j, in words of our own', async (line, place, body?) => {
    const headers = { 'idempotency-key': 'short' }
    const { status, body: problem } = await http.ask(
      line,
      body === undefined ? {} : { body, headers },
    )
    expect([status, problem.code]).toEqual([400, 'invalid-request'])
    const [{ detail, ...named }] = problem.errors
    expect(named).toEqual(place)
    expect(detail).toMatch(/^Found .+, expected [^"]/)
    expect(JSON.stringify(problem)).not.toMatch(/Invalid |received|Received|but /)
  })

  test.each(['cards', 'memories', 'reviews', 'next'])(
    'with an unknown deck of /v1/%s is 404',
    async (list) => {
      expect(told(await http.ask(`GET /v1/${list}?deck=nope`))).toEqual([404, 'not-found'])
    },
  )

  test('with a method is told all that a path takes, OPTIONS among them', async () => {
    const { headers } = await http.ask('DELETE /v1/reviews')
    const allowed = headers.get('allow')
    expect(allowed?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
    expect((await http.ask('OPTIONS /v1/reviews')).status).toBe(204)
  })
})

test('only an answer over TLS asks for TLS from then on', async () => {
  const plain = await http.ask('GET /v1/decks')
  expect(plain.headers.get('strict-transport-security')).toBeNull()
  const headers = { 'x-forwarded-proto': 'https' }
  const secure = await http.ask('GET /v1/decks', { headers })
  expect(secure.headers.get('strict-transport-security')).toBe(
    'max-age=63072000; includeSubDomains',
  )
})
