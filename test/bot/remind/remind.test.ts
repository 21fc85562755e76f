import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEventsDoor } from '../../../app/discord/create-events-door.ts'
import type { Bot } from '../../../bot/bot.ts'
import { openQueue } from '../../../bot/remind/queue.ts'
import { nextMoment } from '../../../bot/remind/reminder.ts'
import { changeReminder, listEntries, readReminder } from '../../../bot/remind/reminder-records.ts'
import { sendReminders } from '../../../bot/remind/send-reminders.ts'
import type { Rest } from '../../../bot/rest.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import type { Records } from '../../../study/act/records.ts'
import { FakeChannels } from '../../support/discord/fake-channels.ts'
import type { PretendClient } from '../../support/discord/pretend-client.ts'
import { makeSigningKey, signedRequest } from '../../support/discord/signing.ts'
import { clientOf, somebody, testBot } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const KEY = makeSigningKey()
const HOUR = 3_600_000
const DAY = 24 * HOUR
let embedded: EmbeddedStore
let study: TestStudy
let bot: Bot
let channels: FakeChannels
let me: PretendClient
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  const made = testStudy(embedded.store)
  study = Object.assign(made, {
    wait: async (ms: number) => {
      made.clock += ms
    },
  })
  bot = testBot(study)
  channels = new FakeChannels()
  me = clientOf(bot, somebody())
})

const run = (forMs = 60_000) => sendReminders({ bot, rest: channels }, study.clock + forMs)
const learnerId = (): string => learnerOfDiscord(me.person.id)
const talk = (): string => `7${me.person.id}`.slice(0, 20)

/** Answers a card, so that it is due tomorrow at the latest, and asks to be reminded at six. */
async function beReminded(): Promise<void> {
  await me.command('drill')
  await me.press('A')
  await me.command('remind', { hour: 18 })
}

/** The letter of the right option of the question that is asked. */
function rightLetter(): string {
  const asked = [SENCHA, MATCHA, ASSAM].flatMap(({ questions }) => questions)
  const { answer } = asked.find(({ stem }) => me.text.includes(stem)) ?? {}
  return (
    /^\*\*(\w)\*\* /.exec(
      me.text.split('\n').find((each) => each.endsWith(` ${answer}`)) ?? '',
    )?.[1] ?? ''
  )
}

async function entries(): Promise<number> {
  let count = 0
  for (let part = 0; part < 16; part++)
    for await (const _ of listEntries(bot, part, study.clock + 400 * DAY)) count += 1
  return count
}

describe('/remind', () => {
  test('says whether and when, and is set by a menu or along with the command', async () => {
    await me.command('remind')
    expect(me.text).toContain('I do not remind you.')
    await me.choose('18')
    expect(me.text).toContain('I remind you at 18:00** (UTC)')
    expect(me.text).toContain(`Next: <t:${(NOON + 6 * HOUR) / 1000}:R>`)
    await me.command('settings', { zone: 'Asia/Tokyo' })
    await me.command('remind')
    expect(me.text).toContain(`Next: <t:${(NOON + 21 * HOUR) / 1000}:R>`)
    await me.press('Stop reminders')
    expect(me.text).toContain('I do not remind you.')
  })
})

