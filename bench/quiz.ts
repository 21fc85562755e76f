import { systemStudy } from '../app/system-study.ts'
import { advanceQuiz } from '../bot/quiz/advance-quiz.ts'
import { readQuiz } from '../bot/quiz/quiz-records.ts'
import { respond } from '../bot/respond.ts'
import { createRecords } from '../store/records.ts'
import { FakeChannels } from '../test/support/discord/fake-channels.ts'
import { command, press } from '../test/support/discord/interactions.ts'
import { somebody, testBot } from '../test/support/discord/test-bot.ts'
import { openEmbeddedStore } from '../test/support/embedded-store.ts'
import { FIXTURE_DECKS, fixtureBank } from '../test/support/fixture-bank.ts'
import { meterTable } from './lambda/meter-table.ts'
import type { Measurement } from './report.ts'

const CHANNEL = '220000000000000001'
const SIZES = [10, 100]
/** To see the channel and to write in it. */
const SEE_AND_SEND = '3072'

/** What a press in the second round of a quiz asks of the table, of few players and of many. */
export async function measureQuiz(): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const size of SIZES) measurements.push(await measurePress(size))
  return measurements
}

async function measurePress(size: number): Promise<Measurement> {
  const { store, table, close } = await openEmbeddedStore()
  const bank = fixtureBank(FIXTURE_DECKS)
  let now = Date.UTC(2026, 10, 20, 12)
  const study = { ...systemStudy({ store, bank: () => bank }), now: () => now }
  const rest = new FakeChannels()
  let wakeAt = now
  const timers = {
    wake: async (_: string, at: number): Promise<void> => {
      wakeAt = at
    },
  }
  const bot = testBot(study, { records: createRecords(table), timers })
  const players = Array.from({ length: size }, () => somebody({ botPermissions: SEE_AND_SEND }))
  const answer = (player = somebody()): Promise<unknown> =>
    respond(bot, press(player, rest.buttonsOf(-1).get('A') ?? '', { message: {} }))
  const pass = async (): Promise<void> => {
    now = Math.max(now, wakeAt)
    await advanceQuiz({ bot, rest, timers }, CHANNEL)
  }
  await respond(bot, command(players[0] ?? somebody(), 'quiz', { questions: 2, pace: 'relaxed' }))
  await pass()
  for (const player of players) await answer(player)
  await pass()
  await pass()
  const round = (await readQuiz(bot, CHANNEL))?.rounds.length
  if (round !== 2) throw new Error(`Unexpected round ${round}, expected the second`)
  const use = meterTable(table.client)
  for (const player of players) await answer(player)
  await close()
  const each = (value: number): string => String(Number((value / size).toPrecision(3)))
  return {
    name: `requests for a press in a quiz of ${size} players`,
    value: use.requests / size,
    unit: '×',
    // The quiz read, the answer kept, one counted; and once a round the answers themselves.
    atMost: 4,
    note: `${each(use.readUnits)} read and ${each(use.writeUnits)} write units, ${each(use.broughtBytes / 1000)} kB brought`,
  }
}
