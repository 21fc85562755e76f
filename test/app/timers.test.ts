import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLocalStage } from '../../app/open-local-stage.ts'
import { readQuiz } from '../../bot/quiz/quiz-records.ts'
import { respond } from '../../bot/respond.ts'
import { createRecords } from '../../store/records.ts'
import type { Study } from '../../study/act/study.ts'
import { FakeChannels } from '../support/discord/fake-channels.ts'
import { command, type Person, press } from '../support/discord/interactions.ts'
import { LANGUAGES, somebody } from '../support/discord/test-bot.ts'
import { openEmbeddedStore } from '../support/embedded-store.ts'
import { testStudy } from '../support/test-study.ts'

const CHANNEL = '220000000000000001'
const PLAYERS = 100
/** To see the channel and to write in it. */
const SEE_AND_SEND = '3072'

test('a quiz of a hundred, whose process ends in mid-round, goes on in the next and counts all once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-quiz-'))
  const channels = new FakeChannels()
  const errors: unknown[] = []
  let ahead = 0
  /** A process: the store in the folder, timers of its own, a clock that runs ten times as fast. */
  const open = async () => {
    const embedded = await openEmbeddedStore(folder)
    const began = Date.now()
    const startedAt = ahead
    const study: Study = {
      ...testStudy(embedded.store),
      now: () => 1_800_000_000_000 + startedAt + (Date.now() - began) * 10,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 10)),
    }
    const records = createRecords(embedded.table)
    const bot = { study, records, languages: LANGUAGES, links: {} }
    const later = (ms: number, ring: () => void): (() => void) => {
      const timeout = setTimeout(ring, ms / 10)
      return () => clearTimeout(timeout)
    }
    const report = (error: unknown): void => void errors.push(error)
    const stage = openLocalStage({ bot, rest: channels, report, later })
    await stage.start()
    return {
      bot: stage.bot,
      async end() {
        ahead = study.now() - 1_800_000_000_000
        await stage.close()
        await embedded.close()
      },
    }
  }
  const person = (): Person => somebody({ botPermissions: SEE_AND_SEND })
  const players = Array.from({ length: PLAYERS }, person)
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 600 && !(await isSo()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await isSo()).toBe(true)
  }

  let running = await open()
  await respond(running.bot, command(person(), 'quiz', { questions: 2, pace: 'relaxed' }))
  const reference = new Map<string, number>()
  for (const round of [0, 1]) {
    await until(() => channels.textOf(-1).includes(`Question ${round + 1} of 2`))
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
    await running.end()
    running = await open()
    await Promise.all(players.slice(half).map((player, at) => answer(player, at + half)))
  }
  await until(() => channels.textOf(-1).includes('The quiz is over'))
  expect(channels.messages).toHaveLength(3)
  const scores = [...channels.textOf(-1).matchAll(/<@(\d+)> (\d) · \d of 2 right/g)]
  expect(scores).toHaveLength(20)
  for (const [, id = '', points] of scores) expect(Number(points)).toBe(reference.get(id) ?? 0)
  const best = Math.max(...reference.values())
  expect(Number(scores[0]?.[2])).toBe(best)
  expect(errors).toEqual([])
  await running.end()
  rmSync(folder, { recursive: true, force: true })
})
