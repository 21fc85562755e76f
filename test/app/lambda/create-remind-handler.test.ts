import type { Context } from 'aws-lambda'
import { afterEach, expect, test, vi } from 'vitest'
import { createRemindHandler } from '../../../app/lambda/create-remind-handler.ts'
import { FakeChannels } from '../../support/discord/fake-channels.ts'
import { clientOf, testBot } from '../../support/discord/test-bot.ts'
import { openEmbeddedStore } from '../../support/embedded-store.ts'
import { NOON, testStudy } from '../../support/test-study.ts'

afterEach(() => vi.restoreAllMocks())

test('that the bot itself may not write is an error in the log, also if nothing else goes wrong', async () => {
  const embedded = await openEmbeddedStore()
  const study = testStudy(embedded.store)
  const timers = { wake: async () => undefined }
  const bot = testBot(study, { timers })
  const channels = new FakeChannels()
  const me = clientOf(bot)
  await me.command('drill')
  await me.press('A')
  await me.command('remind', { hour: 18 })
  study.clock = NOON + 6 * 3_600_000
  channels.mishap = (what) => (what.startsWith('post') ? { refused: [403, 20_026] } : 'fine')
  const lines: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const context = { getRemainingTimeInMillis: () => 60_000 } as Context
  await createRemindHandler({ bot, rest: channels, timers })({}, context)
  vi.restoreAllMocks()
  const levels = lines.map((line) => JSON.parse(line) as { level: string; error?: object })
  expect(levels).toMatchObject([
    { level: 'ERROR', error: { name: 'RestRefused', message: 'Discord answered 403, code 20026' } },
    { level: 'INFO', sent: 0, left: 1 },
  ])
  await embedded.close()
})
