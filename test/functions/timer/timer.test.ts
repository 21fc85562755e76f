import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { openBankFolder } from '../../../app/bank/open-bank-folder.ts'
import { drawCards } from '../../../bot/quiz/draw-question.ts'
import { createClient } from '../../../store/create-client.ts'
import { createRecords } from '../../../store/records.ts'
import type { Quiz } from '../../../study/quiz/quiz.ts'
import { openOutside } from '../../support/lambda-host/aws-and-discord.ts'
import { startFunction } from '../../support/lambda-host/start-function.ts'

test('the function of quizzes asks when it is time, and has itself woken for what follows', async () => {
  const outside = await openOutside()
  const timer = await startFunction('timer', { environment: outside.environment })
  const { endpoint } = timer.database
  const client = createClient({ region: 'local', endpoint })
  const records = createRecords({ client, name: 'notedrill-test' })
  const bank = openBankFolder(join(inject('packaged'), 'bank'))
  const quiz: Quiz = {
    ...{ id: '1500', channelId: '42', serverId: '1', hostId: '2', locale: 'de' },
    cardIds: drawCards(bank, { count: 2, seed: 'x' }),
    ...{ pace: 'fast', mode: 'normal', phase: 'lead', wakeAt: 0, startedAt: 0 },
    ...{ rounds: [], drawn: 0, players: [], silentRounds: 0, told: true },
  }
  await records.keep({ about: 'quiz', id: '42', name: 'Q' }, { value: quiz, replaces: 0 })
  const event = { Records: [{ messageId: 'm1', body: '{"channelId":"42"}' }] }
  expect(await timer.host.invoke(event)).toMatchObject({ payload: { batchItemFailures: [] } })
  const [, posted, queued] = outside.calls
  expect(posted).toMatchObject({
    what: 'POST /channels/42/messages',
    authorization: 'Bot the.bot.token',
    body: { nonce: '1500-1', enforce_nonce: true, allowed_mentions: { parse: [] } },
  })
  expect(JSON.stringify(posted?.body)).toContain('Frage 1 von 2')
  expect(queued).toMatchObject({
    what: 'AmazonSQS.SendMessage',
    body: { MessageBody: '{"channelId":"42"}', DelaySeconds: 11 },
  })
  expect(queued?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=\w+\/\d{8}\/[\w-]*\/sqs\//)
  bank.close()
  client.destroy()
  await timer.close()
  outside.close()
})
