import { expect, test, vi } from 'vitest'
import { startFunction } from '../../support/lambda-host/start-function.ts'

test('the function of reminders says in one line that it has nothing to send', async () => {
  const remind = await startFunction('remind')
  const outcome = await remind.host.invoke({ job: 'remind' })
  expect(outcome).toEqual({ kind: 'returned', payload: null, loadedUndici: '' })
  const lines = await vi.waitUntil(() => remind.host.logsOf('notedrill-remind'))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'INFO', message: 'nothing to send', sent: 0, function_request_id: expect.any(String) },
  ])
  await remind.close()
})
