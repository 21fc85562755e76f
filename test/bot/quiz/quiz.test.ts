import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Bot } from '../../../bot/bot.ts'
import { advanceQuiz } from '../../../bot/quiz/advance-quiz.ts'
import { readQuiz } from '../../../bot/quiz/quiz-records.ts'
import { readReminder } from '../../../bot/remind/reminder-records.ts'
import { respond } from '../../../bot/respond.ts'
import type { Attachment } from '../../../bot/visit.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { FakeChannels } from '../../support/discord/fake-channels.ts'
import { command, type Person } from '../../support/discord/interactions.ts'
import type { PretendClient } from '../../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, fixtureBank, fixtureCard, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const CHANNEL = '220000000000000001'
/** To see the channel and to write in it. */
const SEE_AND_SEND = String((1n << 10n) | (1n << 11n))
const KEYS = { steamed: 'Sencha', malty: 'Assam', ground: 'Matcha' } as const

let embedded: EmbeddedStore
let study: TestStudy
let bot: Bot
let channels: FakeChannels
let host: PretendClient
let ben: PretendClient
/** When the quiz is to be woken. */
let wakeAt: number | undefined
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  channels = new FakeChannels()
  wakeAt = undefined
  bot = openBot()
  host = player()
  ben = player()
})

function openBot(): Bot {
  const wake = async (_: string, at: number): Promise<void> => {
    wakeAt = at
  }
  return testBot(study, { timers: { wake } })
}

function player(more: Partial<Person> = {}): PretendClient {
  return clientOf(bot, somebody({ botPermissions: SEE_AND_SEND, ...more }))
}

/** Lets the clock go to when the quiz is to be woken, and wakes it. */
async function pass(): Promise<void> {
  study.clock = Math.max(study.clock, wakeAt ?? 0)
  await advanceQuiz(
    { bot, rest: channels, timers: bot.timers as NonNullable<Bot['timers']> },
    CHANNEL,
  )
}

/** The letter of the right option of the round that is open, or of a wrong one. */
function letterFor(right: boolean): string {
  const text = channels.textOf(-1)
  const key = KEYS[/Which tea is (\w+)/.exec(text)?.[1] as keyof typeof KEYS]
  const lines = text.split('\n').filter((line) => /^\*\*\w\*\* /.test(line))
  const line = lines.find((each) => each.endsWith(` ${key}`) === right) ?? ''
  return line.charAt(2)
}

async function answer(client: PretendClient, right: boolean, at = -1): Promise<string> {
  const letter = letterFor(right)
  await client.pressId(channels.buttonsOf(at).get(letter) ?? '')
  return letter
}

/** What a message that nobody edits any more still offers and says last; it names no moment. */
function lastingOf(at: number): { readonly buttons: string[]; readonly says: string } {
  const text = channels.textOf(at)
  expect(text).not.toContain('<t:')
  const says = text.split('\n').at(-1)?.slice('-# '.length) ?? ''
  return { buttons: [...channels.buttonsOf(at).keys()], says }
}

