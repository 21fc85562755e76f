import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Attempt, answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { type Store, StoreUnavailable, type Written } from '../../../study/act/store.ts'
import type { Given } from '../../../study/memory/event.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import {
  ASSAM,
  FIXTURE_DECKS,
  fixtureBank,
  fixtureCard,
  optionIdOf,
  SENCHA,
} from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
let learners = 0
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  learnerId = `learner${'abcdefghijklmnopqrstuvwxyz'.charAt(learners++)}`.padEnd(26, '2')
})

const pick = (...texts: string[]): Given => ({
  kind: 'options',
  ids: texts.map((text) => optionIdOf(SENCHA, text)),
})
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  reviewId: 'review-0001',
  cardId: SENCHA.id,
  form: 'choice',
  rev: SENCHA.questions[0]?.rev ?? '',
  given: pick('Sencha'),
  ...more,
})
const answer = (more?: Partial<Attempt>) => answerQuestion(study, { learnerId }, attempt(more))
async function history() {
  const listed = await listReviews(study, { learnerId })
  return listed.kind === 'listed' ? listed.reviews : []
}

test('a right answer is kept as good, and the card comes back in ten minutes', async () => {
  const answered = await answer({ durationMs: 4200 })
  expect(answered).toMatchObject({
    kind: 'answered',
    replayed: false,
    review: { rating: 'good', right: true, at: NOON, day: 20777, durationMs: 4200 },
    memory: {
      version: 1,
      state: { phase: 'learning', due: { kind: 'moment', at: NOON + 600_000 } },
    },
    card: { id: SENCHA.id, deckId: 'green' },
    question: { id: `${SENCHA.id}.choice` },
  })
  expect((await history()).map(({ review }) => review.id)).toEqual(['review-0001'])
})

test('a wrong answer is kept as again', async () => {
  expect(await answer({ given: pick('Wrong one') })).toMatchObject({
    review: { rating: 'again', right: false },
    memory: { state: { due: { kind: 'moment', at: NOON + 60_000 } } },
  })
})

test('the same answer again gets the stored result and changes nothing, however late', async () => {
  const first = await answer()
  study.clock += 40 * 86_400_000
  const again = await answer()
  expect(again).toMatchObject({ kind: 'answered', replayed: true })
  if (first.kind !== 'answered' || again.kind !== 'answered') throw new Error('not answered')
  expect(again.review).toEqual(first.review)
  expect(again.memory).toEqual(first.memory)
})

test('another answer under the same review id is a mismatch, and the first stands', async () => {
  await answer({ given: pick('Wrong one') })
  expect(await answer({ given: pick('Sencha') })).toMatchObject({
    kind: 'mismatch',
    review: { right: false, given: pick('Wrong one') },
  })
  expect(await history()).toHaveLength(1)
})

test('one review id sent ten times at once counts once; ten ids are all kept', async () => {
  const same = await Promise.all(Array.from({ length: 10 }, () => answer()))
  expect(same.map(({ kind }) => kind)).toEqual(Array(10).fill('answered'))
  expect(await history()).toHaveLength(1)
  const others = await Promise.all(
    Array.from({ length: 10 }, (_, at) => answer({ reviewId: `other-00${at}` })),
  )
  expect(others.filter(({ kind }) => kind === 'answered').length).toBe(10)
  expect(await history()).toHaveLength(11)
})

test('a late answer takes its place in time, and the state is the same as if it had come first', async () => {
  const yesterday = NOON - 86_400_000
  await answer({ reviewId: 'second-01', at: NOON })
  const late = await answer({ reviewId: 'first-001', at: yesterday })
  expect((await history()).map(({ review }) => [review.id, review.day])).toEqual([
    ['second-01', 20777],
    ['first-001', 20776],
  ])
  const [inOrder, learner] = [late.kind === 'answered' ? late.memory.state : undefined, learnerId]
  learnerId = 'inorder'.padEnd(26, '2')
  await answer({ reviewId: 'first-001', at: yesterday })
  const last = await answer({ reviewId: 'second-01', at: NOON })
  expect(learner).not.toBe(learnerId)
  expect(last.kind === 'answered' ? last.memory.state : undefined).toEqual(inOrder)
})

