import { join } from 'node:path'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { changeReminder } from '../../bot/remind/reminder-records.ts'
import { memoryKey } from '../../store/keys.ts'
import { createRecords } from '../../store/records.ts'
import { answerQuestion } from '../../study/act/answer-question.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import { openEmbeddedStore } from '../support/embedded-store.ts'
import { SENCHA } from '../support/fixture-bank.ts'
import { testStudy } from '../support/test-study.ts'
import { lay, notedrill } from './notedrill-cli.ts'

/** A folder of `notedrill start` in which one state is wrong and one reminder would never come. */
async function brokenFolder() {
  const data = lay({})
  const { store, table, close } = await openEmbeddedStore(join(data, 'database'))
  const study = testStudy(store)
  const { learnerId } = (await startLearner(study)).profile
  await answerQuestion(
    study,
    { learnerId },
    {
      reviewId: 'review-0001',
      cardId: SENCHA.id,
      form: 'recall',
      rev: SENCHA.questions[0]?.rev ?? '',
      given: { kind: 'rating', rating: 'good' },
    },
  )
  const records = createRecords(table)
  const reminder = {
    userId: '1',
    locale: 'en-GB',
    hour: 8,
    state: 'on',
    changedAt: 0,
    nextAt: 1_800_000_000_000,
  } as const
  await changeReminder({ study, records }, learnerId, () => reminder)
  const [part] = await Promise.all(
    Array.from({ length: 16 }, async (_, at) => {
      const place = { about: 'agenda', id: `remind-${at}` } as const
      for await (const { name } of records.list(place)) return { ...place, name }
      return undefined
    }),
  ).then((places) => places.filter((place) => place !== undefined))
  if (part) await records.remove(part)
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: memoryKey(learnerId, SENCHA.id),
      UpdateExpression: 'SET #st = :st',
      ExpressionAttributeNames: { '#st': 'st' },
      ExpressionAttributeValues: { ':st': { S: '{' } },
    }),
  )
  return { data, learnerId, close }
}

test('what is wrong is named, mended if wished, and then well', async () => {
  const { data, learnerId, close } = await brokenFolder()
  const running = await notedrill(['doctor', '--data', data])
  expect(running).toMatchObject({
    code: 2,
    err: 'notedrill is running on this folder: stop it first.\n',
  })
  await close()
  const state = `L#${learnerId} C#${SENCHA.id} wrong-state: found `
  const place = `L#${learnerId} R lost-place: found no place in the agenda for what is to come at 1800000000000`
  const found = await notedrill(['doctor', '--data', data])
  expect(found.code).toBe(1)
  expect(found.out.split('\n')[0]).toContain(state)
  expect(found.out.split('\n').slice(1)).toEqual([place, '2 found.', ''])
  const mended = await notedrill(['doctor', '--repair', '--data', data])
  expect(mended.code).toBe(0)
  expect(mended.out).toContain(`${place} (mended)\n2 found, 2 of them mended.\n`)
  expect(await notedrill(['doctor', '--data', data])).toEqual({
    code: 0,
    out: 'All is well.\n',
    err: '',
  })
})

test('it says what it needs', async () => {
  const nowhere = join(lay({}), 'nowhere')
  expect(await notedrill(['doctor', '--data', nowhere])).toMatchObject({
    code: 2,
    err: `There is no database in ${join(nowhere, 'database')}: name its folder with --data.\n`,
  })
  const half = await notedrill(['doctor', '--table', 'x'])
  expect([half.code, half.err.split('\n')[0]]).toEqual([
    2,
    'Expected --table and --region together.',
  ])
})