describe('a reminder', () => {
  test('comes once a day at the hour, only when something is due', async () => {
    await beReminded()
    study.clock = NOON + 5 * HOUR
    expect(await run()).toEqual({ sent: 0, passed: 0, left: 0 })
    for (let day = 0; day < 2; day++) {
      study.clock = NOON + 6 * HOUR + day * DAY
      expect(await run()).toEqual({ sent: 1, passed: 0, left: 0 })
      expect(await run()).toEqual({ sent: 0, passed: 0, left: 0 })
    }
    expect(channels.textOf(-1)).toMatch(/^⏰ \*\*One card is due\.\*\*/)
    expect(channels.messages.map(({ channelId }) => channelId)).toEqual([talk(), talk()])
    expect(await entries()).toBe(1)
    const other = clientOf(bot, somebody())
    await other.command('remind', { hour: 18 })
    study.clock = NOON + 6 * HOUR + 2 * DAY
    expect(await run()).toEqual({ sent: 1, passed: 1, left: 0 })
  })

  test('brings a button to the drill, one to put it off, one to stop', async () => {
    await beReminded()
    study.clock = NOON + 6 * HOUR
    await run()
    const buttons = channels.buttonsOf(-1)
    expect([...buttons.keys()]).toEqual(['Drill', 'In two hours', 'Stop reminders'])
    await me.pressId(buttons.get('In two hours') ?? '')
    expect(me.text).toContain(`<t:${(NOON + 8 * HOUR) / 1000}:R>`)
    study.clock = NOON + 8 * HOUR
    expect((await run()).sent).toBe(1)
    expect((await readReminder(bot, learnerId()))?.nextAt).toBe(NOON + 6 * HOUR + DAY)
    await me.pressId(buttons.get('Stop reminders') ?? '')
    study.clock += DAY
    expect((await run()).sent).toBe(0)
    expect(await entries()).toBe(0)
  })

  test.each(['this version', 'an earlier one'])(
    'of yesterday, sent by %s, is not put off to come twice today',
    async (version) => {
      await beReminded()
      study.clock = NOON + 6 * HOUR
      await run()
      const old = channels.buttonsOf(-1).get('In two hours') ?? ''
      if (version === 'an earlier one')
        await changeReminder(bot, learnerId(), (before) => {
          if (!before?.last) return before
          const { mark: _, ...last } = before.last
          return { ...before, last }
        })
      study.clock += 21.5 * HOUR
      await me.pressId(old)
      expect(me.text).toContain('only the latest can be put off')
      expect(me.text).toContain(`Next: <t:${(NOON + 6 * HOUR + DAY) / 1000}:R>`)
      study.clock = NOON + 6 * HOUR + DAY
      expect((await run()).sent).toBe(1)
      await me.pressId(old)
      expect(me.text).toContain('only the latest can be put off')
      await me.pressId(channels.buttonsOf(-1).get('In two hours') ?? '')
      expect(me.text).toContain('Until later')
    },
  )

  test('that was put off over its hour, by a version that let it, comes once that day', async () => {
    await beReminded()
    study.clock = NOON + 6 * HOUR
    await run()
    const nextAt = NOON + 5.5 * HOUR + DAY
    await changeReminder(bot, learnerId(), (before) => before && { ...before, nextAt })
    study.clock = nextAt
    expect((await run()).sent).toBe(1)
    expect((await readReminder(bot, learnerId()))?.nextAt).toBe(NOON + 6 * HOUR + 2 * DAY)
  })

  test('is not sent while one is away', async () => {
    await beReminded()
    await me.command('pause')
    study.clock = NOON + 6 * HOUR
    expect(await run()).toEqual({ sent: 0, passed: 1, left: 0 })
    await me.press('I am back')
    study.clock += DAY
    expect((await run()).sent).toBe(1)
  })

  test.each([
    // At six in the evening; the day ends at four in the morning.
    ['as the day ends', 18, 16 * HOUR, 'sent'],
    ['when the day has ended', 18, 16 * HOUR + 1, 'missed'],
    // An hour before the day ends.
    ['two hours late, though another day has begun', 3, 17 * HOUR, 'sent'],
    ['later than that', 3, 17 * HOUR + 1, 'missed'],
  ])(
    'that could not be sent before is of use to the end of the day: %s',
    async (_, hour, at, outcome) => {
      await beReminded()
      await me.command('remind', { hour })
      study.clock = NOON + at
      await run()
      expect((await readReminder(bot, learnerId()))?.last?.outcome).toBe(outcome)
    },
  )

  test('that comes late does not come if the cards were drilled meanwhile', async () => {
    await beReminded()
    study.clock = NOON + 12 * HOUR
    await me.command('drill')
    for (let tries = 0; me.buttons.includes('A') && tries < 20; tries++) {
      await me.press(rightLetter())
      study.clock += HOUR / 4
      await me.press('Next')
    }
    expect(me.text).toContain('All done for today')
    expect(await run()).toEqual({ sent: 0, passed: 1, left: 0 })
    expect((await readReminder(bot, learnerId()))?.last?.outcome).toBe('nothing-due')
  })

  test.each([50_007, 50_278])(
    'stops at the first refusal %i, and says so next time, once',
    async (code) => {
      await beReminded()
      await me.command('drill')
      const answer = me.idOf('A')
      channels.mishap = (what) => (what.startsWith('post') ? { refused: [403, code] } : 'fine')
      for (let day = 0; day < 3; day++) {
        study.clock = NOON + 6 * HOUR + day * DAY
        await run()
      }
      expect(channels.requests.filter((each) => each.startsWith('post'))).toHaveLength(1)
      await me.pressId(answer)
      expect(me.text).not.toContain('🔕')
      await me.command('settings')
      expect(me.text).toMatch(/^🔕 Discord did not let me remind you/)
      await me.command('due')
      expect(me.text).not.toContain('🔕')
      await me.command('remind')
      expect(me.text).toContain('I stopped reminding you:')
      channels.mishap = () => 'fine'
      await me.choose('18')
      study.clock += DAY
      expect((await run()).sent).toBe(1)
    },
  )

  test.each([
    [403, 20_026],
    [403, 50_001],
    [401, 0],
  ])(
    'waits where Discord lets the bot write to nobody (%i, code %i), and comes when it does',
    async (...refused) => {
      await beReminded()
      const other = clientOf(bot, somebody())
      await other.command('drill')
      await other.press('A')
      await other.command('remind', { hour: 18 })
      channels.mishap = (what) => (what.startsWith('post') ? { refused } : 'fine')
      study.clock = NOON + 6 * HOUR
      const queue = openQueue(study.now)
      const { refusal, ...rest } = await sendReminders(
        { bot, rest: channels },
        study.clock + 1000,
        queue,
      )
      expect(rest).toEqual({ sent: 0, passed: 0, left: 2 })
      expect(refusal).toMatchObject({ status: refused[0], code: refused[1] })
      const tries = channels.requests.length
      study.clock += 1000
      await sendReminders({ bot, rest: channels }, study.clock + 1000, queue)
      expect(channels.requests).toHaveLength(tries)
      expect((await readReminder(bot, learnerId()))?.state).toBe('on')
      channels.mishap = () => 'fine'
      study.clock += HOUR
      expect(await run()).toEqual({ sent: 2, passed: 0, left: 0 })
    },
  )

  test('that alone is refused, for a reason nobody knows, lets the others go first', async () => {
    await beReminded()
    for (let others = 0; others < 20; others++) {
      const other = clientOf(bot, somebody())
      await other.command('drill')
      await other.press('A')
      await other.command('remind', { hour: 18 })
    }
    channels.mishap = (what) => (what === `post ${talk()}` ? { refused: [403, 1] } : 'fine')
    study.clock = NOON + 6 * HOUR
    expect(await run(300_000)).toMatchObject({ sent: 20, left: 1 })
  })

  test('is never sent to who has taken the bot away, whatever the order of the news', async () => {
    await beReminded()
    const tell = async (type: string, at: number): Promise<void> => {
      const data = { user: { id: me.person.id } }
      const event = { type, timestamp: new Date(at).toISOString(), data }
      const body = { version: 1, application_id: '1', type: 1, event }
      const signed = signedRequest(KEY, body, study.clock)
      expect((await createEventsDoor(bot, [KEY.publicKey])(signed)).status).toBe(204)
    }
    const gone = (at: number) => tell('APPLICATION_DEAUTHORIZED', at)
    await gone(NOON + 2000)
    study.clock = NOON + 6 * HOUR
    expect((await run()).sent).toBe(0)
    await tell('APPLICATION_AUTHORIZED', NOON + 3000)
    for (let again = 0; again < 2; again++) await gone(NOON + 2000)
    await me.command('remind', { hour: 19 })
    study.clock = NOON + 7 * HOUR
    expect((await run()).sent).toBe(1)
    await gone(study.clock + 1)
    study.clock += DAY
    expect((await run()).sent).toBe(0)
  })
})

