import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { respond } from '../../bot/respond.ts'
import type { Attachment } from '../../bot/visit.ts'
import { changeProfile } from '../../study/act/change-profile.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { command, type Person } from '../support/discord/interactions.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { FIXTURE_DECKS, fixtureBank } from '../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let me: PretendClient
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  me = clientOf(testBot(study), somebody())
})

/** Answers what is asked, right or wrong. */
async function answer(right = true): Promise<void> {
  const stems = { steamed: 'Sencha', malty: 'Assam', ground: 'Matcha' }
  const asked = /Which tea is (\w+)/.exec(me.text)?.[1] as keyof typeof stems
  const wanted = right ? stems[asked] : 'Wrong one'
  const line = me.text.split('\n').find((each) => each.endsWith(` ${wanted}`)) ?? ''
  await me.press(/\*\*(\w)\*\*/.exec(line)?.[1] ?? '')
}

async function reviewsOf(client: PretendClient) {
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(client.person.id) })
  return listed.kind === 'listed' ? listed.reviews : []
}

describe('Undo', () => {
  test('takes an answer back and asks the same card again, however often it is pressed', async () => {
    await me.command('drill')
    await answer(false)
    const answered = me.seen
    await me.press('Undo')
    expect(me.text).toMatch(/^↩️ \*\*Taken back\.\*\*/)
    expect(me.text).toContain('Which tea is steamed')
    me.look(answered)
    await me.press('Undo')
    await answer()
    const kept = (await reviewsOf(me)).map(({ undone, review }) => `${undone} ${review.right}`)
    expect(kept.toSorted()).toEqual(['false true', 'true false'])
  })

  test('as a command finds the last answer of all', async () => {
    await me.command('undo')
    expect(me.text).toBe('There is no answer to take back.')
    await me.command('drill')
    await answer()
    await me.command('undo')
    expect(me.text).toContain('### Which tea is steamed')
    expect((await reviewsOf(me)).map(({ undone }) => undone)).toEqual([true])
  })
})

describe('a card that is not wanted', () => {
  test.each([
    ['Stop asking', "I won't ask this one any more", 365],
    ['Not today', 'Not today any more', 0],
  ])('after "%s" is asked no more, until it is wanted again', async (label, says, days) => {
    study.current = fixtureBank({ black: FIXTURE_DECKS.black })
    await me.command('drill')
    await answer(false)
    await me.press(label)
    expect(me.text).toContain(says)
    const aside = me.seen
    study.clock = NOON + days * 86_400_000 + 60_000
    await me.press('Next')
    expect(me.text).toContain('All done for today')
    me.look(aside)
    await me.press('Ask it again')
    await me.press('Next')
    expect(me.text).toContain('Which tea is malty')
  })
})

test('what was missed can be drilled again, and stays practice', async () => {
  await me.command('drill', { count: 2 })
  await answer(false)
  await me.press('Next')
  await answer()
  await me.press('Finish')
  await me.press('Drill these again')
  expect(me.text).toContain('Which tea is steamed')
  expect(me.text).toContain('-# Only practice: your schedule stays as it is.')
  await answer()
  expect(me.buttons).not.toContain('Undo')
  await me.press('Next')
  expect(me.text).toBe(
    [
      '🎯 **That was all there is to practise.**',
      'You answered one question; 1 right.',
      'One more card is waiting.',
      '2 that you are just learning come back today.',
    ].join('\n'),
  )
  expect(me.buttons).toEqual(['Drill', "What's due?", 'Decks', 'Help'])
  expect((await reviewsOf(me)).filter(({ review }) => review.practice)).toHaveLength(1)
  await me.press('Drill')
  expect(me.text).toContain('Which tea is ground')
})

test('a practice that went wrong can be drilled once more, and an empty one says so', async () => {
  study.current = fixtureBank({ black: FIXTURE_DECKS.black })
  await me.command('drill', { count: 1 })
  await answer(false)
  const answered = me.seen
  await me.press('Finish')
  await me.press('Drill these again')
  await answer(false)
  await me.press('Next')
  expect(me.buttons).toContain('Drill these again')
  const ended = me.seen
  me.look(answered)
  await me.press('Undo')
  me.look(ended)
  await me.press('Drill these again')
  expect(me.text).toContain('nothing to practise here just now')
  await me.press('Drill')
  expect(me.text).toContain('Which tea is malty')
})