describe('a quiz', () => {
  test('is asked round by round, answered in secret, shown, and counted', async () => {
    const lead = await host.command('quiz', { questions: 2 })
    expect(lead).toMatchObject({ type: 4, data: { flags: 32_768 } })
    expect(host.text).toContain('A quiz of 2 questions: All decks.')
    await pass()
    expect(channels.textOf(-1)).toContain('-# Question 1 of 2')
    const letter = await answer(host, true)
    expect(host.text).toContain(`You chose **${letter}**`)
    expect(host.seen?.reply).toMatchObject({ type: 4, data: { flags: 32_768 + 64 } })
    await answer(ben, false)
    expect(channels.textOf(-1)).not.toContain('right:')
    await pass()
    const [h, b] = [`<@${host.person.id}>`, `<@${ben.person.id}>`]
    expect(channels.messages).toHaveLength(1)
    expect(channels.textOf(-1)).toContain(`1 of 2 right: ${h}`)
    expect(channels.textOf(-1)).toContain(`🥇 ${h} 1 of 1 right\n2\\. ${b} 0 of 1 right`)
    expect(channels.textOf(-1)).toContain('✅ **')
    await pass()
    await answer(ben, true)
    await pass()
    await pass()
    expect(channels.textOf(-1)).toContain('The quiz is over. Well played!')
    expect(channels.textOf(-1)).toContain(`🥇 ${h} 1 of 1 right\n🥈 ${b} 1 of 2 right`)
    expect((await readQuiz(bot, CHANNEL))?.phase).toBe('over')
    expect(lastingOf(0)).toEqual({ buttons: ['Report'], says: 'The next question follows.' })
    expect(lastingOf(1)).toEqual({ buttons: ['Report'], says: 'That was the last question.' })
  })

  test('takes one answer a round, the first; late ones are forgiven for a second', async () => {
    await host.command('quiz', { questions: 2 })
    await pass()
    const first = await answer(host, false)
    await answer(host, true)
    expect(host.text).toContain(`You had chosen **${first}** already`)
    const closesAt = (await readQuiz(bot, CHANNEL))?.rounds[0]?.closesAt ?? 0
    study.clock = closesAt + 1000
    await answer(ben, true)
    expect(ben.text).toContain('You chose')
    study.clock = closesAt + 1001
    const late = player()
    await answer(late, true)
    expect(late.text).toContain('That round is over')
    const old = channels.buttonsOf(-1).get('A') ?? ''
    await pass()
    await pass()
    expect(channels.textOf(-1)).toContain('Question 2 of 2')
    await late.pressId(old)
    expect(late.text).toContain('That round is over')
    await pass()
    expect(channels.textOf(-1)).not.toContain(`<@${late.person.id}>`)
    expect(channels.textOf(-1)).toContain(`🥇 <@${ben.person.id}> 1 of 1 right`)
  })

  test('goes on as soon as all who have played have answered', async () => {
    await host.command('quiz', { questions: 3 })
    await pass()
    await answer(host, true)
    await answer(ben, true)
    await pass()
    await pass()
    const opened = study.clock
    await answer(host, true)
    expect(wakeAt).toBe(opened + 21_000)
    await answer(ben, true)
    expect(wakeAt).toBe(opened + 1000)
    await pass()
    expect(channels.textOf(-1)).toContain('2 of 2 right')
  })

  test('ends after three rounds that nobody answered', async () => {
    study.current = fixtureBank({
      tea: [SENCHA, MATCHA, ASSAM, { ...ASSAM, id: 'assam33333', group: 'assam33333' }],
    })
    await host.command('quiz')
    for (let step = 0; step < 20 && (await readQuiz(bot, CHANNEL))?.phase !== 'over'; step++)
      await pass()
    expect(channels.messages).toHaveLength(4)
    expect(channels.textOf(-1)).toContain('Nobody answered; perhaps another time?')
  })

  test('for speed gives more the sooner one is right', async () => {
    await host.command('quiz', { questions: 1, mode: 'speed', pace: 'fast' })
    await pass()
    await answer(host, true)
    study.clock += 5000
    await answer(ben, true)
    await pass()
    expect(channels.textOf(-1)).toContain(`🥇 <@${host.person.id}> 100 points`)
    expect(channels.textOf(-1)).toContain(`🥈 <@${ben.person.id}> 75 points`)
  })

  test('is one a channel, and stopped by who began it or keeps order', async () => {
    await host.command('quiz')
    await ben.command('quiz')
    expect(ben.text).toContain('There is a quiz in this channel already')
    expect(ben.buttons).not.toContain('Stop')
    await host.command('quiz')
    const stop = host.idOf('Stop')
    await ben.pressId(stop)
    expect(ben.text).toContain('Only who began the quiz')
    const keeper = player({ permissions: String(1n << 13n) })
    await keeper.pressId(stop)
    expect(keeper.text).toContain('The quiz ends here.')
    await pass()
    expect(channels.textOf(-1)).toContain('The quiz was stopped.')
    await host.command('quiz')
    expect(host.text).toContain('A quiz of 3 questions')
  })

  test('stopped in mid-round shows what was right, counts what was answered, and leaves no dead button', async () => {
    await host.command('quiz', { questions: 2 })
    await pass()
    await answer(host, true)
    await host.pressId(channels.buttonsOf(-1).get('Stop') ?? '')
    expect(host.text).toContain('The quiz ends here.')
    await pass()
    expect(lastingOf(0)).toEqual({ buttons: ['Report'], says: 'The quiz was stopped here.' })
    expect(channels.textOf(0)).toContain(`1 of 1 right: <@${host.person.id}>`)
    expect(channels.textOf(1)).toContain(`🥇 <@${host.person.id}> 1 of 1 right`)
    const listed = await listReviews(study, { learnerId: learnerOfDiscord(host.person.id) })
    expect(listed).toMatchObject({ reviews: [{ review: { right: true, practice: true } }] })
  })

  test('stopped before it is noted which message a round has, it finds that message', async () => {
    await host.command('quiz', { questions: 2 })
    channels.mishap = (what) => (what.startsWith('post') ? 'lost' : 'fine')
    await expect(pass()).rejects.toThrow()
    channels.mishap = () => 'fine'
    await host.pressId(channels.buttonsOf(-1).get('Stop') ?? '')
    await pass()
    expect(channels.messages).toHaveLength(2)
    expect(lastingOf(0)).toEqual({ buttons: ['Report'], says: 'The quiz was stopped here.' })
  })

  test('whose question somebody deletes shows the answer below, and goes on', async () => {
    await host.command('quiz', { questions: 2 })
    await pass()
    await answer(host, true)
    channels.messages.pop()
    await pass()
    expect(channels.textOf(-1)).toContain('1 of 1 right')
    await pass()
    expect(channels.textOf(-1)).toContain('Question 2 of 2')
  })

  test('a card that was rewritten or removed meanwhile is passed over; an open round stays as it was asked', async () => {
    await host.command('quiz', { questions: 3 })
    await pass()
    study.current = fixtureBank({ black: [ASSAM] })
    await answer(host, true)
    await pass()
    expect(channels.textOf(-1)).toContain('1 of 1 right')
    for (let step = 0; step < 6; step++) await pass()
    expect(channels.textOf(-1)).toContain('The quiz is over.')
    expect(channels.messages.length).toBeLessThanOrEqual(3)
  })
})

