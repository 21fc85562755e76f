import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { withdrawReport } from '../../../study/act/withdraw-report.ts'
import { flagQuestion } from '../../../study/flag/flag-question.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { SENCHA } from '../../support/fixture-bank.ts'
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

const REPORT = {
  question: `${SENCHA.id}.choice`,
  rev: SENCHA.questions[0]?.rev ?? '',
  reason: 'unclear',
  comment: 'Two teas are rolled.',
} as const
const KEPT = { ...REPORT, cardId: SENCHA.id, createdAt: NOON, updatedAt: NOON }

/** A report made, which it must be. */
async function flagged(): Promise<string> {
  const outcome = await flagQuestion(study, { learnerId }, REPORT)
  if (outcome.kind !== 'flagged') throw new Error(outcome.kind)
  expect(outcome.flag).toEqual(KEPT)
  return outcome.id
}
const reportOf = async (id: string) =>
  (await embedded.store.listEntries('report', SENCHA.id)).get(id)

test('a report is among the learner’s own, and with the card without a word of whose it is', async () => {
  const id = await flagged()
  expect(await embedded.store.listEntries('flag', learnerId)).toEqual(new Map([[id, KEPT]]))
  expect(await reportOf(id)).toEqual(KEPT)
  expect(JSON.stringify(await reportOf(id))).not.toContain(learnerId)
})

test('of a question that is no longer made it is none', async () => {
  const gone = { ...REPORT, question: 'gone222222.choice' }
  expect(await flagQuestion(study, { learnerId }, gone)).toEqual({ kind: 'retired' })
})

test('it is for those who may', async () => {
  const who = { learnerId, token: { hash: 'nobody', scope: 'study' as const } }
  expect(await flagQuestion(study, who, REPORT)).toEqual({
    kind: 'refused',
    reason: 'unknown-token',
  })
})

test('withdrawn, what was said goes, and that something was stays', async () => {
  const id = await flagged()
  study.clock = NOON + 5
  await withdrawReport(study, id, KEPT)
  const left = { ...KEPT, comment: '', updatedAt: NOON + 5, deletedAt: NOON + 5 }
  expect(await reportOf(id)).toEqual(left)
  study.clock = NOON + 9
  await withdrawReport(study, id, KEPT)
  expect(await reportOf(id)).toEqual(left)
  await withdrawReport(study, 'nowhere', KEPT)
  expect(await reportOf('nowhere')).toBeUndefined()
})

test('with its learner goes what was said', async () => {
  const id = await flagged()
  await eraseLearner(study, { learnerId })
  expect(await reportOf(id)).toMatchObject({ comment: '', deletedAt: NOON })
  expect(await embedded.store.listEntries('flag', learnerId)).toEqual(new Map())
})
