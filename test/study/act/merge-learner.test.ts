import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { mergeLearner } from '../../../study/act/merge-learner.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { type Store, StoreUnavailable } from '../../../study/act/store.ts'
import { summariseDue } from '../../../study/act/summarise-due.ts'
import { readToken } from '../../../study/act/token.ts'
import { DEFAULT_KNOWN, foldEvents } from '../../../study/memory/fold.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let guest = ''
let guestToken = { learnerId: '', hash: '' }
let account = ''
let accounts = 0
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  const started = await startLearner(study)
  guest = started.profile.learnerId
  guestToken = readToken(started.token) ?? guestToken
  account = learnerOfDiscord(`merge-${accounts++}`)
})

const rate = (
  learnerId: string,
  reviewId: string,
  more: { card?: typeof SENCHA; at?: number; rating?: 'good' | 'again' | 'easy' } = {},
) =>
  answerQuestion(
    study,
    { learnerId },
    {
      reviewId,
      cardId: (more.card ?? SENCHA).id,
      form: 'recall',
      rev: (more.card ?? SENCHA).questions[0]?.rev ?? '',
      given: { kind: 'rating', rating: more.rating ?? 'good' },
      ...(more.at === undefined ? {} : { at: more.at }),
    },
  )
const reviewIds = async (learnerId: string): Promise<string[]> => {
  const listed = await listReviews(study, { learnerId })
  return listed.kind === 'listed' ? listed.reviews.map(({ review }) => review.id).toSorted() : []
}
const asGuest = () => ({
  learnerId: guest,
  token: { hash: guestToken.hash, scope: 'study' as const },
})

test('both histories become one, and the schedule is as if they had been', async () => {
  await rate(account, 'account-1', { at: NOON - 3_000_000 })
  await rate(guest, 'guest-001', { at: NOON - 2_000_000 })
  await rate(account, 'account-2', { at: NOON - 1_000_000 })
  await rate(guest, 'guest-002', { card: ASSAM })
  expect(await mergeLearner(study, { from: guest, into: account })).toMatchObject({
    kind: 'merged',
  })
  expect(await reviewIds(account)).toEqual(['account-1', 'account-2', 'guest-001', 'guest-002'])
  const { memories } = await embedded.store.read(account, { cardIds: [SENCHA.id] })
  const merged = memories.get(SENCHA.id)
  expect(merged?.state).toEqual(foldEvents(SENCHA.id, merged?.events ?? [], DEFAULT_KNOWN))
  expect(merged?.state.reps).toBe(3)
})

test('the old token ends: the account has given it nothing', async () => {
  await rate(account, 'account-1')
  await mergeLearner(study, { from: guest, into: account })
  for (const act of [askNext, summariseDue, listReviews, eraseLearner])
    expect(await act(study, asGuest())).toEqual({ kind: 'refused', reason: 'unknown-token' })
  expect(await reviewIds(guest)).toEqual(['account-1'])
})

test('joined again, nothing changes', async () => {
  await rate(guest, 'guest-001')
  await mergeLearner(study, { from: guest, into: account })
  expect(await mergeLearner(study, { from: guest, into: account })).toMatchObject({
    kind: 'merged',
  })
  expect(await reviewIds(account)).toEqual(['guest-001'])
})

test.each([
  ['itself', () => mergeLearner(study, { from: guest, into: guest }), 'same'],
  [
    'an account into a guest',
    () =>
      rate(account, 'a-review-1')
        .then(() => changeSettings(study, { learnerId: account }, {}))
        .then(() => mergeLearner(study, { from: account, into: guest })),
    'not-anonymous',
  ],
  [
    'somebody who is not there',
    () => mergeLearner(study, { from: 'z'.repeat(26), into: account }),
    'gone',
  ],
])('%s cannot be joined', async (_, join, reason) => {
  expect(await join()).toEqual({ kind: 'impossible', reason })
})

test('a guest who became one account cannot become another', async () => {
  await mergeLearner(study, { from: guest, into: account })
  const other = learnerOfDiscord('somebody else')
  expect(await mergeLearner(study, { from: guest, into: other })).toEqual({
    kind: 'impossible',
    reason: 'merged-elsewhere',
  })
  expect((await embedded.store.read(other, {})).profile).toBeUndefined()
})

test('two guests who join each other at once never end in a circle', async () => {
  const other = (await startLearner(study)).profile.learnerId
  await Promise.all([
    mergeLearner(study, { from: guest, into: other }),
    mergeLearner(study, { from: other, into: guest }),
  ])
  const [a, b] = await Promise.all(
    [guest, other].map(async (id) => (await embedded.store.read(id, {})).profile),
  )
  expect(a?.mergedInto === other && b?.mergedInto === guest).toBe(false)
  expect(await summariseDue(study, asGuest())).toMatchObject({ kind: 'summary' })
})

