import { expect, test, vi } from 'vitest'
import { openOutside } from '../../support/lambda-host/aws-and-discord.ts'
import { startFunction } from '../../support/lambda-host/start-function.ts'

test('the function of reminders takes the token, and says in one line what it has sent', async () => {
  const outside = await openOutside()
  const remind = await startFunction('remind', { environment: outside.environment })
  const outcome = await remind.host.invoke({ job: 'remind' })
  expect(outcome).toMatchObject({ kind: 'returned', payload: null })
  const lines = await vi.waitUntil(() => remind.host.logsOf('notedrill-remind'))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'INFO', message: 'reminded', sent: 0, passed: 0, left: 0 },
  ])
  expect(outside.calls.map(({ what, body }) => [what, body])).toEqual([
    ['AmazonSSM.GetParameter', { Name: '/notedrill/test/discord-token', WithDecryption: true }],
  ])
  await remind.close()
  outside.close()
})
