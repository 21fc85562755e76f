import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { finishMerge, forgetMerge } from '../../../study/act/finish-merges.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { mergeLearner } from '../../../study/act/merge-learner.ts'
import { readExportLine } from '../../../study/act/read-export-line.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Profile } from '../../../study/act/store.ts'
import { tombstoneOf } from '../../../study/act/tombstone.ts'
import type { Card } from '../../../study/bank/card.ts'
import { DEFAULT_SETTINGS } from '../../../study/drill/settings.ts'
import type { ReviewEvent } from '../../../study/memory/event.ts'
import { DEFAULT_KNOWN } from '../../../study/memory/fold.ts'
import { growMemory } from '../../../study/memory/grow-memory.ts'
import { newMemory } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const SETTLED_MS = 60_000

let embedded: EmbeddedStore
let study: TestStudy
let account: string
let accounts = 0
let [guest, other] = ['', '']
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  guest = (await startLearner(study)).profile.learnerId
  other = (await startLearner(study)).profile.learnerId
  account = learnerOfDiscord(`finish-${accounts++}`)
})

function answer(learnerId: string, card: Card, reviewId: string) {
  const asked = { cardId: card.id, form: 'recall', rev: card.questions[0]?.rev ?? '' }
  const given = { kind: 'rating', rating: 'good' } as const
  return answerQuestion(study, { learnerId }, { reviewId, ...asked, given })
}

/** What somebody writes who was let in before the merge: straight into the guest's memory. */
async function writeLate(learnerId: string, card: Card, id: string): Promise<void> {
  const { memories } = await embedded.store.read(learnerId, { cardIds: [card.id] })
  const review: ReviewEvent = {
    ...{ kind: 'review', id, at: study.clock, day: 20_777, rating: 'good', right: true },
    ...{ form: 'recall', rev: '00000000', given: { kind: 'rating', rating: 'good' } },
    parameters: DEFAULT_KNOWN.currentId,
  }
  const memory = growMemory(memories.get(card.id) ?? newMemory(card.id), [review], DEFAULT_KNOWN)
  expect(await embedded.store.append(learnerId, memory, [review])).toEqual({ kind: 'written' })
}

const profileOf = async (learnerId: string): Promise<Profile | undefined> =>
  (await embedded.store.read(learnerId, {})).profile
const idsOf = async (): Promise<string[]> => {
  const listed = await listReviews(study, { learnerId: account })
  return listed.kind === 'listed' ? listed.reviews.map(({ review }) => review.id).toSorted() : []
}
const kept = async (card: Card): Promise<string[]> => {
  const { memories } = await embedded.store.read(account, { cardIds: [card.id] })
  return (memories.get(card.id)?.events ?? []).map(({ id }) => id)
}
const merge = (from: string) => mergeLearner(study, { from, into: account })

describe('a merge', () => {
  test('is kept in mind for a minute, then only whose it was', async () => {
    await answer(guest, SENCHA, 'guest-001')
    await merge(guest)
    const pending = [{ learnerId: guest, notedAt: NOON }]
    expect(await profileOf(account)).toMatchObject({ mergedFrom: [guest], pendingMerges: pending })
    study.clock += SETTLED_MS - 1
    await idsOf()
    expect(await profileOf(account)).toMatchObject({ mergedFrom: [guest], pendingMerges: pending })
    study.clock += 1
    await idsOf()
    const after = await profileOf(account)
    expect(after?.mergedFrom).toEqual([guest])
    expect(after).not.toHaveProperty('pendingMerges')
  })

  test('brings along what is written by whoever was let in before, as long as that may be', async () => {
    await answer(guest, SENCHA, 'guest-001')
    await merge(guest)
    await writeLate(guest, MATCHA, 'late-0001')
    expect(await idsOf()).toEqual(['guest-001', 'late-0001'])
    study.clock += SETTLED_MS
    await writeLate(guest, ASSAM, 'late-0002')
    expect(await idsOf()).toEqual(['guest-001', 'late-0001', 'late-0002'])
    await writeLate(guest, ASSAM, 'too-late-1')
    expect(await idsOf()).toEqual(['guest-001', 'late-0001', 'late-0002'])
  })

  test('brings a card along before that card is written', async () => {
    await answer(guest, SENCHA, 'guest-001')
    await merge(guest)
    await writeLate(guest, MATCHA, 'late-0001')
    expect([await kept(SENCHA), await kept(MATCHA)]).toEqual([['guest-001'], []])
    const answered = await answer(account, MATCHA, 'mine-0001')
    expect(answered).toMatchObject({ memory: { state: { reps: 2 } } })
    expect([await kept(MATCHA), await kept(ASSAM)]).toEqual([['late-0001', 'mine-0001'], []])
  })

  test('of two learners is forgotten one by one', async () => {
    await answer(guest, SENCHA, 'guest-001')
    await answer(other, MATCHA, 'other-001')
    await merge(guest)
    study.clock += 30_000
    await merge(other)
    study.clock += 30_000
    expect(await idsOf()).toEqual(['guest-001', 'other-001'])
    const after = await profileOf(account)
    expect(after?.pendingMerges).toEqual([{ learnerId: other, notedAt: NOON + 30_000 }])
    expect(after?.mergedFrom?.toSorted()).toEqual([guest, other].toSorted())
  })

  test('noted once more meanwhile is not forgotten; one that was refused leaves no trace', async () => {
    await merge(guest)
    await merge(other)
    const into = { from: guest, into: account }
    const noted = { learnerId: guest, notedAt: NOON - 5 }
    expect(await forgetMerge(study, into, { noted })).toMatchObject({ mergedFrom: [guest, other] })
    expect((await profileOf(account))?.pendingMerges).toHaveLength(2)
    const after = await forgetMerge(study, into, { isRefused: true })
    expect([after.mergedFrom, after.pendingMerges?.map(({ learnerId }) => learnerId)]).toEqual([
      [other],
      [other],
    ])
    const last = await forgetMerge(study, { from: other, into: account }, { isRefused: true })
    expect(last).not.toHaveProperty('mergedFrom')
    expect(last).not.toHaveProperty('pendingMerges')
    const version = last.version
    expect((await forgetMerge(study, into, {})).version).toBe(version)
  })

  test('brings the weights along that reviews were scheduled with, once', async () => {
    const weights = [0.1, ...DEFAULT_PARAMETERS.weights.slice(1)]
    const parameters = { ...DEFAULT_PARAMETERS, weights }
    await changeSettings(study, { learnerId: guest }, { parameters })
    await answer(guest, SENCHA, 'guest-001')
    await merge(guest)
    const known = (await profileOf(account))?.earlierParameters.map((each) => each.weights[0])
    expect(known).toContain(0.1)
    const { version } = (await profileOf(account)) ?? {}
    await finishMerge(study, { from: guest, into: account })
    expect((await profileOf(account))?.version).toBe(version)
  })

  test('copies nothing of who has become nobody', async () => {
    await answer(guest, SENCHA, 'guest-001')
    await finishMerge(study, { from: guest, into: account })
    expect(await kept(SENCHA)).toEqual([])
  })
})

