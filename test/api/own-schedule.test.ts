import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../api/answer-request.ts'
import { DEFAULT_PARAMETERS, parametersId } from '../../study/memory/parameters.ts'
import { answersOf, OTHER_WEIGHTS } from '../study/fit/learner.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { SENCHA } from '../support/fixture-bank.ts'
import { type Asked, type Asking, ask } from '../support/test-api.ts'
import { testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let api: Api
let token = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  api = { study: testStudy(embedded.store), files: new Map() }
  token = await start()
})
const start = async (): Promise<string> => (await ask(api, 'POST /v1/learners')).body.data.token
const asLearner = (line: string, asking: Asking = {}) => ask(api, line, { token, ...asking })
const set = (body: object) => asLearner('PATCH /v1/me/settings', { body })
const rate = (rating: string, id = 'review-0001') =>
  asLearner('POST /v1/reviews', {
    body: {
      id: `${SENCHA.id}-${id}`,
      question: `${SENCHA.id}.recall`,
      rev: SENCHA.questions[0]?.rev,
      answer: { rating },
    },
  })
const bringIn = (lines: string, as = token): Promise<Asked> =>
  ask(api, 'POST /v1/me/import', {
    token: as,
    body: Buffer.from(lines),
    headers: { 'content-type': 'application/x-ndjson' },
  })

describe('what reviews are scheduled with', () => {
  test('is set by the learner, and holds from the next review', async () => {
    const wished = {
      desired_retention: 0.8,
      maximum_interval_days: 30,
      learning_steps_minutes: [7],
      relearning_steps_minutes: [],
      weights: OTHER_WEIGHTS,
    }
    expect((await set(wished)).body.data).toMatchObject(wished)
    const { body } = await rate('again')
    // In seven minutes, with a stability of a quarter of 0.212, and no less than 0.1 days.
    expect(body.resources_updated.memory.data).toMatchObject({
      due_at: '2026-11-20T12:07:00.000Z',
      stability_days: 0.1,
    })
    expect((await set({ weights: null })).body.data.weights).toBeNull()
  })

  test.each([
    ['one too few', OTHER_WEIGHTS.slice(1)],
    ['one out of bounds', OTHER_WEIGHTS.with(20, 0.9)],
  ])('is refused with %s of the weights', async (_, weights) => {
    const { status, body } = await set({ weights })
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/weights'],
    ])
  })

  test('is not lost when two devices set different things at once', async () => {
    await Promise.all([
      set({ form: 'recall' }),
      set({ desired_retention: 0.85 }),
      set({ maximum_interval_days: 99 }),
    ])
    expect((await asLearner('GET /v1/me/settings')).body.data).toMatchObject({
      form: 'recall',
      desired_retention: 0.85,
      maximum_interval_days: 99,
    })
  })
})

describe('rescheduling', () => {
  const body = { id: 'wish-0001' }

  test('makes what is due follow the settings in force, once', async () => {
    await set({ learning_steps_minutes: [] })
    await rate('again')
    const due = async () => (await asLearner('GET /v1/memories')).body.data[0].data.due_at
    // A stability of 0.212 days is a day at the least; at 70 % it is 9.29 times as long: two.
    expect(await due()).toBe('2026-11-21T04:00:00.000Z')
    await set({ desired_retention: 0.7 })
    expect(await due()).toBe('2026-11-21T04:00:00.000Z')
    const moved = await asLearner('POST /v1/me/reschedule', { body })
    expect(moved.body.data).toEqual({ cards: 1, left: 0 })
    expect(await due()).toBe('2026-11-22T04:00:00.000Z')
    const again = await asLearner('POST /v1/me/reschedule', { body })
    expect(again.body.data).toEqual({ cards: 0, left: 0 })
  })
})

