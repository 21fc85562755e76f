import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { changeMemory } from '../../../study/act/change-memory.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { exportLearner, writeJsonLines } from '../../../study/act/export-learner.ts'
import { importLearner } from '../../../study/act/import-learner.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { writeCsv } from '../../../study/act/write-csv.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, optionIdOf, SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  learnerId = (await startLearner(study)).profile.learnerId
})

async function textOf(id: string, write: typeof writeJsonLines): Promise<string> {
  const exported = await exportLearner(study, { learnerId: id })
  if (exported.kind !== 'export') throw new Error('refused')
  const parts: string[] = []
  for await (const part of write(exported)) parts.push(part)
  return parts.join('')
}
const answer = (
  reviewId: string,
  card: typeof SENCHA,
  given: Parameters<typeof answerQuestion>[2]['given'],
  form: string,
  at = NOON,
) =>
  answerQuestion(
    study,
    { learnerId },
    {
      reviewId,
      cardId: card.id,
      form,
      rev: card.questions[0]?.rev ?? '',
      given,
      at,
      durationMs: 1500,
    },
  )

const practised = {
  reviewId: 'review-04',
  cardId: SENCHA.id,
  form: 'recall',
  rev: SENCHA.questions[0]?.rev ?? '',
  given: { kind: 'rating', rating: 'good' },
  at: NOON + 120_000,
  durationMs: 1500,
  practice: true,
} as const

/** Something of everything. */
async function studyABit(): Promise<void> {
  await answer(
    'review-01',
    SENCHA,
    { kind: 'options', ids: [optionIdOf(SENCHA, 'Sencha')] },
    'choice',
  )
  await answer('review-02', SENCHA, { kind: 'rating', rating: 'easy' }, 'recall', NOON + 60_000)
  await answer('review-03', ASSAM, { kind: 'text', text: 'as "sam", \nwell' }, 'typed')
  await changeSettings(
    study,
    { learnerId },
    { parameters: { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 } },
  )
  await changeMemory(
    study,
    { learnerId },
    { cardId: ASSAM.id, change: { kind: 'override', id: 'o1', reviewId: 'review-03' } },
  )
  await changeMemory(
    study,
    { learnerId },
    { cardId: ASSAM.id, change: { kind: 'suspend', id: 's1', suspended: true } },
  )
  await changeMemory(
    study,
    { learnerId },
    { cardId: SENCHA.id, change: { kind: 'undo', id: 'u1', reviewId: 'review-02' } },
  )
}

test('what was exported, imported and exported again is the same to the byte', async () => {
  await studyABit()
  const first = await textOf(learnerId, writeJsonLines)
  const other = (await startLearner(study)).profile.learnerId
  await changeSettings(
    study,
    { learnerId: other },
    { parameters: { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 } },
  )
  expect(await importLearner(study, { learnerId: other }, first.split('\n'))).toEqual({
    kind: 'imported',
    memories: 2,
    events: 6,
    flags: 0,
    quizzes: 0,
    rejected: [],
  })
  expect(await textOf(other, writeJsonLines)).toBe(first)
  const states = await Promise.all([learnerId, other].map((id) => embedded.store.states(id)))
  expect(states[1]).toEqual(states[0])
})

test('imported twice, or into what is there already, nothing is doubled', async () => {
  await studyABit()
  const text = await textOf(learnerId, writeJsonLines)
  expect(await importLearner(study, { learnerId }, text.split('\n'))).toMatchObject({
    memories: 0,
    events: 0,
    rejected: [],
  })
  expect(await textOf(learnerId, writeJsonLines)).toBe(text)
})

test('the first lines say what it is', async () => {
  const [head, learner] = (await textOf(learnerId, writeJsonLines))
    .split('\n')
    .map((line) => line && JSON.parse(line))
  expect(head).toEqual({ kind: 'notedrill-export', format: 1 })
  expect(learner).toMatchObject({ kind: 'learner', createdAt: NOON, settings: { timeZone: 'UTC' } })
})

test.each([
  ['{"kind":"memory"', 'JSON'],
  ['{"kind":"letter"}', 'found "letter", expected a line of an export'],
  ['{"kind":"notedrill-export","format":2}', 'found 2, expected format 1'],
  [
    '{"kind":"memory","cardId":"../../etc","events":[]}',
    'found "../../etc", expected the id of a card',
  ],
  ['{"kind":"memory","cardId":"sencha2222","events":{}}', 'found {}, expected a list'],
  [
    '{"kind":"memory","cardId":"sencha2222","events":[{"kind":"undo","id":"u","at":1.5}]}',
    'found 1.5, expected a whole number as at',
  ],
  [
    '{"kind":"memory","cardId":"sencha2222","events":[{"kind":"bury","id":"b","at":1,"untilDay":"x"}]}',
    'found "x", expected a number from -2 to 47484 as untilDay',
  ],
  [
    '{"kind":"memory","cardId":"sencha2222","events":[{"kind":"review","id":"r","at":1,"day":0,"rating":"fine"}]}',
    'found "fine", expected again, hard, good, easy as rating',
  ],
  [
    '{"kind":"learner","settings":{},"earlierParameters":[{"model":"sm-2"}]}',
    'found {"model":"sm-2"}, expected parameters of FSRS-6',
  ],
  ['null', 'found null, expected a line of an export'],
])('a line such as %s is named, and the others are taken', async (line, reason) => {
  const good =
    '{"kind":"memory","cardId":"sencha2222","events":[{"kind":"bury","id":"b","at":1,"untilDay":3}]}'
  const imported = await importLearner(study, { learnerId }, [line, good])
  expect(imported).toMatchObject({
    memories: 1,
    events: 1,
    rejected: [{ line: 1, reason: expect.stringContaining(reason) }],
  })
})

test('as CSV, each review is a row in the manner of Anki; what was undone or practised does not count', async () => {
  await studyABit()
  await answerQuestion(study, { learnerId }, practised)
  const rows = (await textOf(learnerId, writeCsv)).split('\r\n')
  expect(rows[0]).toBe(
    'answered_at,card,form,ease,right,interval_days,last_interval_days,stability_days,difficulty,duration_ms,type,counted,review_id,kind,event',
  )
  const [cells, events] = [/^((?:[^,]*,){13}\w+),"(.*)"$/, /""/g]
  const split = rows.slice(1, -1).map((row) => cells.exec(row) ?? [])
  expect(split.map(([, first]) => first)).toEqual([
    '2026-11-20T12:00:00.000Z,assam22222,typed,3,1,0,0,2.3065,2.1181,1500,0,1,review-03,review',
    '2026-11-20T12:00:00.001Z,assam22222,,,,,,,,,,,,override',
    '2026-11-20T12:00:00.002Z,assam22222,,,,,,,,,,,,suspend',
    '2026-11-20T12:00:00.000Z,sencha2222,choice,3,1,0,0,2.3065,2.1181,1500,0,1,review-01,review',
    '2026-11-20T12:01:00.000Z,sencha2222,recall,4,1,,,,,1500,,0,review-02,review',
    '2026-11-20T12:02:00.000Z,sencha2222,recall,3,1,,,,,1500,3,0,review-04,review',
    '2026-11-20T12:01:00.001Z,sencha2222,,,,,,,,,,,,undo',
  ])
  expect(JSON.parse(split[6]?.[2]?.replace(events, '"') ?? '')).toEqual({
    ...{ kind: 'undo', id: 'u1', at: NOON + 60_001, reviewId: 'review-02' },
  })
  expect(rows.at(-1)).toBe('')
})
