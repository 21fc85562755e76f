import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../api/answer-request.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import {
  ASSAM,
  FIXTURE_DECKS,
  fixtureBank,
  fixtureCard,
  optionIdOf,
  SENCHA,
} from '../support/fixture-bank.ts'
import { type Asking, ask } from '../support/test-api.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let api: Api
let token = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  api = { study, files: new Map() }
  token = (await ask(api, 'POST /v1/learners')).body.data.token
})
const asLearner = (line: string, asking: Asking = {}) => ask(api, line, { token, ...asking })

describe('a learner', () => {
  test('starts with nothing but a request, and the defaults', async () => {
    const started = await ask(api, 'POST /v1/learners')
    expect(started.status).toBe(201)
    expect(started.body).toMatchObject({
      object: 'learner',
      url: '/v1/me',
      data: {
        origin: 'anonymous',
        created_at: '2026-11-20T12:00:00.000Z',
        settings: {
          time_zone: 'UTC',
          day_starts_at_hour: 4,
          new_cards_per_day: 20,
          reviews_per_day: 200,
          form: 'auto',
          desired_retention: 0.9,
        },
        token_expires_at: '2027-12-25T12:00:00.000Z',
      },
    })
    const me = await ask(api, 'GET /v1/me', { token: started.body.data.token })
    expect(me.body.id).toBe(started.body.id)
    expect(me.text).not.toContain('nd_')
  })

  test('may bring settings', async () => {
    const body = { time_zone: 'Asia/Tokyo', new_cards_per_day: 1, desired_retention: 0.85 }
    const started = await ask(api, 'POST /v1/learners', { body })
    expect(started.body.data.settings).toMatchObject(body)
    const mine = started.body.data.token
    const summary = await ask(api, 'GET /v1/me/summary', { token: mine })
    expect(summary.body.data).toMatchObject({
      learning: 0,
      due: 0,
      new: 1,
      held_back: 0,
      next_due_at: null,
    })
  })

  test.each([
    [
      { time_zone: 'Mars' },
      '/time_zone',
      'Found "Mars", expected an IANA time zone such as Europe/Berlin',
    ],
    [{ day_starts_at_hour: 24 }, '/day_starts_at_hour', 'Found 24, expected at most 23'],
    [{ desired_retention: 1 }, '/desired_retention', 'Found 1, expected at most 0.97'],
    [{ new_cards_per_day: 1.5 }, '/new_cards_per_day', 'Found 1.5, expected a whole number'],
    [
      { admin: true },
      '/admin',
      'Found a name that is not known, expected only those of the document',
    ],
    [['x'], '', 'Found a list, expected an object'],
    [[], '', 'Found a list, expected an object'],
  ])('with %j is refused, and told where', async (body, pointer, detail) => {
    const refused = await ask(api, 'POST /v1/learners', { body })
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer, detail }] })
  })
})