test('a quiz of many long questions keeps the texts of the last one alone', async () => {
  const long = 'x'.repeat(5000)
  const cards = Array.from({ length: 12 }, (_, at) =>
    fixtureCard(`long${String(at).padStart(6, 'a')}`, { stem: `${at} ${long}`, answer: long }),
  )
  study.current = fixtureBank({ long: cards })
  await host.command('quiz', { questions: 12, pace: 'fast' })
  for (let round = 0; round < 12; round++) {
    await pass()
    await host.pressId(channels.buttonsOf(-1).get('A') ?? '')
    await pass()
  }
  const quiz = await readQuiz(bot, CHANNEL)
  expect(quiz?.rounds).toHaveLength(12)
  // An item of DynamoDB takes 400 kB, and each answer reads all of it.
  expect(JSON.stringify(quiz).length).toBeLessThan(20_000)
  await pass()
  expect(channels.textOf(-1)).toContain('of 12 right')
})

describe('where there can be no quiz it says so', () => {
  test.each<[string, Partial<Person>, string]>([
    ['the bot is no member', { isInstalled: false }, 'I am not a member of this server'],
    ['it may not send', { botPermissions: String(1n << 10n) }, 'in this channel: Send Messages.'],
    ['it may nothing', { botPermissions: '0' }, 'View Channel, Send Messages.'],
    [
      'it may not send in a thread',
      { isInThread: true },
      'in this channel: Send Messages in Threads.',
    ],
    ['there is no server', { place: 'bot-dm' }, 'This is for servers'],
  ])('because %s', async (_, more, says) => {
    const me = player(more)
    await me.command('quiz')
    expect(me.text).toContain(says)
  })

  test('because the server wants it elsewhere, or there is no such deck', async () => {
    const manager = player({ permissions: String(1n << 5n) })
    await manager.command('admin')
    await manager.chooseChannels('220000000000000009')
    await host.command('quiz')
    expect(host.text).toBe('Quizzes are held in <#220000000000000009> here.')
    const there = player({ channelId: '220000000000000009' })
    await there.command('quiz', { deck: 'coffee' })
    expect(there.text).toContain('I know no deck called “coffee”')
    expect(there.buttons).toEqual(['Drill', 'Quiz', 'Decks'])
  })

  test('because nothing wakes it', async () => {
    const me = clientOf(testBot(study), somebody({ botPermissions: SEE_AND_SEND }))
    await me.command('quiz')
    expect(me.text).toContain('Quizzes are not set up here')
  })
})

