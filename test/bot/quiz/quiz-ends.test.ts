import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Bot } from '../../../bot/bot.ts'
import { encodeCustomId } from '../../../bot/custom-id.ts'
import { advanceQuiz } from '../../../bot/quiz/advance-quiz.ts'
import { listAnswers, readQuiz } from '../../../bot/quiz/quiz-records.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import type { Records } from '../../../study/act/records.ts'
import { FakeChannels } from '../../support/discord/fake-channels.ts'
import type { PretendClient } from '../../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const CHANNEL = '220000000000000001'
/** To see the channel and to write in it. */
const SEE_AND_SEND = '3072'
const KEYS = { steamed: 'Sencha', malty: 'Assam', ground: 'Matcha' } as const

let embedded: EmbeddedStore
let study: TestStudy
let bot: Bot
let channels: FakeChannels
let host: PretendClient
let ben: PretendClient
let wakeAt: number | undefined
/** Whether nothing can be woken. */
let isQueueDown: boolean
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  channels = new FakeChannels()
  wakeAt = undefined
  isQueueDown = false
  const wake = async (_: string, at: number): Promise<void> => {
    if (isQueueDown) throw new Error('the queue is down')
    wakeAt = at
  }
  bot = testBot(study, { timers: { wake } })
  host = player()
  ben = player()
})

function player(of = bot): PretendClient {
  return clientOf(of, somebody({ botPermissions: SEE_AND_SEND }))
}

async function pass(): Promise<void> {
  study.clock = Math.max(study.clock, wakeAt ?? 0)
  const timers = bot.timers as NonNullable<Bot['timers']>
  await advanceQuiz({ bot, rest: channels, timers }, CHANNEL)
}

async function playOn(): Promise<void> {
  for (let step = 0; step < 20 && (await readQuiz(bot, CHANNEL))?.phase !== 'over'; step++)
    await pass()
}

/** The button of the right option of the round that is open, or of a wrong one. */
function buttonFor(right: boolean): string {
  const text = channels.textOf(-1)
  const key = KEYS[/Which tea is (\w+)/.exec(text)?.[1] as keyof typeof KEYS]
  const lines = text.split('\n').filter((line) => /^\*\*\w\*\* /.test(line))
  const line = lines.find((each) => each.endsWith(` ${key}`) === right) ?? ''
  return channels.buttonsOf(-1).get(line.charAt(2)) ?? ''
}

async function begin(questions: number): Promise<void> {
  await host.command('quiz', { questions })
  await pass()
}

async function forget(client: PretendClient): Promise<void> {
  await client.command('forget-me')
  await client.press('Yes, forget me …')
  await client.type('FORGET')
  expect(client.text).toContain('Forgotten.')
}

async function reviewsOf({ person }: PretendClient): Promise<unknown[]> {
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(person.id) })
  return listed.kind === 'listed' ? [...listed.reviews] : []
}

const linesOf = (at: number): string[] => channels.textOf(at).split('\n')

/** The bot, for which something happens just before the next answer is written. */
function whileWriting(happens: () => Promise<void>): Bot {
  let isDone = false
  const keep: Records['keep'] = async (key, keeping) => {
    if (!isDone && key.about === 'quiz' && key.name.startsWith('A#')) {
      isDone = true
      await happens()
    }
    return bot.records.keep(key, keeping)
  }
  const { read, list, remove } = bot.records
  return { ...bot, records: { read, list, remove, keep } }
}

describe('who is erased in the middle of a quiz', () => {
  test('is named no more, and nothing is written of them', async () => {
    await begin(2)
    await host.pressId(buttonFor(true))
    await ben.pressId(buttonFor(true))
    const quizId = (await readQuiz(bot, CHANNEL))?.id ?? ''
    await forget(ben)
    const kept = await listAnswers(bot, CHANNEL, { quizId })
    expect(kept.map(({ userId }) => userId)).toEqual([host.person.id])
    await playOn()
    expect(channels.textOf(0)).toContain(`1 of 1 right: <@${host.person.id}>`)
    expect(channels.textOf(0) + channels.textOf(-1)).not.toContain(ben.person.id)
    expect(await reviewsOf(ben)).toEqual([])
    expect(await reviewsOf(host)).toHaveLength(1)
  })

  test('is so too if the answer was on its way, and plays on as somebody new', async () => {
    await begin(2)
    const late = clientOf(
      whileWriting(() => forget(ben)),
      ben.person,
    )
    await late.pressId(buttonFor(true))
    study.clock += 1
    await pass()
    expect(channels.textOf(0)).not.toContain(ben.person.id)
    await pass()
    await ben.pressId(buttonFor(false))
    await playOn()
    expect(channels.textOf(-1)).toContain(`<@${ben.person.id}> 0 of 1 right`)
    expect(await reviewsOf(ben)).toHaveLength(1)
    await forget(ben)
    const quizId = (await readQuiz(bot, CHANNEL))?.id ?? ''
    expect(await listAnswers(bot, CHANNEL, { quizId })).toEqual([])
  })
})