describe('content', () => {
  test('decks need no token', async () => {
    const decks = await ask(api, 'GET /v1/decks')
    expect(decks.body).toMatchObject({
      object: 'collection',
      total_count: 2,
      pages: { next_url: null },
      data: [
        {
          object: 'deck',
          id: 'green',
          url: '/v1/decks/green',
          data: { title: 'Deck green', cards_count: 2, questions_count: 6 },
        },
        { id: 'black' },
      ],
    })
    expect((await ask(api, 'GET /v1/decks/black')).body.data.cards_count).toBe(1)
    expect((await ask(api, 'GET /v1/decks/nowhere')).body.detail).toBe('There is no deck nowhere.')
  })

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask(api, 'GET /v1/decks')
    const again = await ask(api, 'GET /v1/decks', {
      headers: { 'if-none-match': headers.etag ?? '' },
    })
    expect([again.status, again.text]).toEqual([304, ''])
    study.current = fixtureBank({ black: [ASSAM] })
    expect(
      (await ask(api, 'GET /v1/decks', { headers: { 'if-none-match': headers.etag ?? '' } }))
        .status,
    ).toBe(200)
  })

  test('cards come whole, by deck and by id', async () => {
    const all = await asLearner('GET /v1/cards')
    expect(all.body.data.map(({ id }: { id: string }) => id)).toEqual([
      SENCHA.id,
      'matcha2222',
      ASSAM.id,
    ])
    expect((await asLearner('GET /v1/cards?deck=black')).body.total_count).toBe(1)
    study.current = fixtureBank(FIXTURE_DECKS, ['gone222222', 'left222222'])
    const ids = `${ASSAM.id},${SENCHA.id},never22222,gone222222,nope`
    const named = await asLearner(`GET /v1/cards?ids=${ids}`)
    expect(
      named.body.data.map(({ object, id }: { object: string; id: string }) => [object, id]),
    ).toEqual([
      ['card', SENCHA.id],
      ['card', ASSAM.id],
      ['tombstone', 'gone222222'],
    ])
    expect(named.body.data[2].data).toEqual({ object: 'card', reason: 'retired' })
    const one = await asLearner(`GET /v1/cards/${SENCHA.id}`)
    expect(one.body.data).toMatchObject({
      deck: 'green',
      source: {
        file: 'tea/green.md',
        start_line: 3,
        quote: '**Sencha** - Which tea is steamed and rolled?',
      },
      questions: [{ kind: 'choice', answer: 'Sencha' }, { kind: 'typed' }, { kind: 'recall' }],
    })
    expect((await asLearner('GET /v1/cards/nope')).status).toBe(404)
  })

  test('a long list comes in pages, each card once', async () => {
    const cards = Array.from({ length: 250 }, (_, at) =>
      fixtureCard(`page${String(at).padStart(6, '0')}`, {
        stem: `Which is ${at}?`,
        answer: `It is ${at}`,
      }),
    )
    study.current = fixtureBank({ many: cards })
    const seen: string[] = []
    for (let url: string | null = '/v1/cards?deck=many'; url !== null; ) {
      const page: Awaited<ReturnType<typeof asLearner>> = await asLearner(`GET ${url}`)
      expect(page.body.total_count).toBe(250)
      seen.push(...page.body.data.map(({ id }: { id: string }) => id))
      url = page.body.pages.next_url
    }
    expect(seen).toEqual(cards.map(({ id }) => id))
    const first = await asLearner('GET /v1/cards?deck=many&page_size=7')
    expect([first.body.data.length, first.body.pages.per_page]).toEqual([7, 7])
    expect(first.body.pages.next_url).toContain('page_size=7')
    study.current = fixtureBank({ many: cards.slice(7) })
    const stale = await asLearner(`GET ${first.body.pages.next_url}`)
    expect([stale.status, stale.body.code]).toEqual([409, 'cursor-stale'])
  })
})