describe('what is left of who was erased', () => {
  const bare = {
    learnerId: 'l',
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    earlierParameters: [],
    erasedAt: 9,
  }
  const profile: Profile = {
    ...{ learnerId: 'l', origin: 'anonymous', createdAt: 5, version: 3 },
    settings: { ...DEFAULT_SETTINGS, newCardsPerDay: 1 },
    earlierParameters: [DEFAULT_PARAMETERS],
  }
  test.each<[string, Profile | undefined, object]>([
    ['who never was', undefined, { origin: 'discord', version: 1 }],
    ['an anonymous learner', profile, { origin: 'anonymous', version: 4 }],
    [
      'whom others had become',
      { ...profile, mergedFrom: ['a'] },
      { origin: 'anonymous', version: 4, mergedFrom: ['a'] },
    ],
    [
      'who had become another',
      { ...profile, mergedInto: 'b' },
      { origin: 'anonymous', version: 4, mergedInto: 'b' },
    ],
  ])('of %s', (_, before, left) => {
    expect(tombstoneOf('l', before, 9)).toStrictEqual({ ...bare, ...left })
  })
})

describe('a line of an export', () => {
  const memory = (more: object = {}) => ({
    kind: 'memory',
    cardId: 'sencha2222',
    events: [{ kind: 'reset', id: 'reset-001', at: NOON }],
    ...more,
  })
  test.each<[string, unknown, object]>([
    ['the header', { kind: 'notedrill-export', format: 1 }, { kind: 'nothing' }],
    [
      'of another format',
      { kind: 'notedrill-export', format: 2 },
      { reason: 'found 2, expected format 1' },
    ],
    ['of another kind', { kind: 'x' }, { reason: 'found "x", expected a line of an export' }],
    ['a memory', memory(), { kind: 'log', cardId: 'sencha2222', events: [{ id: 'reset-001' }] }],
    [
      'as far ahead as a clock may be',
      memory({ events: [{ kind: 'reset', id: 'reset-001', at: NOON + 172_800_000 }] }),
      { kind: 'log' },
    ],
    [
      'further ahead',
      memory({ events: [{ kind: 'reset', id: 'reset-001', at: NOON + 172_800_001 }] }),
      {
        kind: 'rejected',
        reason: `found ${NOON + 172_800_001}, expected a moment before ${NOON} as at`,
      },
    ],
    ['with no list', memory({ events: {} }), { reason: 'found {}, expected a list' }],
    [
      'of no card',
      memory({ cardId: '../x' }),
      { reason: 'found "../x", expected the id of a card' },
    ],
    [
      'of what only ends like a card',
      memory({ cardId: 'xsencha2222' }),
      { reason: 'found "xsencha2222", expected the id of a card' },
    ],
    [
      'of what only begins like a card',
      memory({ cardId: 'sencha2222-' }),
      { reason: 'found "sencha2222-", expected the id of a card' },
    ],
    [
      'the learner',
      { kind: 'learner', settings: {}, earlierParameters: [] },
      { kind: 'learner', earlier: [] },
    ],
  ])('%s', (_, line, read) => {
    expect(readExportLine(JSON.stringify(line), NOON)).toMatchObject(read)
  })

  test('of nothing says nothing', () => {
    expect([readExportLine('', NOON), readExportLine('  ', NOON)]).toEqual([
      { kind: 'nothing' },
      { kind: 'nothing' },
    ])
  })
})
