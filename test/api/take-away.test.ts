import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MOST_IMPORTED } from '../../study/act/import-records.ts'
import { DEFAULT_KNOWN } from '../../study/memory/fold.ts'
import { SENCHA } from '../support/fixture-bank.ts'
import { NOON } from '../support/test-study.ts'
import { HttpApi, reviewOf } from './promises/http-api.ts'

const http = new HttpApi()
beforeAll(() => http.open())
afterAll(() => http.close())
beforeEach(() => http.begin())

const LINES = 'application/x-ndjson'
const authorization = () => ({ authorization: `Bearer ${http.token}` })

async function takeAway(format: 'jsonl' | 'csv'): Promise<string> {
  const path = `/v1/me/export?format=${format}`
  return (await fetch(http.url + path, { headers: authorization() })).text()
}

async function bringIn(body: string, type: string) {
  const headers = { ...authorization(), 'content-type': type }
  const response = await fetch(`${http.url}/v1/me/import`, { method: 'POST', headers, body })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not
  const read: any = await response.json()
  return response.status === 200 ? read.data : read
}

const flag = (comment: string) =>
  http.ask('POST /v1/flags', {
    body: {
      question: `${SENCHA.id}.choice`,
      rev: SENCHA.questions[0]?.rev,
      reason: 'unclear',
      comment,
    },
  })

/** Something of everything. */
async function studyABit(): Promise<void> {
  await http.review(reviewOf(SENCHA, 'review-1'))
  await http.review(reviewOf(SENCHA, 'review-2', { answer: { rating: 'again' } }))
  const undo = { kind: 'undo', id: 'undo-0001', review: `${SENCHA.id}-review-2` }
  await http.ask(`POST /v1/memories/${SENCHA.id}/changes`, { body: undo })
  await flag('Two teas\nare "rolled".')
  const withdrawn = await flag('Never mind.')
  await http.ask(`DELETE ${withdrawn.body.url}`)
  const drawn = await http.ask('POST /v1/quizzes', {
    body: { count: 2, title: 'Teas', deck: 'green', seed: 'leaf' },
  })
  const [{ id: question, question: shown }] = drawn.body.data.questions
  const body = {
    id: 'submitted-1',
    answers: [{ question, answer: { options: [shown.options[0].id] } }],
  }
  await http.ask(`POST ${drawn.body.url}/submission`, { body })
  await http.ask('POST /v1/quizzes', { body: { count: 1 } })
}

const seen = async () => {
  const list = async (name: string) => (await http.ask(`GET /v1/${name}`)).body.data
  const plain = (all: { id: string; object: string; data?: object }[]) =>
    all.flatMap(({ id, object, data }) => (object === 'tombstone' ? [] : { id, data }))
  return [plain(await list('flags')), plain(await list('quizzes'))]
}