describe('where Discord fails', () => {
  test.each(['unavailable', 'lost'] as const)(
    'a message that is %s comes once, and comes',
    async (how) => {
      await beReminded()
      let failures = 3
      channels.mishap = (what) => (what.startsWith('post') && failures-- > 0 ? how : 'fine')
      study.clock = NOON + 6 * HOUR
      expect(await run()).toEqual({ sent: 1, passed: 0, left: 0 })
      expect(channels.messages).toHaveLength(1)
    },
  )

  test('beyond the time in which it knows the nonce, the talk is looked into first', async () => {
    await beReminded()
    channels.mishap = (what) => (what.startsWith('post') ? 'lost' : 'fine')
    study.clock = NOON + 6 * HOUR
    expect((await run(1000)).left).toBe(1)
    channels.forgetNonces()
    channels.mishap = () => 'fine'
    study.clock += 5 * 60_000
    expect(await run()).toEqual({ sent: 1, passed: 0, left: 0 })
    expect(channels.messages).toHaveLength(1)
  })

  describe('a worker that dies', () => {
    /** Sends as a worker does that is killed when it posts: before, or after, and heard of no more. */
    async function sendAndDie(when: 'before' | 'after'): Promise<void> {
      let isDead = false
      const alive = <Result>(work: () => Promise<Result>): Promise<Result> =>
        isDead ? Promise.reject(new Error('killed')) : work()
      const rest: Rest = {
        ...{ edit: channels.edit, recent: channels.recent },
        openTalk: (userId) => channels.openTalk(userId),
        async post(...args) {
          if (when === 'after') await channels.post(...args).catch(() => undefined)
          isDead = true
          throw new Error('killed')
        },
      }
      const { records } = bot
      const mortal: Records = {
        read: (...args) => alive(() => records.read(...args)),
        list: (...args) => records.list(...args),
        keep: (...args) => alive(() => records.keep(...args)),
        remove: (...args) => alive(() => records.remove(...args)),
      }
      await sendReminders({ bot: { ...bot, records: mortal }, rest }, study.clock + 1000)
      study.clock += 5 * 60_000
      channels.forgetNonces()
    }

    const posts = (): number => channels.requests.filter((what) => what.startsWith('post')).length

    test('after the message was taken doubles nothing', async () => {
      await beReminded()
      study.clock = NOON + 6 * HOUR
      await sendAndDie('after')
      expect(await run()).toEqual({ sent: 1, passed: 0, left: 0 })
      expect([posts(), channels.messages.length]).toEqual([1, 1])
      study.clock += DAY
      expect((await run()).sent).toBe(1)
    })

    test('after it was refused asks no second time, and the learner is told', async () => {
      await beReminded()
      channels.mishap = (what) => (what.startsWith('post') ? { refused: [403, 50_007] } : 'fine')
      study.clock = NOON + 6 * HOUR
      await sendAndDie('after')
      for (let day = 0; day < 3; day++) {
        await run()
        study.clock += DAY
      }
      expect(posts()).toBe(1)
      await me.command('remind')
      expect(me.text).toMatch(/^🔕 I could not tell whether my last reminder reached you/)
      expect(me.text).toContain('I stopped reminding you:** I could not tell')
    })

    test('before it went out says so at the next press, and begins again by a menu', async () => {
      await beReminded()
      const answered = me.seen
      await me.command('drill')
      study.clock = NOON + 6 * HOUR
      await sendAndDie('before')
      expect(await run()).toEqual({ sent: 0, passed: 1, left: 0 })
      me.look(answered)
      await me.press('Drill')
      expect(me.text).toMatch(/^🔕 I could not tell/)
      await me.command('remind')
      await me.choose('19')
      study.clock = NOON + 7 * HOUR
      expect((await run()).sent).toBe(1)
    })
  })

  test('two at once send it once', async () => {
    await beReminded()
    study.clock = NOON + 6 * HOUR
    const runs = await Promise.all([run(), run(), run()])
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
    expect(channels.messages).toHaveLength(1)
  })
})

test('the next moment of an hour is on every day once, also where the clock jumps', () => {
  for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe'])
    for (const hour of [0, 2, 3, 23]) {
      let at = Date.UTC(2026, 0, 1)
      for (let day = 0; day < 400; day++) {
        const next = nextMoment(hour, zone, at)
        const gap = (next - at) / HOUR
        expect(next).toBeGreaterThan(at)
        if (day > 0) expect(Math.abs(gap - 24)).toBeLessThanOrEqual(1)
        at = next
      }
    }
})
