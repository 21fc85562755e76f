import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markPlayed } from '../../bot/quiz/played-marks.ts'
import { examineTable } from '../../store/doctor/examine-table.ts'
import type { Finding } from '../../store/doctor/finding.ts'
import { encodeEvent } from '../../store/event-codec.ts'
import { type Key, memoryKey, profileKey, segmentKey } from '../../store/keys.ts'
import { createRecords } from '../../store/records.ts'
import { answerQuestion } from '../../study/act/answer-question.ts'
import { changeSettings } from '../../study/act/change-settings.ts'
import { eraseLearner } from '../../study/act/erase-learner.ts'
import { mergeLearner } from '../../study/act/merge-learner.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { ASSAM, SENCHA } from '../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
beforeEach(async () => {
  embedded = await openEmbeddedStore()
  study = testStudy(embedded.store)
  learnerId = (await startLearner(study)).profile.learnerId
  await rate('review-01')
  await rate('review-02')
  await rate('review-03', ASSAM)
})
afterEach(() => embedded.close())

const rate = (reviewId: string, card = SENCHA) =>
  answerQuestion(
    study,
    { learnerId },
    {
      reviewId,
      cardId: card.id,
      form: 'recall',
      rev: card.questions[0]?.rev ?? '',
      given: { kind: 'rating', rating: 'good' },
    },
  )
async function examine(repair = false, now = NOON): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const finding of examineTable(embedded.table, { now, repair })) findings.push(finding)
  return findings
}
const set = (key: Key, name: string, value: object) =>
  embedded.table.client.send(
    new UpdateItemCommand({
      TableName: 'notedrill',
      Key: key,
      UpdateExpression: 'SET #n = :v',
      ExpressionAttributeNames: { '#n': name },
      ExpressionAttributeValues: { ':v': value as { S: string } },
    }),
  )
const sencha = () => memoryKey(learnerId, SENCHA.id)

test('a table that was only used as it should be is well', async () => {
  await changeSettings(
    study,
    { learnerId },
    { parameters: { ...DEFAULT_PARAMETERS, desiredRetention: 0.8 } },
  )
  await rate('review-04')
  const records = createRecords(embedded.table)
  await markPlayed({ study, records }, { channelId: '22', id: 'quiz' }, learnerId)
  expect(await examine()).toEqual([])
})

test('a state that is not the fold of its log is found, and mended from it', async () => {
  const before = (await embedded.store.read(learnerId, { cardIds: [SENCHA.id] })).memories.get(
    SENCHA.id,
  )
  await set(sencha(), 'st', { S: JSON.stringify({ ...before?.state, lapses: 7 }) })
  expect(await examine()).toMatchObject([
    { item: `L#${learnerId} C#${SENCHA.id}`, rule: 'wrong-state', repair: 'rewrite-state' },
  ])
  expect(await examine(true)).toHaveLength(1)
  expect(await examine()).toEqual([])
  const after = (await embedded.store.read(learnerId, { cardIds: [SENCHA.id] })).memories.get(
    SENCHA.id,
  )
  expect(after).toEqual(before)
})

const review = {
  kind: 'review',
  id: 'review-09',
  at: NOON,
  day: 1,
  rating: 'good',
  right: true,
  form: 'x',
  rev: 'y',
  given: { kind: 'text', text: '' },
  parameters: 'z',
} as const

test.each<[string, string, () => object]>([
  ['wrong-version', 'v', () => ({ N: '9' })],
  ['unreadable', 'log', () => ({ L: [{ S: '["?"]' }] })],
  ['missing-segment', 'seg', () => ({ N: '1' })],
])('%s is found where %s was changed', async (rule, name, value) => {
  await set(sencha(), name, value())
  expect((await examine()).map((finding) => finding.rule)).toEqual([rule])
})

test.each([['{'], ['[9,[0],0,0,0,0,0,0,0,0]']])(
  'a state that cannot be read, %s, is found, and mended from its log',
  async (text) => {
    const read = async () =>
      (await embedded.store.read(learnerId, { cardIds: [SENCHA.id] })).memories.get(SENCHA.id)
    const before = await read()
    await set(sencha(), 'st', { S: text })
    expect((await embedded.store.states(learnerId)).has(SENCHA.id)).toBe(false)
    expect((await examine(true)).map(({ rule }) => rule)).toEqual(['wrong-state'])
    expect(await examine()).toEqual([])
    expect(await read()).toEqual(before)
  },
)

test('answered, a card whose state could not be read has its whole log again', async () => {
  await set(sencha(), 'st', { S: '{' })
  const answered = await rate('review-04')
  expect(answered).toMatchObject({ kind: 'answered', memory: { state: { reps: 3 } } })
  expect(await examine()).toEqual([])
})

test('an event that is there twice, or from the future, is found', async () => {
  const lines = [review, review, { ...review, id: 'review-10', at: NOON + 49 * 3_600_000 }].map(
    (event) => ({ S: encodeEvent(event) }),
  )
  await set(sencha(), 'log', { L: lines })
  expect((await examine()).map(({ rule }) => rule)).toEqual([
    'doubled-event',
    'wrong-state',
    'future-event',
  ])
})

test('an item of no kind is found, a segment that is not used yet is none', async () => {
  const put = (key: Key) =>
    embedded.table.client.send(
      new PutItemCommand({ TableName: 'notedrill', Item: { ...key, log: { L: [] } } }),
    )
  await put(segmentKey(learnerId, SENCHA.id, 0))
  expect(await examine()).toEqual([])
  await put({ ...sencha(), sk: { S: 'Z#1' } })
  expect(await examine()).toMatchObject([{ item: `L#${learnerId} Z#1`, rule: 'unknown-item' }])
})

test('what is left of who was erased is found, and removed', async () => {
  await eraseLearner(study, { learnerId })
  expect(await examine()).toEqual([])
  await embedded.table.client.send(
    new PutItemCommand({
      TableName: 'notedrill',
      Item: { ...sencha(), v: { N: '1' }, st: { S: '{}' }, log: { L: [] } },
    }),
  )
  expect((await examine()).map(({ rule }) => rule)).toContain('remains-of-erased')
  await examine(true)
  expect(await examine()).toEqual([])
})

test('a merge that was cut short, or that the other side does not know, is found', async () => {
  const into = (await startLearner(study)).profile.learnerId
  await mergeLearner(study, { from: learnerId, into })
  expect(await examine()).toEqual([])
  expect(await examine(false, NOON + 86_400_001)).toMatchObject([
    { item: `L#${into} P`, rule: 'unfinished-merge' },
  ])
  await embedded.table.client.send(
    new DeleteItemCommand({ TableName: 'notedrill', Key: profileKey(into) }),
  )
  expect(await examine()).toMatchObject([{ item: `L#${learnerId} P`, rule: 'lost-merge' }])
})