test.each([1, 2])(
  'an answer written after its round was shown, of %i, reaches the table and the history',
  async (questions) => {
    await begin(questions)
    await host.pressId(buttonFor(true))
    study.clock = ((await readQuiz(bot, CHANNEL))?.rounds[0]?.closesAt ?? 0) + 990
    const slow = whileWriting(async () => {
      study.clock += 30
      await pass()
    })
    await clientOf(slow, ben.person).pressId(buttonFor(true))
    expect(channels.textOf(0)).not.toContain(ben.person.id)
    if (questions === 2) {
      await pass()
      await host.pressId(buttonFor(true))
    }
    await playOn()
    expect(channels.textOf(-1)).toContain(`<@${ben.person.id}> 1 of 1 right`)
    expect(await reviewsOf(ben)).toHaveLength(1)
    expect(await reviewsOf(host)).toHaveLength(questions)
  },
)

describe('a review of what was missed', () => {
  test.each([
    ['that is kept', 0, 'You did not answer in that quiz'],
    ['of more than two days ago', 3, 'kept no longer'],
  ])('in a quiz %s says so, and offers a drill', async (_, days, says) => {
    await begin(1)
    await host.pressId(buttonFor(true))
    await playOn()
    const id = (await readQuiz(bot, CHANNEL))?.id ?? ''
    const earlier = BigInt(id) - (BigInt(days * 86_400_000) << 22n)
    await ben.pressId(encodeCustomId({ action: 'quiz-missed', parts: [String(earlier)] }))
    expect(ben.text).toContain(says)
    expect(ben.buttons).toEqual(['Drill'])
  })

  test('offers a drill to who had everything right', async () => {
    await begin(1)
    await host.pressId(buttonFor(true))
    await playOn()
    await host.pressId(channels.buttonsOf(-1).get('Review what I missed') ?? '')
    expect(host.text).toContain('You had everything right')
    expect(host.buttons).toEqual(['Drill'])
  })
})

test('a quiz that nobody was asked to wake goes on when another is wished', async () => {
  isQueueDown = true
  await host.command('quiz', { questions: 1 }).catch(() => {})
  isQueueDown = false
  expect(wakeAt).toBeUndefined()
  await ben.command('quiz')
  expect(wakeAt).toBeUndefined()
  study.clock += 5001
  await ben.command('quiz')
  expect(ben.text).toContain('There is a quiz in this channel already')
  expect(wakeAt).toBe(study.clock)
  await pass()
  expect(channels.textOf(-1)).toContain('Question 1 of 1')
})

test('equal players share a place, who has no point has no medal, and one more is one', async () => {
  await begin(1)
  const right = [host, ben]
  for (const each of right) await each.pressId(buttonFor(true))
  for (let more = 0; more < 19; more++) await player().pressId(buttonFor(false))
  await playOn()
  const places = linesOf(-1).filter((line) => line.includes('<@'))
  expect(places.map((line) => line.slice(0, line.indexOf(' <')))).toEqual([
    ...['🥇', '🥇'],
    ...Array.from({ length: 18 }, () => '3\\.'),
  ])
  expect(channels.textOf(-1)).toContain('… and one more player')
})

test('who is late for the last round is promised no other', async () => {
  await begin(1)
  const id = buttonFor(true)
  await host.pressId(id)
  for (let phase = 0; phase < 3; phase++) {
    study.clock = Math.max(study.clock, ((await readQuiz(bot, CHANNEL))?.wakeAt ?? 0) + 1)
    await ben.pressId(id)
    expect(ben.text).toContain('it was the last; nothing was counted')
    expect(ben.buttons).toEqual(['Quiz', 'Drill'])
    await pass()
  }
  expect((await readQuiz(bot, CHANNEL))?.phase).toBe('over')
})

test('a quiz that was stopped before anybody answered says that it was stopped', async () => {
  await begin(2)
  await host.pressId(channels.buttonsOf(-1).get('Stop') ?? '')
  await pass()
  expect(channels.textOf(-1)).toContain('The quiz was stopped.')
  expect(channels.textOf(-1)).not.toContain('another time')
})