test('what was being written while they were joined is brought along', async () => {
  await rate(guest, 'guest-001')
  // Let in before the merge, this answer arrives after it.
  const late: Store = {
    ...embedded.store,
    async append(...args) {
      await mergeLearner({ ...study, store: embedded.store }, { from: guest, into: account })
      return embedded.store.append(...args)
    },
  }
  const slow = { ...study, store: late }
  await answerQuestion(slow, asGuest(), {
    reviewId: 'guest-002',
    cardId: MATCHA.id,
    form: 'recall',
    rev: MATCHA.questions[0]?.rev ?? '',
    given: { kind: 'rating', rating: 'good' },
  })
  expect(await reviewIds(account)).toEqual(['guest-001', 'guest-002'])
  study.clock += 61_000
  await reviewIds(account)
  expect((await embedded.store.read(account, {})).profile).not.toHaveProperty('pendingMerges')
  expect(await reviewIds(account)).toEqual(['guest-001', 'guest-002'])
})

test('parameters of the guest’s reviews come along', async () => {
  await changeSettings(
    study,
    { learnerId: guest },
    { parameters: { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 } },
  )
  await rate(guest, 'guest-001', { rating: 'easy' })
  const before = (await embedded.store.read(guest, { cardIds: [SENCHA.id] })).memories.get(
    SENCHA.id,
  )
  await mergeLearner(study, { from: guest, into: account })
  const after = (await embedded.store.read(account, { cardIds: [SENCHA.id] })).memories.get(
    SENCHA.id,
  )
  expect(after?.state.due).toEqual(before?.state.due)
})

describe('cut short at any step', () => {
  const STEPS = 16

  test.each(Array.from({ length: STEPS }, (_, at) => at + 1))(
    'after %i calls to the store, nothing is lost or doubled',
    async (limit) => {
      for (const card of [SENCHA, MATCHA, ASSAM]) await rate(guest, `guest-${card.id}`, { card })
      await rate(account, 'account-1')
      let calls = 0
      const dying =
        <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
        (...args: Args): Promise<Result> =>
          ++calls > limit ? Promise.reject(new Error('killed')) : call(...args)
      const { store } = embedded
      const mortal: Store = {
        ...store,
        read: dying(store.read),
        append: dying(store.append),
        putProfile: dying(store.putProfile),
      }
      const outcome = await mergeLearner(
        { ...study, store: mortal },
        { from: guest, into: account },
      ).catch(() => 'killed')
      const all = [
        'account-1',
        ...[SENCHA, MATCHA, ASSAM].map(({ id }) => `guest-${id}`),
      ].toSorted()
      const { profile } = await store.read(guest, {})
      const seen = await reviewIds(account)
      expect(seen).toEqual(profile?.mergedInto === account ? all : ['account-1'])
      await mergeLearner(study, { from: guest, into: account })
      expect(await reviewIds(account)).toEqual(all)
      if (limit === STEPS) expect(outcome).toMatchObject({ kind: 'merged' })
    },
  )
})

describe('erased', () => {
  const everything = async (learnerId: string): Promise<string[]> => {
    const found = await embedded.store.read(learnerId, {
      tokenHash: guestToken.hash,
      plan: true,
      cardIds: [SENCHA.id, MATCHA.id],
    })
    return [
      ...Object.keys(found).filter((key) => key !== 'memories' && key !== 'profile'),
      ...found.memories.keys(),
    ]
  }

  test('nothing is left but that, and the token ends', async () => {
    await rate(guest, 'guest-001')
    await askNext(study, asGuest())
    expect(await everything(guest)).toEqual(['token', 'plan', SENCHA.id])
    expect(await eraseLearner(study, asGuest())).toEqual({ kind: 'erased', erasedAt: NOON })
    expect(await everything(guest)).toEqual([])
    expect((await embedded.store.read(guest, {})).profile).toMatchObject({
      erasedAt: NOON,
      createdAt: 0,
    })
    for (const act of [askNext, summariseDue, listReviews, eraseLearner])
      expect(await act(study, asGuest())).toEqual({ kind: 'refused', reason: 'erased' })
  })

  test('takes everybody along who became this learner', async () => {
    await rate(guest, 'guest-001')
    await mergeLearner(study, { from: guest, into: account })
    await eraseLearner(study, { learnerId: account })
    expect(await everything(guest)).toEqual([])
    expect(await everything(account)).toEqual([])
    expect(await askNext(study, asGuest())).toEqual({ kind: 'refused', reason: 'erased' })
  })

  test('somebody whom Discord vouches for begins anew', async () => {
    await rate(account, 'account-1', { rating: 'easy' })
    await changeSettings(study, { learnerId: account }, { newCardsPerDay: 3 })
    await eraseLearner(study, { learnerId: account })
    study.clock += 1000
    expect(await askNext(study, { learnerId: account })).toMatchObject({
      kind: 'asked',
      card: { id: SENCHA.id },
      profile: { settings: { newCardsPerDay: 20 } },
    })
    await changeSettings(study, { learnerId: account }, { newCardsPerDay: 5 })
    await rate(account, 'account-2')
    expect(await reviewIds(account)).toEqual(['account-2'])
  })

  test('when the store is away, it says so, and doing it again ends it', async () => {
    await rate(guest, 'guest-001')
    const away = {
      ...study,
      store: { ...embedded.store, removeItems: () => Promise.reject(new StoreUnavailable('away')) },
    }
    await expect(eraseLearner(away, { learnerId: guest })).rejects.toThrow(StoreUnavailable)
    expect(await askNext(study, asGuest())).toEqual({ kind: 'refused', reason: 'erased' })
    await eraseLearner(study, { learnerId: guest })
    expect(await everything(guest)).toEqual([])
  })
})