describe('Report', () => {
  test.each(['button', 'message command'])('by %s asks what is wrong and keeps it', async (way) => {
    const bot = testBot(study)
    me = clientOf(bot, somebody())
    await me.command('drill')
    if (way === 'button') {
      await answer()
      await me.press('Report')
    } else await me.report()
    expect(me.text).toContain('### Which tea is steamed')
    await me.fill({ reason: 'outdated', words: 'It says tee.' })
    expect(me.text).toContain('Thank you!')
    expect(me.buttons).toEqual(['Drill', "What's due?"])
    const kept = await study.store.listEntries('report', 'sencha2222')
    const report = { question: 'sencha2222.choice', reason: 'outdated', comment: 'It says tee.' }
    expect(JSON.stringify([...kept])).toContain(JSON.stringify(report).slice(1, -1))
  })

  test('of a message without a question says so', async () => {
    await me.command('due')
    await me.report()
    expect(me.text).toContain('I see no question of mine')
  })
})

describe('/settings', () => {
  test('shows what is set, and a form to change it', async () => {
    await me.command('settings')
    expect(me.text).toContain('Time zone: **UTC**\n')
    expect(me.text).toContain('Desired retention: **90 %**')
    await me.choose('retention')
    await me.type('95')
    expect(me.text).toMatch(/^✅ Done\./)
    expect(me.text).toContain('Desired retention: **95 %**')
    await me.choose('form')
    await me.fill({ value: 'recall' })
    expect(me.text).toContain('How cards are asked: **recall, then look**')
    await me.press('Drill')
    expect(me.buttons).toEqual(['Show the answer'])
  })

  test.each(['en-US', 'de'])('in %s has no markup where Discord shows it raw', async (locale) => {
    me = clientOf(testBot(study), somebody({ locale }))
    await me.command('settings')
    const menu = JSON.stringify(me.menus)
    await me.choose('zone')
    const form = JSON.stringify(me.components.filter(({ type }) => type === 18))
    for (const plain of [menu, form]) {
      expect(plain).toContain('Europe/Berlin')
      expect(plain).not.toContain('`')
    }
  })

  test.each([
    ['zone', 'Nowhere/Land', 'Time zone'],
    ['retention', '99', 'Desired retention'],
    ['day', '24', 'Your day begins at'],
    ['new', 'many', 'New cards a day'],
  ])('of %s refuses %s kindly', async (name, value, label) => {
    await me.command('settings')
    await me.choose(name)
    await me.type(value)
    expect(me.text).toContain(`I could not read “${value}” for “${label}`)
  })

  test('takes several at once, and finds zones by any part of their name', async () => {
    expect(await me.complete('settings', 'berl', 'zone')).toEqual([
      { name: 'Europe/Berlin', value: 'Europe/Berlin' },
    ])
    expect(await me.complete('settings', '', 'zone')).toHaveLength(25)
    await me.command('settings', { zone: 'Europe/Berlin', new: 5, day: 6 })
    expect(me.text).toContain('Time zone: **Europe/Berlin**')
    expect(me.text).toContain('New cards a day: **5**')
    expect(me.text).toContain('(hour): **6**')
    await me.command('settings', { zone: 'lond' })
    expect(me.text).toContain('Time zone: **Europe/London**')
    await me.command('settings', { zone: 'america' })
    expect(me.text).toContain('I could not read “america”')
  })

  test.each([
    ['en-US', '“Desired retention” stays as it is: it has been changed 500 times'],
    ['de', '„Gewünschtes Behalten“ bleibt, wie es ist: Es wurde schon 500-mal geändert'],
  ])(
    'in %s says of what was changed too often that it stays, and sets the rest',
    async (locale, said) => {
      me = clientOf(testBot(study), somebody({ locale }))
      const earlierParameters = Array.from({ length: 500 }, (_, at) => ({
        ...DEFAULT_PARAMETERS,
        maximumIntervalDays: 1000 + at,
      }))
      await changeProfile(study, learnerOfDiscord(me.person.id), (profile) => ({
        ...profile,
        earlierParameters,
      }))
      await me.command('settings', { retention: 80, new: 5 })
      expect(me.text).toContain(said)
      expect(me.text).toContain('**5**')
      expect(me.text).not.toContain('80')
    },
  )
})