describe('what was taken away as JSON lines', () => {
  test('has reports and quizzes, and they are there again, once, as they were', async () => {
    await studyABit()
    const before = await seen()
    expect(before.map(({ length }) => length)).toEqual([1, 2])
    const text = await takeAway('jsonl')
    const kinds = text.split('\n').map((line) => line && JSON.parse(line).kind)
    expect(kinds).toEqual([
      ...['notedrill-export', 'learner', 'flag', 'quiz', 'quiz', 'memory', ''],
    ])
    await http.start()
    http.study.clock += 1000
    const first = await bringIn(text, LINES)
    expect(first).toMatchObject({ flags: 1, quizzes: 2, events: 3, rejected: [] })
    expect(await seen()).toEqual(before)
    expect(await takeAway('jsonl')).toBe(text)
    // New here, so that a copy is brought up to date.
    const since = new Date(NOON + 500).toISOString()
    const { body } = await http.ask(`GET /v1/flags?updated_after=${since}`)
    expect(body.data).toHaveLength(1)
    expect(await bringIn(text, LINES)).toMatchObject({ flags: 0, quizzes: 0, events: 0 })
  })

  test('is reported to nobody anew; withdrawn, it stays so, and takes nobody’s report back', async () => {
    await studyABit()
    const reports = async () =>
      [...(await http.study.store.listEntries('report', SENCHA.id)).values()].map(
        ({ comment }) => comment,
      )
    const reported = await reports()
    const text = await takeAway('jsonl')
    await http.start()
    await bringIn(text, LINES)
    expect(await reports()).toEqual(reported)
    const [{ id }] = (await http.ask('GET /v1/flags')).body.data
    expect((await http.ask(`DELETE /v1/flags/${id}`)).status).toBe(200)
    expect(await reports()).toEqual(reported)
    expect(await bringIn(text, LINES)).toMatchObject({ flags: 0 })
    expect((await seen())[0]).toEqual([])
    expect((await http.ask('DELETE /v1/me')).status).toBe(200)
    expect(await reports()).toEqual(reported)
  })

  test('comes in parts, each line once', async () => {
    await studyABit()
    const [head = '', learner = '', oneFlag = '', ...others] = (await takeAway('jsonl')).split('\n')
    const given = { kind: 'recalled', items: Array(60).fill('x'.repeat(1000)) }
    const long = [...'abcdefghi'].map((letter) => {
      const events = Array.from({ length: 9 }, (_, at) => ({
        ...{ kind: 'review', id: `long-${at}`, at: NOON - at, day: 20_777, rating: 'good' },
        ...{ right: true, form: 'recall', rev: '0123abcd', given },
        parameters: DEFAULT_KNOWN.currentId,
      }))
      return JSON.stringify({ kind: 'memory', cardId: letter.repeat(10), events })
    })
    for (const line of long) expect((await bringIn(line, LINES)).rejected).toEqual([])
    const parts: string[] = []
    for (let next = '/v1/me/export'; next !== ''; ) {
      const response = await fetch(http.url + next, { headers: authorization() })
      parts.push(await response.text())
      next = /<(.*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
    }
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(4_000_000)
    const lines = [head, learner, oneFlag, ...others.slice(0, 2), ...long, ...others.slice(2)]
    expect(parts.join('') === lines.join('\n')).toBe(true)
  })

  test('of a kind that there is too much of is named, as far as it is beyond', async () => {
    await flag('Mine.')
    const [, , line = ''] = (await takeAway('jsonl')).split('\n')
    const letters = (at: number) =>
      [...at.toString(16)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    const idOf = (at: number) => letters(at).join('').padEnd(16, 'z')
    const many = Array.from({ length: MOST_IMPORTED + 1 }, (_, at) =>
      JSON.stringify({ ...JSON.parse(line), id: idOf(at) }),
    )
    const { flags, rejected, rejected_count } = await bringIn(many.join('\n'), LINES)
    expect([flags, rejected_count]).toEqual([MOST_IMPORTED - 1, 2])
    expect(rejected[0]).toEqual({
      line: MOST_IMPORTED,
      reason: 'found 1001, expected at most 1000 lines of a flag in all',
    })
    expect((await flag('Another of mine.')).status).toBe(201)
  })

  test('and is not as it was taken is refused, line by line', async () => {
    await studyABit()
    const [, , line = '', quiz = '', other = ''] = (await takeAway('jsonl')).split('\n')
    const drawn = [quiz, other].find((each) => each.includes('submitted')) ?? ''
    const { submitted } = JSON.parse(drawn)
    const bad: [string, object, string][] = [
      [line, { id: 'x' }, 'found "x", expected an id as id'],
      [line, { comment: 'x'.repeat(1001) }, 'expected text as comment'],
      [drawn, { questions: [] }, 'expected a question of the quiz'],
      [drawn, { submitted: { ...submitted, at: NOON + 1e9 } }, 'expected a moment before'],
    ]
    const text = bad.map(([from, change]) => JSON.stringify({ ...JSON.parse(from), ...change }))
    await http.start()
    const { flags, quizzes, rejected } = await bringIn([...text, line].join('\n'), LINES)
    expect([flags, quizzes]).toEqual([1, 0])
    expect(rejected).toEqual(
      bad.map(([, , reason], at) => ({ line: at + 1, reason: expect.stringContaining(reason) })),
    )
  })
})

describe('what was taken away as CSV', () => {
  test('is brought in by somebody new, who then has the same answers', async () => {
    await studyABit()
    const before = await takeAway('jsonl')
    const csv = await takeAway('csv')
    await http.start()
    const imported = await bringIn(csv, 'text/csv; charset=utf-8')
    expect(imported).toMatchObject({ memories: 1, events: 3, flags: 0, quizzes: 0, rejected: [] })
    expect((await takeAway('jsonl')).split('\n')[2]).toBe(before.split('\n')[5])
    expect(await takeAway('csv')).toBe(csv)
    expect(await bringIn(csv, 'text/csv')).toMatchObject({ memories: 0, events: 0, rejected: [] })
  })

  test('of answers under settings that nobody knows of is named by its lines, and taken once they are told', async () => {
    await http.ask('PATCH /v1/me/settings', { body: { desired_retention: 0.72 } })
    await http.review(reviewOf(SENCHA, 'review-1'))
    const [csv, lines] = [await takeAway('csv'), await takeAway('jsonl')]
    await http.start()
    expect(await bringIn(csv, 'text/csv')).toMatchObject({
      events: 0,
      rejected: [{ line: 2, reason: expect.stringContaining('expected parameters that') }],
    })
    await bringIn(lines.split('\n').slice(0, 2).join('\n'), LINES)
    expect(await bringIn(csv, 'text/csv')).toMatchObject({ events: 1, rejected: [] })
  })

  test('is told by its type: JSON lines under the name of CSV are none', async () => {
    const lines = await takeAway('jsonl')
    const { rejected } = await bringIn(lines, 'text/csv')
    expect(rejected).toEqual([{ line: 1, reason: expect.any(String) }])
    expect((await bringIn('x', 'text/csvx')).code).toBe('media-type-unsupported')
  })
})
