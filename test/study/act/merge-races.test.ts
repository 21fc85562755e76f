import { beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import { changeProfile } from '../../../study/act/change-profile.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { finishMerge, finishMerges } from '../../../study/act/finish-merges.ts'
import { mergeLearner } from '../../../study/act/merge-learner.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Profile, Store } from '../../../study/act/store.ts'
import { readToken } from '../../../study/act/token.ts'
import { tombstoneOf } from '../../../study/act/tombstone.ts'
import { MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const SETTLED_MS = 60_000
const ACCOUNT = 'account'.padEnd(26, '2')

let store: Store
let study: TestStudy
let guest: string
let guestToken: string
let other: string
beforeEach(async () => {
  store = openSimulatedStore()
  study = testStudy(store)
  const started = await startLearner(study)
  guest = started.profile.learnerId
  guestToken = started.token
  other = (await startLearner(study)).profile.learnerId
})

const profileOf = async (learnerId: string): Promise<Profile> => {
  const { profile } = await store.read(learnerId, {})
  if (!profile) throw new Error(`no ${learnerId}`)
  return profile
}
const answer = (learnerId: string, card = SENCHA) =>
  answerQuestion(
    study,
    { learnerId },
    {
      ...{ reviewId: 'review-01', cardId: card.id, form: 'recall' },
      ...{ rev: card.questions[0]?.rev ?? '', given: { kind: 'rating', rating: 'good' } },
    },
  )
const kept = async (learnerId: string): Promise<string[]> => {
  const cards: string[] = []
  for await (const { cardId } of store.memories(learnerId)) cards.push(cardId)
  return cards
}
/** The study, where something else happens after the first profile was written. */
const interrupted = (meanwhile: () => Promise<unknown> | unknown): TestStudy => {
  let isFirst = true
  const putProfile: Store['putProfile'] = async (profile) => {
    const written = await store.putProfile(profile)
    if (isFirst) {
      isFirst = false
      await meanwhile()
    }
    return written
  }
  return { ...study, store: { ...store, putProfile }, now: study.now }
}
/** As if a merge had been cut short once it was noted, before it was decided. */
const note = (from: string) =>
  changeProfile(study, ACCOUNT, (profile) => ({
    ...profile,
    mergedFrom: [from],
    pendingMerges: [{ learnerId: from, notedAt: study.clock }],
  }))

describe('who a guest joins', () => {
  test('stays what they were, and is an account if they were a guest', async () => {
    study.clock += 1000
    await mergeLearner(study, { from: guest, into: ACCOUNT })
    expect(await profileOf(ACCOUNT)).toMatchObject({ origin: 'discord', createdAt: NOON + 1000 })
    const third = (await startLearner(study)).profile.learnerId
    study.clock += 1000
    await mergeLearner(study, { from: third, into: other })
    expect(await profileOf(other)).toMatchObject({ origin: 'account', createdAt: NOON })
  })

  test('is noted once, joined however often, and leaves the others noted', async () => {
    for (const from of [guest, other, guest]) await mergeLearner(study, { from, into: ACCOUNT })
    const { mergedFrom, pendingMerges } = await profileOf(ACCOUNT)
    expect(mergedFrom).toEqual([other, guest])
    expect(pendingMerges?.map(({ learnerId }) => learnerId)).toEqual([other, guest])
  })

  test('begins anew with nothing of before, if they were erased', async () => {
    await answer(ACCOUNT)
    await changeSettings(study, { learnerId: ACCOUNT }, { newCardsPerDay: 3 })
    await eraseLearner(study, { learnerId: ACCOUNT })
    study.clock += 1000
    await answer(guest, MATCHA)
    expect((await mergeLearner(study, { from: guest, into: ACCOUNT })).kind).toBe('merged')
    const after = await profileOf(ACCOUNT)
    expect([after.erasedAt, after.createdAt, after.settings.newCardsPerDay]).toEqual([
      undefined,
      NOON + 1000,
      20,
    ])
    expect(await kept(ACCOUNT)).toEqual([MATCHA.id])
  })
})

describe('a guest', () => {
  test('who was erased cannot become anybody', async () => {
    await eraseLearner(study, { learnerId: guest })
    const gone = { kind: 'impossible', reason: 'gone' }
    expect(await mergeLearner(study, { from: guest, into: ACCOUNT })).toEqual(gone)
  })

  test.each([
    [
      'becomes another',
      () => mergeLearner(study, { from: guest, into: other }),
      'merged-elsewhere',
    ],
    ['is erased', () => eraseLearner(study, { learnerId: guest }), 'gone'],
  ])('who %s while this is decided leaves no trace', async (_, meanwhile, reason) => {
    await answer(guest)
    const merging = mergeLearner(interrupted(meanwhile), { from: guest, into: ACCOUNT })
    expect(await merging).toEqual({ kind: 'impossible', reason })
    const after = await profileOf(ACCOUNT)
    expect(after).not.toHaveProperty('mergedFrom')
    expect(after).not.toHaveProperty('pendingMerges')
    expect(await kept(ACCOUNT)).toEqual([])
  })

  test('who was erased since is not copied, whatever is left', async () => {
    await answer(guest)
    await note(guest)
    const erased = { ...(await profileOf(guest)), mergedInto: ACCOUNT }
    await store.putProfile(tombstoneOf(guest, erased, NOON))
    await finishMerge(study, { from: guest, into: ACCOUNT })
    expect(await kept(ACCOUNT)).toEqual([])
  })

  test('whose token is old hears of it, unless who they became was erased and knows them no more', async () => {
    const who = { learnerId: guest, token: { hash: readToken(guestToken)?.hash ?? '' } }
    const asked = () => askNext(study, { ...who, token: { ...who.token, scope: 'study' } })
    await mergeLearner(study, { from: guest, into: ACCOUNT })
    expect(await asked()).toEqual({ kind: 'refused', reason: 'unknown-token' })
    const { mergedFrom: _, ...forgetful } = await profileOf(ACCOUNT)
    await store.putProfile({ ...forgetful, version: forgetful.version + 1 })
    expect(await asked()).toEqual({ kind: 'refused', reason: 'erased' })
  })
})

describe('a merge that was only noted', () => {
  beforeEach(async () => {
    await answer(guest)
    await note(guest)
  })

  test('brings nothing along where a card is written', async () => {
    expect(await answer(ACCOUNT)).toMatchObject({ memory: { state: { reps: 1 } } })
    expect(await answer(ACCOUNT)).toMatchObject({ replayed: true })
  })

  test('erases nobody with who was noted', async () => {
    await eraseLearner(study, { learnerId: ACCOUNT })
    expect(await kept(guest)).toEqual([SENCHA.id])
    expect(await profileOf(guest)).not.toHaveProperty('erasedAt')
  })

  test('of nobody is forgotten when it is time, and erased with', async () => {
    await note('nobody'.padEnd(26, '2'))
    await finishMerges(study, await profileOf(ACCOUNT))
    study.clock += SETTLED_MS
    const after = await finishMerges(study, await profileOf(ACCOUNT))
    expect(after).not.toHaveProperty('pendingMerges')
    await eraseLearner(study, { learnerId: ACCOUNT })
    expect(await profileOf(ACCOUNT)).toMatchObject({ erasedAt: study.clock })
  })
})

describe('a merge is kept in mind', () => {
  const pending = async (after: number): Promise<string[]> => {
    study.clock = NOON + after
    const { pendingMerges = [] } = await finishMerges(study, await profileOf(ACCOUNT))
    return pendingMerges.map(({ learnerId }) => learnerId)
  }

  test('for a minute from when it was decided', async () => {
    const slow = interrupted(() => (study.clock += 30_000))
    await mergeLearner(slow, { from: guest, into: ACCOUNT })
    expect([await pending(89_999), await pending(90_000)]).toEqual([[guest], []])
  })

  test('for a minute from when it was noted last, and from nobody else’s', async () => {
    for (const from of [guest, other]) await mergeLearner(study, { from, into: ACCOUNT })
    study.clock += 50_000
    await mergeLearner(study, { from: other, into: ACCOUNT })
    expect([await pending(60_000), await pending(109_999), await pending(110_000)]).toEqual([
      [other],
      [other],
      [],
    ])
  })

  test('when it is noted once more while it is finished', async () => {
    await mergeLearner(study, { from: guest, into: ACCOUNT })
    study.clock += SETTLED_MS
    const memories: Store['memories'] = async function* (learnerId) {
      await mergeLearner(study, { from: guest, into: ACCOUNT })
      yield* store.memories(learnerId)
    }
    await finishMerge({ ...study, store: { ...store, memories } }, { from: guest, into: ACCOUNT })
    expect((await profileOf(ACCOUNT)).pendingMerges).toEqual([
      { learnerId: guest, notedAt: NOON + SETTLED_MS },
    ])
  })
})

test('erased again, those who had become the learner stay erased since when they were', async () => {
  await mergeLearner(study, { from: guest, into: ACCOUNT })
  await eraseLearner(study, { learnerId: ACCOUNT })
  study.clock += 1000
  await eraseLearner(study, { learnerId: ACCOUNT })
  expect(await profileOf(guest)).toMatchObject({ erasedAt: NOON })
})

test('somebody who was erased and only answers is there again', async () => {
  await eraseLearner(study, { learnerId: ACCOUNT })
  study.clock += 1000
  await answer(ACCOUNT)
  expect(await profileOf(ACCOUNT)).toMatchObject({ createdAt: NOON + 1000 })
  expect(await profileOf(ACCOUNT)).not.toHaveProperty('erasedAt')
})