test('/pause lets everything wait until one is back', async () => {
  await me.command('pause')
  expect(me.text).toContain('Paused.')
  await me.command('drill')
  expect(me.text).toContain('Paused.')
  await me.press('I am back')
  expect(me.text).toContain('Welcome back!')
  expect(me.text).toContain('Which tea is steamed')
})

describe('/stats', () => {
  test('says in words what the picture shows, and leads to it', async () => {
    me = clientOf(testBot(study, { links: { charts: 'https://x.example/charts/' } }), somebody())
    await me.command('stats')
    expect(me.text).toContain('No answer yet')
    await me.press('Drill')
    await answer()
    study.clock += 86_400_000
    await me.press('Next')
    await answer(false)
    await me.command('stats')
    expect(me.text).toContain('Today: one answer, 0 right\nIn a row: 2 days; longest 2')
    expect(me.text).toContain('today last: 0 · 0 · 0 · 0 · 0 · 1 · 1')
    expect(me.text).toContain('today first: 1 · 0')
    const gallery = me.seen?.reply
    const picture = JSON.stringify(gallery)
    expect(picture).toContain('"url":"https://x.example/charts/1-6')
    expect(picture).toContain('Answers of the last seven days: 0, 0, 0, 0, 0, 1, 1.')
  })
})

describe('/card', () => {
  test('finds a card by its words, and shows its history', async () => {
    expect(await me.complete('card', 'MALTY', 'text')).toEqual([
      { name: 'Which tea is malty?', value: 'assam22222' },
    ])
    await me.command('card', { text: 'assam22222' })
    expect(me.text).toContain('**Answer:** ||Assam||\nYou have not met this card yet.')
    await me.press('Drill this deck')
    await answer(false)
    await me.command('card', { text: 'malty' })
    expect(me.text).toContain('Answered once, forgotten 0 times')
    expect(me.text).toContain(`❌ <t:${NOON / 1000}:f> · Again`)
    await me.press('Stop asking')
    await me.command('card', { text: 'malty' })
    expect(me.buttons).toContain('Ask it again')
  })

  test('of a card put off for today says when it comes, and offers to leave it for good', async () => {
    study.current = fixtureBank({ black: FIXTURE_DECKS.black })
    await me.command('drill')
    await answer(false)
    await me.press('Not today')
    await me.command('card', { text: 'malty' })
    const tomorrow = Date.UTC(2026, 10, 21, 4) / 1000
    expect(me.text).toContain(`Next time: <t:${tomorrow}:R>.`)
    expect(me.text).toContain('Answered once, forgotten')
    expect(me.buttons).toEqual(['Drill this deck', 'Ask it again', 'Stop asking', 'Report'])
    study.clock += 86_400_000
    await me.command('card', { text: 'malty' })
    expect(me.buttons).toEqual(['Drill this deck', 'Stop asking', 'Report'])
    await me.press('Stop asking')
    await me.command('card', { text: 'malty' })
    expect(me.buttons).toEqual(['Drill this deck', 'Ask it again', 'Report'])
  })

  test('counts how often it was forgotten, once in words', async () => {
    study.current = fixtureBank({ black: FIXTURE_DECKS.black })
    await me.command('settings', { form: 'choice' })
    for (const right of [true, true, true, false, true]) {
      await me.command('drill')
      await answer(right)
      study.clock += 1000 * 86_400_000
    }
    await me.command('card', { text: 'malty' })
    expect(me.text).toContain('Answered 5 times, forgotten once; it holds')
  })

  test('asks what to look for where nothing is said', async () => {
    await me.command('card')
    await me.type('powder')
    expect(me.text).toContain('### Which tea is ground to powder?')
  })

  test('of several offers a menu, of none says so', async () => {
    await me.command('card', { text: 'which tea' })
    expect(me.menus[0]).toHaveLength(3)
    await me.choose('matcha2222')
    expect(me.text).toContain('ground to powder')
    await me.command('card', { text: 'coffee' })
    expect(me.text).toBe('I found no card with “coffee”.')
  })
})

