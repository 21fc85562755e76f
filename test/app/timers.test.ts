import { expect, test } from 'vitest'
import { openLocalStage } from '../../app/open-local-stage.ts'
import { readQuiz } from '../../bot/quiz/quiz-records.ts'
import { respond } from '../../bot/respond.ts'
import { createStore } from '../../store/create-store.ts'
import { createRecords } from '../../store/records.ts'
import type { Study } from '../../study/act/study.ts'
import { FakeChannels } from '../support/discord/fake-channels.ts'
import { command, type Person, press } from '../support/discord/interactions.ts'
import { LANGUAGES, somebody } from '../support/discord/test-bot.ts'
import { openSimulatedTable } from '../support/simulated-store.ts'
import { testStudy } from '../support/test-study.ts'

const CHANNEL = '220000000000000001'
const PLAYERS = 100
/** To see the channel and to write in it. */
const SEE_AND_SEND = '3072'

/** Time that goes on when a test says so, and then only as far as something is to happen. */
class Clock {
  now = 1_800_000_000_000
  #rings: { readonly at: number; readonly ring: () => void }[] = []
  #set = Promise.withResolvers<void>()

  readonly later = (ms: number, ring: () => void): (() => void) => {
    const set = { at: this.now + ms, ring }
    this.#rings.push(set)
    this.#set.resolve()
    return () => {
      this.#rings = this.#rings.filter((each) => each !== set)
    }
  }

  /** Goes on to what rings next and rings it. */
  ringNext(): void {
    const next = this.#rings.reduce((first, each) => (each.at < first.at ? each : first))
    this.#rings = this.#rings.filter((each) => each !== next)
    this.now = Math.max(this.now, next.at)
    this.#set = Promise.withResolvers()
    next.ring()
  }

  /** Rings what is next, and waits until because of it something is to happen later. */
  async pass(): Promise<void> {
    this.ringNext()
    await this.#set.promise
  }
}

test('a quiz of a hundred, whose process ends in mid-round, goes on in the next and counts all once', async () => {
  const channels = new FakeChannels()
  const errors: unknown[] = []
  const clock = new Clock()
  const table = openSimulatedTable()
  const records = createRecords(table)
  /** A process: it shares nothing with the one before it but the table. */
  const open = async () => {
    const study: Study = { ...testStudy(createStore(table)), now: () => clock.now }
    const bot = { study, records, languages: LANGUAGES, links: {} }
    const report = (error: unknown): void => void errors.push(error)
    const stage = openLocalStage({ bot, rest: channels, report, later: clock.later })
    await stage.start()
    return stage
  }
  const person = (): Person => somebody({ botPermissions: SEE_AND_SEND })
  const players = Array.from({ length: PLAYERS }, person)

  let running = await open()
  await respond(running.bot, command(person(), 'quiz', { questions: 2, pace: 'relaxed' }))
  const reference = new Map<string, number>()
  for (const round of [0, 1]) {
    await clock.pass()
    expect(channels.textOf(-1)).toContain(`Question ${round + 1} of 2`)
    const quiz = await readQuiz(running.bot, CHANNEL)
    const options = quiz?.rounds[round]?.question.options ?? []
    const answer = async (player: Person, at: number): Promise<void> => {
      const option = options[(at + round) % options.length]
      const letter = 'ABC'.charAt((at + round) % options.length)
      const customId = channels.buttonsOf(-1).get(letter) ?? ''
      await respond(running.bot, press(player, customId, { message: {} }))
      if (option?.key) reference.set(player.id, (reference.get(player.id) ?? 0) + 1)
    }
    const half = PLAYERS / 2
    await Promise.all(players.slice(0, half).map(answer))
    await running.close()
    running = await open()
    // The new process looks at once; then it waits for the end of the round, and shows it.
    await clock.pass()
    await Promise.all(players.slice(half).map((player, at) => answer(player, at + half)))
    await clock.pass()
    expect(channels.textOf(-1)).toContain('✅')
  }
  clock.ringNext()
  await running.close()
  expect(channels.textOf(-1)).toContain('The quiz is over')
  expect(channels.messages).toHaveLength(3)
  const scores = [...channels.textOf(-1).matchAll(/<@(\d+)> (\d) of 2 right/g)]
  expect(scores).toHaveLength(20)
  for (const [, id = '', points] of scores) expect(Number(points)).toBe(reference.get(id) ?? 0)
  const best = Math.max(...reference.values())
  expect(Number(scores[0]?.[2])).toBe(best)
  expect(errors).toEqual([])
})