describe('a drill', () => {
  const reviewOf = (
    next: { body: { data: { review_id: string; question: { id: string; rev: string } } } },
    answer: unknown,
  ) => ({
    id: next.body.data.review_id,
    question: next.body.data.question.id,
    rev: next.body.data.question.rev,
    answer,
  })
  const pick = (text: string) => ({ options: [optionIdOf(SENCHA, text)] })

  test('asks, grades, repeats the result and lists the review', async () => {
    const next = await asLearner('GET /v1/next')
    expect(next.body.data).toMatchObject({
      state: 'question',
      card: SENCHA.id,
      deck: 'green',
      left: 3,
      is_new: true,
      question: { kind: 'choice', stem: 'Which tea is steamed and rolled?' },
    })
    expect(next.text).not.toMatch(/"key"|feedback|explanation|"answer"/)

    const body = { ...reviewOf(next, pick('Sencha')), duration_ms: 4200 }
    const first = await asLearner('POST /v1/reviews', { body })
    expect(first.status).toBe(201)
    expect(first.headers).not.toHaveProperty('idempotent-replayed')
    expect(first.body).toMatchObject({
      object: 'review',
      id: body.id,
      data: {
        card: SENCHA.id,
        right: true,
        rating: 'good',
        answered_at: '2026-11-20T12:00:00.000Z',
        duration_ms: 4200,
        undone: false,
      },
      solution: { answer: 'Sencha', source: { file: 'tea/green.md', start_line: 3 } },
      resources_updated: {
        memory: {
          object: 'memory',
          id: SENCHA.id,
          data: { phase: 'learning', due_at: '2026-11-20T12:10:00.000Z', reps: 1 },
        },
      },
    })

    const again = await asLearner('POST /v1/reviews', { body })
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true'])
    expect(again.body).toEqual(first.body)

    const history = await asLearner('GET /v1/reviews')
    expect(history.body).toMatchObject({
      total_count: 1,
      data: [{ id: body.id, data: first.body.data }],
    })
  })

  test('a wrong answer says what is right, and what the chosen option is the answer to', async () => {
    const next = await asLearner('GET /v1/next')
    const graded = await asLearner('POST /v1/reviews', { body: reviewOf(next, pick('Wrong one')) })
    expect(graded.body.data).toMatchObject({ right: false, rating: 'again' })
    expect(graded.body.solution.options).toContainEqual({
      id: optionIdOf(SENCHA, 'Wrong one'),
      text: 'Wrong one',
      key: false,
      feedback: 'Wrong one is the answer to something else.',
    })
  })

  test('options that nobody was shown are refused, and nothing is kept', async () => {
    const next = await asLearner('GET /v1/next')
    const [key] = pick('Sencha').options
    for (const options of [['zzz'], [key, key], [key, 'zzz']]) {
      const { status, body } = await asLearner('POST /v1/reviews', {
        body: reviewOf(next, { options }),
      })
      expect([status, body.code, body.errors[0].pointer]).toEqual([
        422,
        'answer-unfit',
        '/answer/options',
      ])
    }
    expect((await asLearner('GET /v1/reviews')).body.total_count).toBe(0)
    const kept = await asLearner('POST /v1/reviews', { body: reviewOf(next, pick('Sencha')) })
    expect([kept.status, kept.body.data.right]).toEqual([201, true])
  })

  test('an answer of no kind is told which kinds there are', async () => {
    const next = await asLearner('GET /v1/next')
    const { status, body } = await asLearner('POST /v1/reviews', { body: reviewOf(next, {}) })
    expect([status, body.errors[0].pointer]).toEqual([400, '/answer'])
    for (const kind of ['options', 'text', 'sequence', 'recalled', 'rating'])
      expect(body.errors[0].detail).toContain(`"${kind}"`)
  })

  test('an undo before its review is kept, and makes no memory until that arrives', async () => {
    const next = await asLearner('GET /v1/next')
    const body = reviewOf(next, pick('Sencha'))
    const undo = { id: 'undo-0001', kind: 'undo', review: body.id }
    const changed = await asLearner(`POST /v1/memories/${SENCHA.id}/changes`, { body: undo })
    expect([changed.status, changed.body.data.due_at]).toEqual([201, '2026-11-20T12:00:00.000Z'])
    expect((await asLearner('GET /v1/memories')).body.data).toEqual([])
    expect((await asLearner(`GET /v1/memories/${SENCHA.id}`)).status).toBe(404)
    expect((await asLearner('POST /v1/reviews', { body })).status).toBe(201)
    const memory = await asLearner(`GET /v1/memories/${SENCHA.id}`)
    expect(memory.body.data).toMatchObject({ phase: 'new', reps: 0 })
    expect(memory.body.data.due_at).not.toContain('1970')
  })

  test('the same id with another answer is refused; other ids are kept', async () => {
    const next = await asLearner('GET /v1/next')
    await asLearner('POST /v1/reviews', { body: reviewOf(next, pick('Sencha')) })
    const other = await asLearner('POST /v1/reviews', { body: reviewOf(next, pick('Wrong one')) })
    expect([other.status, other.body.code]).toEqual([422, 'review-mismatch'])
    const offline = {
      ...reviewOf(next, pick('Wrong one')),
      id: `${SENCHA.id}-${crypto.randomUUID()}`,
      answered_at: '2026-11-19T20:00:00Z',
    }
    expect((await asLearner('POST /v1/reviews', { body: offline })).status).toBe(201)
    const history = await asLearner(`GET /v1/reviews?card=${SENCHA.id}`)
    expect(
      history.body.data.map(({ data }: { data: { answered_at: string } }) => data.answered_at),
    ).toEqual(['2026-11-20T12:00:00.000Z', '2026-11-19T20:00:00.000Z'])
  })

  test('one id sent twice at once counts once, two ids for one card are both kept', async () => {
    const next = await asLearner('GET /v1/next')
    const body = reviewOf(next, pick('Sencha'))
    const twice = await Promise.all(
      [body, body].map((each) => asLearner('POST /v1/reviews', { body: each })),
    )
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 201])
    await Promise.all(
      ['first-id', 'second-id']
        .map((own) => `${SENCHA.id}-${own}`)
        .map((id) => asLearner('POST /v1/reviews', { body: { ...body, id } })),
    )
    const history = await asLearner('GET /v1/reviews')
    expect(history.body.total_count).toBe(3)
    expect(history.body.data[0].data.card).toBe(SENCHA.id)
  })

  test('a slip is called close and kept when the learner insists', async () => {
    const next = await asLearner('GET /v1/next')
    const body = { ...reviewOf(next, { text: 'Senhca' }), question: `${SENCHA.id}.typed` }
    const close = await asLearner('POST /v1/reviews', { body })
    expect([close.status, close.body.object]).toEqual([200, 'close'])
    expect((await asLearner('GET /v1/reviews')).body.total_count).toBe(0)
    const kept = await asLearner('POST /v1/reviews', { body: { ...body, insist: true } })
    expect([kept.status, kept.body.data.rating]).toEqual([201, 'hard'])
  })

  test('an answer is revealed with what each rating leads to', async () => {
    const next = await asLearner('GET /v1/next')
    const { rev } = next.body.data.question
    const revealed = await asLearner('POST /v1/reveal', {
      body: { question: `${SENCHA.id}.recall`, rev },
    })
    expect(revealed.body.data).toMatchObject({
      solution: { answer: 'Sencha' },
      ratings: {
        again: { due_at: '2026-11-20T12:01:00.000Z', interval_days: 0 },
        good: { due_at: '2026-11-20T12:10:00.000Z' },
      },
    })
    expect(revealed.body.data.ratings.easy.interval_days).toBeGreaterThan(5)
  })

  test('what was rewritten or retired is refused kindly', async () => {
    const next = await asLearner('GET /v1/next')
    const body = reviewOf(next, pick('Sencha'))
    const unfit = await asLearner('POST /v1/reviews', {
      body: { ...body, answer: { text: 'Sencha' } },
    })
    expect([unfit.status, unfit.body.code, unfit.body.errors]).toEqual([
      422,
      'answer-unfit',
      [{ pointer: '/answer', detail: 'Found `text`, expected `options`' }],
    ])
    study.current = fixtureBank({
      green: [fixtureCard(SENCHA.id, { stem: 'New stem?', answer: 'Sencha' })],
    })
    const rewritten = await asLearner('POST /v1/reviews', { body })
    expect([rewritten.status, rewritten.body.code]).toEqual([409, 'question-rewritten'])
    study.current = fixtureBank({ black: [ASSAM] })
    const retired = await asLearner('POST /v1/reviews', { body })
    expect([retired.status, retired.body.code]).toEqual([410, 'card-retired'])
  })

  test('at the end it says when the next day begins, and the summary when more is due', async () => {
    for (
      let next = await asLearner('GET /v1/next');
      next.body.data.state === 'question';
      next = await asLearner('GET /v1/next')
    ) {
      const body = {
        ...reviewOf(next, { rating: 'easy' }),
        question: `${next.body.data.card}.recall`,
      }
      expect((await asLearner('POST /v1/reviews', { body })).status).toBe(201)
    }
    expect((await asLearner('GET /v1/next')).body.data).toEqual({
      state: 'finished',
      until: '2026-11-21T04:00:00.000Z',
      held_back: 0,
      paused: false,
    })
    const { data } = (await asLearner('GET /v1/me/summary')).body
    expect(data).toMatchObject({
      learning: 0,
      due: 0,
      new: 0,
      decks: [
        { id: 'green', studied: 2, cards: 2 },
        { id: 'black', studied: 1 },
      ],
    })
    expect(Date.parse(data.next_due_at)).toBeGreaterThan(Date.parse('2026-11-26'))
  })

  test('lists reviews, memories and cards by deck and by tag', async () => {
    study.current = fixtureBank({ green: [{ ...SENCHA, tags: ['steamed'] }], black: [ASSAM] })
    for (const [at, card] of [SENCHA, ASSAM].entries()) {
      const question = card.questions.find(({ kind }) => kind === 'recall')
      const body = {
        id: `${card.id}-review-0${at}`,
        question: question?.id,
        rev: question?.rev,
        answer: { rating: 'good' },
      }
      await asLearner('POST /v1/reviews', { body })
    }
    const cardsOf = async (line: string) =>
      (await asLearner(line)).body.data.map(
        ({ id, data }: { id: string; data: { card?: string } }) => data.card ?? id,
      )
    for (const list of ['reviews', 'memories', 'cards']) {
      expect(await cardsOf(`GET /v1/${list}?tags=other,steamed`)).toEqual([SENCHA.id])
      expect(await cardsOf(`GET /v1/${list}?deck=black`)).toEqual([ASSAM.id])
      expect(await cardsOf(`GET /v1/${list}?deck=black&tags=steamed`)).toEqual([])
    }
  })

  test('of an unknown deck there is none', async () => {
    expect((await asLearner('GET /v1/next?deck=nowhere')).status).toBe(404)
  })
})