describe("one's own", () => {
  const exportOf = async (person: Person): Promise<Map<string, string>> => {
    const files: Attachment[] = []
    const reply = await respond(testBot(study), command(person, 'export'), (file) =>
      files.push(file),
    )
    expect(JSON.stringify(reply)).toContain('attachment://notedrill.jsonl')
    return new Map(
      files.map(({ name, bytes }) => [
        name,
        String(name.endsWith('.gz') ? gunzipSync(bytes) : Buffer.from(bytes)),
      ]),
    )
  }

  test('is handed over as files, to the one who asks alone', async () => {
    await me.command('drill')
    await answer()
    const files = await exportOf(me.person)
    expect(files.get('notedrill.jsonl')).toMatch(/^\{"kind":"notedrill-export","format":1\}\n/)
    expect(files.get('notedrill.jsonl')?.split('\n')[2]).toContain('"cardId":"sencha2222"')
    expect(files.get('notedrill-reviews.csv')?.split('\r\n')).toHaveLength(3)
    expect((await exportOf(somebody())).get('notedrill-reviews.csv')?.split('\r\n')).toHaveLength(2)
  })

  test('is erased once the word is typed, and not before', async () => {
    await me.command('drill')
    await answer()
    await me.command('forget-me')
    await me.press('Yes, forget me …')
    await me.type('yes')
    expect(me.text).toContain('nothing was erased')
    expect(await reviewsOf(me)).toHaveLength(1)
    await me.press('Yes, forget me …')
    await me.type('forget')
    expect(me.text).toContain('**Forgotten.**')
    expect(await reviewsOf(me)).toEqual([])
    await me.command('drill')
    expect(me.text).toContain('Which tea is steamed')
  })
})

describe('/admin', () => {
  const MANAGER = String(1n << 5n)

  test('is for those who manage the server', async () => {
    await me.command('admin')
    expect(me.text).toBe('This is for those who manage the server.')
    me = clientOf(testBot(study), somebody({ place: 'bot-dm', permissions: MANAGER }))
    await me.command('admin')
    expect(me.text).toContain('here there is none')
  })

  test('sets where quizzes may be held, and of which deck', async () => {
    me = clientOf(testBot(study), somebody({ permissions: MANAGER }))
    await me.command('admin')
    expect(me.text).toContain('Where: in every channel\nDeck, if none is named: All decks')
    expect(me.buttons).not.toContain('In every channel')
    await me.chooseChannels('220000000000000001', '220000000000000002')
    expect(me.text).toContain('Where: only in <#220000000000000001> <#220000000000000002>')
    expect(me.components.find(({ type }) => type === 8)).toMatchObject({
      default_values: [
        { id: '220000000000000001', type: 'channel' },
        { id: '220000000000000002', type: 'channel' },
      ],
    })
    const deck = me.menus[0]?.find(({ label }) => label === 'Deck black')?.value ?? ''
    await me.choose(deck)
    expect(me.text).toContain('Deck, if none is named: Deck black')
    await me.choose('every')
    await me.press('In every channel')
    expect(me.text).toContain('Where: in every channel\nDeck, if none is named: All decks')
    expect(me.buttons).toEqual(['Quiz', 'Drill', 'Help'])
  })
})

test('a learner whose Discord is German hears German', async () => {
  me = clientOf(testBot(study), somebody({ locale: 'de' }))
  await me.command('drill')
  await me.press('A')
  expect(me.buttons).toContain('Weiter')
  await me.command('settings')
  expect(me.text).toContain('Zeitzone: **UTC**')
})