test.each([
  ['in the next century', Date.UTC(2100, 0, 1), NOON + 120_000],
  ['long ago', 0, NOON - 400 * 86_400_000],
])('an answer dated %s is brought near', async (_, at, kept) => {
  expect(await answer({ at })).toMatchObject({ review: { at: kept } })
})

test('a slip is asked once more and nothing is kept; insisting counts as hard', async () => {
  const slip = { form: 'typed', given: { kind: 'text', text: 'Senhca' } } as const
  expect(await answer(slip)).toMatchObject({ kind: 'close', card: { id: SENCHA.id } })
  expect(await history()).toEqual([])
  expect(await answer({ ...slip, insists: true })).toMatchObject({
    review: { rating: 'hard', right: true },
  })
})

test('a wrong kind of answer says what is expected', async () => {
  expect(await answer({ given: { kind: 'text', text: 'Sencha' } })).toEqual({
    kind: 'unfit',
    expected: ['options'],
  })
})

describe('after a recompile', () => {
  const recompile = (stem: string, distractors: string[]): void => {
    const card = fixtureCard(SENCHA.id, { stem, answer: 'Sencha', distractors })
    study.current = fixtureBank({ ...FIXTURE_DECKS, green: [card] })
  }
  const stem = SENCHA.questions[0]?.stem ?? ''

  test('that changed only distractors, the option that was shown counts', async () => {
    recompile(stem, ['New one', 'New two'])
    expect(await answer({ given: pick('Wrong one') })).toMatchObject({ review: { right: false } })
    expect(await answer({ reviewId: 'review-0002' })).toMatchObject({ review: { right: true } })
  })

  test('that changed the stem, the question was rewritten', async () => {
    recompile(`${stem} (in Japan)`, ['New one', 'New two'])
    expect(await answer()).toMatchObject({ kind: 'rewritten', card: { id: SENCHA.id } })
    expect(await history()).toEqual([])
  })

  test('that removed the card, it is retired, and an answer given before still has its result', async () => {
    await answer()
    study.current = fixtureBank({ black: [ASSAM] })
    expect(await answer({ reviewId: 'review-0002' })).toEqual({ kind: 'retired' })
    const replay = await answer()
    expect(replay).toMatchObject({ kind: 'answered', replayed: true, review: { right: true } })
    expect(replay).not.toHaveProperty('card')
    expect(await history()).toHaveLength(1)
  })
})

describe('when the store loses answers', () => {
  /** A store that fails some appends: before they happen, or after. */
  function losing(fails: (tries: number) => 'before' | 'after' | undefined): Store {
    let tries = 0
    return {
      ...embedded.store,
      async append(...args): Promise<Written> {
        const fault = fails(++tries)
        if (fault === 'before') throw new StoreUnavailable('lost')
        const written = await embedded.store.append(...args)
        if (fault === 'after') throw new StoreUnavailable('lost')
        return written
      },
    }
  }

  test.each(['before', 'after'] as const)(
    '%s writing, the next try keeps it once',
    async (fault) => {
      study = { ...study, store: losing((tries) => (tries <= 2 ? fault : undefined)) }
      expect(await answer()).toMatchObject({ kind: 'answered', review: { right: true } })
      expect(await history()).toHaveLength(1)
    },
  )

  test('each time, it says that it does not know', async () => {
    study = { ...study, store: losing(() => 'before') }
    await expect(answer()).rejects.toThrow(StoreUnavailable)
  })
})

test('the review id of a question stays until it is answered, and is then another', async () => {
  const ask = async () => {
    const next = await askNext(study, { learnerId }, { deckId: 'black' })
    return next.kind === 'asked' ? next : undefined
  }
  const [first, second] = [await ask(), await ask()]
  expect(second?.reviewId).toBe(first?.reviewId)
  await answer({
    reviewId: first?.reviewId ?? '',
    cardId: ASSAM.id,
    rev: ASSAM.questions[0]?.rev ?? '',
    given: { kind: 'options', ids: [optionIdOf(ASSAM, 'Assam')] },
  })
  study.clock += 600_000
  expect((await ask())?.card.id).toBe(ASSAM.id)
  expect((await ask())?.reviewId).not.toBe(first?.reviewId)
})