describe('after a quiz', () => {
  async function playThrough(): Promise<void> {
    await host.command('quiz', { questions: 2 })
    for (const right of [true, false]) {
      await pass()
      await answer(host, right)
      await pass()
    }
    await pass()
  }

  test('what one has missed is drilled alone, as practice', async () => {
    await playThrough()
    const missed = channels.buttonsOf(-1).get('Review what I missed') ?? ''
    await ben.pressId(missed)
    expect(ben.text).toContain('You did not answer in that quiz')
    await host.pressId(missed)
    expect(host.seen?.reply).toMatchObject({ type: 4, data: { flags: 32_768 + 64 } })
    expect(host.text).toContain('Only practice')
    await host.press('A')
    await host.press('Next')
    expect(host.text).toContain('That was all there is to practise')
  })

  test.each([
    ['practice', 'no', true],
    ['a review for those who wish it', 'yes', undefined],
  ])('an answer is kept as %s', async (_, wish, practice) => {
    await host.command('settings', { quiz: wish })
    await playThrough()
    const listed = await listReviews(study, { learnerId: learnerOfDiscord(host.person.id) })
    const reviews = listed.kind === 'listed' ? listed.reviews.map(({ review }) => review) : []
    expect(reviews.map((each) => each.practice)).toEqual([practice, practice])
    expect(reviews.map(({ right }) => right).toSorted()).toEqual([false, true])
  })

  test('what those came to who had not joined the leaderboard is not kept, so joining shows none of it', async () => {
    const results = async (): Promise<unknown[]> => {
      const found: unknown[] = []
      const of = { about: 'server', id: (await readQuiz(bot, CHANNEL))?.serverId ?? '' } as const
      for await (const { value } of bot.records.list(of, { prefix: 'R#' })) found.push(value)
      return found
    }
    await playThrough()
    expect(await results()).toEqual([])
    await ben.command('leaderboard')
    await ben.press('Put me on it')
    await host.command('quiz', { questions: 1 })
    await pass()
    await answer(host, true)
    await answer(ben, true)
    await pass()
    await pass()
    expect(await results()).toMatchObject([
      { scores: [{ learnerId: learnerOfDiscord(ben.person.id), right: 1 }] },
    ])
    await host.command('leaderboard')
    await host.press('Put me on it')
    expect(host.text).not.toContain(`<@${host.person.id}>`)
  })

  test('all that Discord is kept for is handed over in a file, to the one whose it is', async () => {
    const ownOf = async (person: Person): Promise<unknown> => {
      const files: Attachment[] = []
      await respond(bot, command(person, 'export'), (file) => files.push(file))
      const file = files.find(({ name }) => name === 'notedrill-discord.json')
      return JSON.parse(Buffer.from(file?.bytes ?? []).toString())
    }
    const { id: account } = host.person
    await host.command('remind', { hour: 8 })
    await host.command('leaderboard')
    await host.press('Put me on it')
    await playThrough()
    const { id, serverId } = (await readQuiz(bot, CHANNEL)) ?? {}
    const { nextAt = 0 } = (await readReminder(bot, learnerOfDiscord(account))) ?? {}
    expect(await ownOf(host.person)).toMatchObject({
      account,
      reminder: {
        account,
        state: 'on',
        hour: 8,
        language: 'en',
        nextAt: new Date(nextAt).toISOString(),
      },
      leaderboards: [{ server: serverId, account, results: [{ quiz: id, right: 1, answered: 2 }] }],
      quizzes: [
        {
          id,
          channel: CHANNEL,
          begun: true,
          answers: [{ right: true, account }, { right: false }],
        },
      ],
    })
    const elsewhere = { ...host.person, channelId: '220000000000000002' }
    expect(await ownOf(elsewhere)).toMatchObject({ quizzes: [{ id, answers: [{}, {}] }] })
    await playThrough()
    expect(await ownOf(host.person)).toMatchObject({
      quizzes: [
        { begun: true, answers: [{}, {}] },
        { id, begun: false, answers: [{}, {}] },
      ],
    })
    expect(await ownOf(ben.person)).toEqual({
      ...{ kind: 'notedrill-discord', format: 1, account: ben.person.id },
      ...{ reminder: null, leaderboards: [], quizzes: [] },
    })
  })

  test('only who has joined the leaderboard stands on it, until erased', async () => {
    await host.command('leaderboard')
    expect(host.text).toContain('Nobody is on it yet')
    await host.press('Put me on it')
    expect(host.text).toContain('You are on it by name.')
    await playThrough()
    await ben.command('leaderboard')
    expect(ben.text).toContain(`🥇 <@${host.person.id}> 1 of 2 right in one quiz`)
    await host.command('leaderboard')
    await host.press('Take me off it')
    expect(host.text).toContain('Nobody is on it yet')
  })
})

