import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { HttpApi, reviewOf, told } from './http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

describe('the id of a review', () => {
  test('stands for one answer to one card: the same comes back, anything else is refused', async () => {
    const first = await http.review(reviewOf(SENCHA, 'review-1'))
    expect(first.status).toBe(201)
    const again = await http.review(reviewOf(SENCHA, 'review-1', { duration_ms: 7, insist: true }))
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    expect(again.body).toEqual(first.body)
    for (const other of [
      reviewOf(SENCHA, 'review-1', { answer: { rating: 'easy' } }),
      reviewOf(SENCHA, 'review-1', { practice: true }),
      reviewOf(SENCHA, 'review-1', { question: `${SENCHA.id}.typed`, answer: { text: 'Sencha' } }),
      { ...reviewOf(MATCHA, 'review-1'), id: `${SENCHA.id}-review-1` },
      // Never sent before, and still of another card than it says.
      { ...reviewOf(MATCHA, 'review-2'), id: `${SENCHA.id}-review-2` },
    ])
      expect(told(await http.review(other))).toEqual([422, 'review-mismatch'])
    expect((await http.ask('GET /v1/reviews')).body.total_count).toBe(1)
  })

  test('is one of its card’s, and not a bare UUID', async () => {
    const { status, body } = await http.review({ ...reviewOf(SENCHA, 'x'), id: randomUUID() })
    expect([status, body.errors[0].pointer]).toEqual([400, '/id'])
    expect(body.errors[0].detail).toContain('the id of its card, a hyphen')
  })

  test('is told within a batch as between two requests', async () => {
    const reviews = [
      reviewOf(SENCHA, 'review-1'),
      reviewOf(SENCHA, 'review-1', { answer: { rating: 'again' } }),
      reviewOf(SENCHA, 'review-1'),
      { ...reviewOf(MATCHA, 'review-1'), id: `${SENCHA.id}-review-1` },
      reviewOf(MATCHA, 'review-1'),
    ]
    const { body } = await http.ask('POST /v1/reviews/batch', { body: { reviews } })
    const results = body.data.map(
      ({ state, problem }: { state: string; problem?: { code: string; errors?: unknown[] } }) =>
        problem ? [problem.code, problem.errors?.length ?? 0] : state,
    )
    expect(results).toEqual([
      'created',
      ['review-mismatch', 0],
      'replayed',
      ['review-mismatch', 1],
      'created',
    ])
    expect(body.data[3].problem.errors[0].pointer).toBe('/reviews/3/id')
    const ids = (await http.ask('GET /v1/reviews')).body.data.map(({ id }: { id: string }) => id)
    expect(ids.toSorted()).toEqual([`${MATCHA.id}-review-1`, `${SENCHA.id}-review-1`])
  })

  test('is at its url, and of nobody else', async () => {
    const created = await http.review(reviewOf(SENCHA, 'review-1'))
    const { url } = created.body
    expect([url, created.headers.get('location')]).toEqual([`/v1/reviews/${created.body.id}`, url])
    const { solution: _, resources_updated: __, ...resource } = created.body
    expect((await http.ask(`GET ${url}`)).body).toEqual(resource)
    expect((await http.ask('GET /v1/reviews')).body.data).toEqual([resource])
    for (const gone of [`${SENCHA.id}-review-9`, `${MATCHA.id}-review-1`, 'review-1'])
      expect(told(await http.ask(`GET /v1/reviews/${gone}`))).toEqual([404, 'not-found'])
    await http.start()
    expect((await http.ask(`GET ${url}`)).status).toBe(404)
  })

  test('of another card is none that a change of this one can mean', async () => {
    const body = { id: 'change-1', kind: 'undo', review: `${MATCHA.id}-review-1` }
    const refused = await http.ask(`POST /v1/memories/${SENCHA.id}/changes`, { body })
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/review'])
  })

  test('of a change stands for one change of its card, whatever its kind', async () => {
    const change = (kind: string) =>
      http.ask(`POST /v1/memories/${SENCHA.id}/changes`, { body: { id: 'change-1', kind } })
    await http.review(reviewOf(SENCHA, 'review-1'))
    expect((await change('suspend')).status).toBe(201)
    expect((await change('suspend')).headers.get('idempotent-replayed')).toBe('true')
    for (const other of ['resume', 'reset'])
      expect(told(await change(other))).toEqual([422, 'change-mismatch'])
  })
})

describe('a quiz', () => {
  test('submitted again under its id with other answers gets 422, under another id 409', async () => {
    const quiz = (await http.ask('POST /v1/quizzes', { body: { count: 1 } })).body
    const [{ id: question }] = quiz.data.questions
    const submit = (id: string, answers: unknown[]) =>
      http.ask(`POST ${quiz.url}/submission`, { body: { id, answers } })
    expect((await submit('submission-1', [])).status).toBe(201)
    const again = await submit('submission-1', [])
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    const other = [{ question, answer: { rating: 'good' } }]
    expect(told(await submit('submission-1', other))).toEqual([422, 'submission-mismatch'])
    expect(told(await submit('submission-2', []))).toEqual([409, 'quiz-submitted'])
    const twice = await submit('submission-1', [...other, ...other])
    expect([twice.status, twice.body.errors[0].pointer]).toEqual([400, '/answers/1/question'])
  })
})