describe('a request that is wrong', () => {
  test.each([
    ['GET /v1/nothing', 404, 'not-found'],
    ['GET /', 404, 'not-found'],
    ['GET /v1/decks/', 404, 'not-found'],
    ['GET /v1/decks/%E0%A4%A', 404, 'not-found'],
    ['DELETE /v1/decks', 405, 'method-not-allowed'],
    ['GET /v1/learners', 405, 'method-not-allowed'],
    ['GET /v1/next?dekc=a', 400, 'invalid-request'],
    ['GET /v1/next?deck=a&deck=b', 400, 'invalid-request'],
    ['POST /v1/reviews', 400, 'invalid-request'],
  ])('%s gets %i %s', async (line, status, code) => {
    const answer = await asLearner(line)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body).toMatchObject({
      type: `/docs/errors#${code}`,
      instance: answer.headers['request-id'],
    })
  })

  test('a method that is not taken is told which are', async () => {
    expect((await ask(api, 'PUT /v1/reviews')).headers.allow).toBe('POST, GET, HEAD, OPTIONS')
  })

  test.each<[string, Asking, number, string]>([
    ['no JSON', { body: Buffer.from('{"a":') }, 400, 'invalid-json'],
    ['bytes that are not UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, 400, 'invalid-json'],
    [
      'a form',
      { body: {}, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'media-type-unsupported',
    ],
    ['gzip', { body: {}, headers: { 'content-encoding': 'gzip' } }, 415, 'media-type-unsupported'],
    ['65,537 bytes', { body: Buffer.alloc(65_537, 32) }, 413, 'body-too-large'],
    [
      'a token of its own',
      { body: {}, headers: { authorization: 'Basic eA==' }, token: '' },
      401,
      'token-missing',
    ],
  ])('with %s', async (_, asking, status, code) => {
    const answer = await asLearner('POST /v1/reviews', asking)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('when the store is out of reach, try again; when we are wrong, nothing leaks', async () => {
    const { StoreUnavailable } = await import('../../study/act/store.ts')
    const failing = (error: Error): Api => ({
      ...api,
      study: { ...study, store: { ...study.store, read: () => Promise.reject(error) } },
    })
    const away = await ask(failing(new StoreUnavailable('gone')), 'GET /v1/me', { token })
    expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([
      503,
      'unavailable',
      '1',
    ])
    const wrong = await ask(failing(new Error('secret detail')), 'GET /v1/me', { token })
    expect([wrong.status, wrong.body.code]).toEqual([500, 'internal'])
    expect(wrong.text).not.toContain('secret')
    expect(wrong.error).toEqual(new Error('secret detail'))
  })
})

test('fixture decks are what the tests above count on', () => {
  expect(Object.keys(FIXTURE_DECKS)).toEqual(['green', 'black'])
})