test('killed at any point and woken again, it tells everything once and counts the same', async () => {
  const play = async (faults: number[]) => {
    study = testStudy(embedded.store)
    channels = new FakeChannels()
    let call = 0
    channels.mishap = () => {
      call += 1
      return faults.includes(call) ? (call % 2 ? 'lost' : 'unavailable') : 'fine'
    }
    bot = openBot()
    host = player()
    ben = player()
    await host.command('quiz', { questions: 2 })
    for (let step = 0; step < 30 && (await readQuiz(bot, CHANNEL))?.phase !== 'over'; step++) {
      for (let tries = 0; tries < 9; tries++)
        if (
          await pass().then(
            () => true,
            () => false,
          )
        )
          break
      if (channels.textOf(-1).includes('Time is up')) await answer(host, true)
    }
    for (let tries = 0; tries < 3; tries++) await pass().catch(() => undefined)
    return channels.messages.length
  }
  expect(await play([])).toBe(3)
  for (const faults of [[1], [2], [3], [4], [5], [1, 2, 3], [2, 3, 5, 6], [1, 3, 5, 7, 9]]) {
    expect(await play(faults)).toBe(3)
    expect(channels.textOf(-1)).toContain(`🥇 <@${host.person.id}> 2 of 2 right`)
  }
})

test.each([2, 30])(
  'a press asks the same of the table among %i players; all answers are looked at once a round',
  async (count) => {
    const players = Array.from({ length: count }, () => player())
    await host.command('quiz', { questions: 2, pace: 'relaxed' })
    await pass()
    for (const each of players) await answer(each, true)
    await pass()
    await pass()
    const asked = countRequests(bot)
    for (const each of players) {
      study.clock += 1
      await answer(each, false)
    }
    expect(asked).toEqual({ read: count + 1, keep: count + 1, count, list: 1 })
    expect(wakeAt).toBe(study.clock + 1000)
    await pass()
    await pass()
    const before = asked.list
    await players[0]?.pressId(channels.buttonsOf(-1).get('Review what I missed') ?? '')
    expect(players[0]?.text).toContain('Only practice')
    expect(asked.list).toBe(before)
  },
)

/** Counts what is asked of the records and the counters from now on. */
function countRequests({ records, study: { store } }: Bot) {
  const asked = { read: 0, keep: 0, list: 0, count: 0 }
  const { read, keep, list } = records
  Object.assign(records, {
    read: (...args: Parameters<typeof read>) => ++asked.read && read(...args),
    keep: (...args: Parameters<typeof keep>) => ++asked.keep && keep(...args),
    list: (...args: Parameters<typeof list>) => ++asked.list && list(...args),
  })
  const countOne: typeof store.countOne = (...args) => {
    asked.count += 1
    return store.countOne(...args)
  }
  Object.assign(study, { store: { ...store, countOne } })
  return asked
}

test('a hundred players answer at once, and each counts once', async () => {
  await host.command('quiz', { questions: 1 })
  await pass()
  const players = Array.from({ length: 100 }, () => player())
  const [right, wrong] = [letterFor(true), letterFor(false)]
  const buttons = channels.buttonsOf(-1)
  await Promise.all(
    players.flatMap((each, at) => {
      const id = buttons.get(at % 3 === 0 ? right : wrong) ?? ''
      return [each.pressId(id), each.pressId(id)]
    }),
  )
  await Promise.all([pass(), pass()])
  expect(channels.textOf(-1)).toContain('34 of 100 right:')
  await pass()
  expect(channels.textOf(-1)).toContain('… and 80 more players')
  expect(channels.messages).toHaveLength(2)
})
