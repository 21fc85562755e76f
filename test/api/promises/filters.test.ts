import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASSAM, fixtureBank, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { NOON } from '../../support/test-study.ts'
import { HttpApi, reviewOf } from './http-api.ts'

// Sencha and Matcha in one deck, Assam in another; Matcha and Assam with tags. Sencha was answered
// first and is due within minutes, Matcha and Assam an hour later and are due in days. Of two quizzes
// and two reports the first was withdrawn last.
const HOUR_MS = 3_600_000
const http = new HttpApi()
const ids = new Map<string, string>()
beforeAll(async () => {
  await http.open()
  await http.begin()
  const powder = { ...MATCHA, tags: ['powder', 'bright'] }
  http.study.current = fixtureBank({
    green: [SENCHA, powder],
    black: [{ ...ASSAM, tags: ['malty'] }],
  })
  await http.review(reviewOf(SENCHA, 'review-1'))
  await make('first')
  http.study.clock += HOUR_MS
  const easy = { answer: { rating: 'easy' } }
  for (const card of [MATCHA, ASSAM]) await http.review(reviewOf(card, 'review-1', easy))
  await make('second')
  http.study.clock += HOUR_MS
  for (const list of ['quizzes', 'flags'])
    await http.ask(`DELETE /v1/${list}/${ids.get(`first of ${list}`)}`)
})
afterAll(() => http.close())

/** Draws a quiz and reports a question, by names of ours. */
async function make(name: string): Promise<void> {
  const flag = { question: `${SENCHA.id}.recall`, rev: '00000000', reason: 'other' }
  for (const [list, body] of [
    ['quizzes', { count: 1, title: name }],
    ['flags', { ...flag, comment: name }],
  ] as const)
    ids.set(`${name} of ${list}`, (await http.ask(`POST /v1/${list}`, { body })).body.id)
}

const moment = (hours: number) => new Date(NOON + hours * HOUR_MS).toISOString()
const review = (card: typeof SENCHA) => `${card.id}-review-1`
const [S, M, A] = [SENCHA.id, MATCHA.id, ASSAM.id]

describe('a list', () => {
  test.each<[string, string, readonly string[]]>([
    ['decks', 'ids=black,nowhere', ['black']],
    ['cards', 'tags=bright,malty', [M, A]],
    ['cards', 'deck=green&tags=bright,malty', [M]],
    ['cards', `deck=green&ids=${A},${S}`, [S]],
    ['memories', `ids=${A},nope,${S}`, [A, S]],
    ['memories', 'deck=green', [M, S]],
    ['memories', 'tags=powder', [M]],
    ['memories', 'deck=black&tags=powder', []],
    ['memories', `due_before=${moment(1)}`, [S]],
    ['memories', `due_before=${moment(24 * 365)}`, [A, M, S]],
    ['memories', `updated_after=${moment(0)}`, [A, M]],
    ['reviews', `ids=${review(SENCHA)},${review(ASSAM)}`, [review(ASSAM), review(SENCHA)]],
    ['reviews', `card=${M}`, [review(MATCHA)]],
    ['reviews', 'deck=green', [review(MATCHA), review(SENCHA)]],
    ['reviews', 'tags=malty', [review(ASSAM)]],
    ['reviews', `updated_after=${moment(0)}`, [review(ASSAM), review(MATCHA)]],
    ['reviews', `deck=green&updated_after=${moment(0)}`, [review(MATCHA)]],
  ])('of %s with %s holds these, in all and page by page', async (list, query, expected) => {
    const { body } = await http.ask(`GET /v1/${list}?${query}`)
    const found = body.data.map(({ id }: { id: string }) => id)
    expect([found, body.total_count]).toEqual([expected, expected.length])
    if (list === 'decks') return
    const seen: string[] = []
    for (let url = `/v1/${list}?${query}&page_size=1`; url; ) {
      const page = (await http.ask(`GET ${url}`)).body
      expect(page.total_count).toBe(expected.length)
      seen.push(...page.data.map(({ id }: { id: string }) => id))
      url = page.pages.next_url
    }
    expect(seen).toEqual(expected)
  })

  test.each(['quizzes', 'flags'])('of %s tells which are new, and which went', async (list) => {
    const [first, second] = ['first', 'second'].map((name) => ids.get(`${name} of ${list}`))
    const seen = async (query: string) =>
      (await http.ask(`GET /v1/${list}?${query}`)).body.data.map(
        ({ object, id }: { object: string; id: string }) => [object === 'tombstone', id],
      )
    expect(await seen('')).toEqual([
      [false, second],
      [true, first],
    ])
    expect(await seen(`ids=${second},nope`)).toEqual([[false, second]])
    expect(await seen(`updated_after=${moment(1)}`)).toEqual([[true, first]])
    expect(await seen(`updated_after=${moment(2)}`)).toEqual([])
  })

  test('asked for some fields says of what went that it did', async () => {
    const { body } = await http.ask('GET /v1/quizzes?fields=title')
    expect(body.data.map(({ data }: { data: unknown }) => data)).toEqual([
      { title: 'second' },
      { object: 'quiz', reason: 'deleted' },
    ])
  })
})

test('what is known is told by any of the ways in which a client may ask, and not sent again', async () => {
  const whole = await http.ask('GET /v1/cards')
  const etag = whole.headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const asked = await http.ask('GET /v1/cards', { headers: { 'if-none-match': known } })
    expect([known, asked.status, asked.body]).toEqual([known, 304, undefined])
    for (const name of ['etag', 'cache-control', 'notedrill-revision'])
      expect(asked.headers.get(name)).toBe(whole.headers.get(name))
  }
  const other = await http.ask('GET /v1/cards', { headers: { 'if-none-match': '"other"' } })
  expect([other.status, other.body]).toEqual([200, whole.body])
})