describe('an export', () => {
  test('goes into another learner, who then has the same, once', async () => {
    await set({ reviews_per_day: 50 })
    await rate('good')
    await rate('again', 'review-0002')
    const exported = (await asLearner('GET /v1/me/export')).text
    const other = await start()
    expect((await bringIn(exported, other)).body.data).toEqual({
      memories: 1,
      events: 2,
      flags: 0,
      quizzes: 0,
      rejected: [],
      rejected_count: 0,
    })
    expect((await ask(api, 'GET /v1/me/export', { token: other })).text).toBe(exported)
    const again = await bringIn(exported + exported, other)
    expect(again.body.data).toMatchObject({ memories: 0, events: 0, rejected_count: 0 })
  })

  test('takes no review whose parameters nobody knows of, and does as soon as they are told', async () => {
    await asLearner('PATCH /v1/me/settings', { body: { desired_retention: 0.72 } })
    await rate('good')
    const exported = (await asLearner('GET /v1/me/export')).text
    const lines = exported.trim().split('\n')
    const memory = lines.find((line) => line.includes('"memory"')) ?? ''
    const { token: other } = (await ask(api, 'POST /v1/learners')).body.data
    const alone = (await bringIn(memory, other)).body.data
    expect([alone.events, alone.rejected.map(({ reason }: { reason: string }) => reason)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^found "[\w-]{8}", expected parameters that a `learner` line before or in this part has$/,
        ),
      ],
    ])
    expect((await bringIn(exported, other)).body.data).toMatchObject({ events: 1, rejected: [] })
    expect((await ask(api, 'GET /v1/me/export', { token: other })).text).toBe(exported)
  })

  test('takes long answers, as many as there are, and none that is longer than any answer', async () => {
    await rate('good')
    const exported = (await asLearner('GET /v1/me/export')).text
    const memory = JSON.parse(exported.split('\n').find((line) => line.includes('"memory"')) ?? '')
    const [kept] = memory.events
    const line = (count: number, items: number) =>
      JSON.stringify({
        ...memory,
        events: Array.from({ length: count }, (_, at) => ({
          ...kept,
          id: `review-${items}-${at}`,
          given: { kind: 'recalled', items: Array(items).fill('x'.repeat(1000)) },
        })),
      })
    expect((await bringIn(line(9, 60))).body.data).toMatchObject({ events: 9, rejected: [] })
    expect((await bringIn(line(9, 60))).body.data).toMatchObject({ events: 0, rejected: [] })
    const { data } = (await bringIn(line(1, 70))).body
    expect([data.events, data.rejected[0].reason]).toEqual([
      0,
      expect.stringMatching(
        /^found 70\d{3}, expected at most 65536 bytes for the event review-70-0$/,
      ),
    ])
  })

  test('takes no more than 500 sets of parameters', async () => {
    const { settings } = JSON.parse(
      (await asLearner('GET /v1/me/export')).text.split('\n')[1] ?? '',
    )
    const sets = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...settings.parameters,
        maximumIntervalDays: 1000 + at,
      }))
    const line = (count: number) =>
      JSON.stringify({ kind: 'learner', settings, earlierParameters: sets(count) })
    expect((await bringIn(line(501))).body.data.rejected).toEqual([
      { line: 1, reason: 'found 501 sets of parameters, expected at most 500 in all' },
    ])
    expect((await bringIn(line(500))).body.data.rejected).toEqual([])
    const one = await asLearner('PATCH /v1/me/settings', { body: { desired_retention: 0.72 } })
    expect([one.status, one.body.code]).toEqual([400, 'invalid-request'])
  })

  test('says which lines it could not take, and why', async () => {
    const bad = Array.from({ length: 101 }, () => '{"kind":"memory","cardId":"no"}')
    const { data } = (await bringIn(['', 'nonsense', ...bad].join('\r\n'))).body
    expect([data.events, data.rejected.length, data.rejected_count]).toEqual([0, 100, 102])
    expect(data.rejected[0]).toMatchObject({ line: 2 })
    expect(data.rejected[1]).toEqual({
      line: 3,
      reason: 'found "no", expected the id of a card',
    })
  })

  test.each([
    ['as JSON', 415, { body: {} }],
    ['not as UTF-8', 400, { body: Buffer.from([0xff]) }],
    ['of more than a megabyte', 413, { body: Buffer.alloc(1_000_001, 0x20) }],
  ])('%s is refused: %i', async (_, status, { body }) => {
    const headers = body instanceof Uint8Array ? { 'content-type': 'application/x-ndjson' } : {}
    expect((await asLearner('POST /v1/me/import', { body, headers })).status).toBe(status)
  })
})

describe('fitting', () => {
  const fit = async () => (await asLearner('POST /v1/me/fit')).body.data

  test('does nothing with few answers', async () => {
    await rate('good')
    expect(await fit()).toMatchObject({ lessons: 0, trial: null, settings: { weights: null } })
  })

  test('sets weights that foretell better, and leaves alone what foretells as well', async () => {
    await bringIn(historyOf(30))
    const first = await fit()
    expect(first).toMatchObject({ lessons: 270, trial: { is_better: true } })
    expect(first.trial.loss_after).toBeLessThan(first.trial.loss_before)
    expect(first.settings.weights).not.toEqual(DEFAULT_PARAMETERS.weights)
    expect((await asLearner('GET /v1/me/settings')).body.data.weights).toEqual(
      first.settings.weights,
    )
    const again = await fit()
    expect(again.trial.is_better).toBe(false)
    expect(again.settings).toEqual(first.settings)
  })
})

/** An export of somebody whose memory has other weights. */
function historyOf(cards: number): string {
  const today = 20_777
  const lines = answersOf(OTHER_WEIGHTS, cards).map((steps, card) => {
    let day = today - steps.reduce((sum, { days }) => sum + days, 0)
    const events = steps.map(({ days, grade }, at) => {
      day += days
      const rating = ['again', 'hard', 'good', 'easy'][grade - 1]
      return {
        kind: 'review',
        id: `review-${at}`,
        at: day * 86_400_000 + 43_200_000,
        day,
        rating,
        right: grade > 1,
        form: 'recall',
        rev: '0123abcd',
        given: { kind: 'rating', rating },
        parameters: parametersId(DEFAULT_PARAMETERS),
      }
    })
    return JSON.stringify({ kind: 'memory', cardId: idOf(card), events })
  })
  return lines.join('\n')
}

/** Ten characters of base32 that tell cards apart. */
function idOf(card: number): string {
  return `cardcard${String.fromCharCode(97 + (card % 26), 97 + Math.floor(card / 26))}`
}
