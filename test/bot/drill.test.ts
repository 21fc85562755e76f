import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import { cardOf } from '../support/discord/cards-of-kinds.ts'
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

const moment = (at: number): string => `<t:${at / 1000}:R>`
const TOMORROW = Date.UTC(2026, 10, 21, 4)

/** Answers what is asked with the option of this text. */
async function pick(text: string): Promise<void> {
  const line = me.text.split('\n').find((each) => each.endsWith(` ${text}`)) ?? ''
  await me.press(line.replace(/^\*\*(\w)\*\*.*/, '$1'))
}

async function countReviews(): Promise<number> {
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(me.person.id) })
  return listed.kind === 'listed' ? listed.reviews.length : -1
}

describe('where a drill is seen', () => {
  test.each([
    ['server', 64],
    ['other-dm', 64],
    ['bot-dm', 0],
  ] as const)('in a %s the flag for "only you" is %i', async (place, ephemeral) => {
    me = clientOf(testBot(study), somebody({ place }))
    const asked = await me.command('drill')
    expect(asked).toMatchObject({ type: 4, data: { flags: 32_768 + ephemeral } })
    expect(await me.press('A')).toMatchObject({ type: 7, data: { flags: 32_768 } })
  })
})

describe('a drill', () => {
  test('goes through all decks, one message long, until nothing is left today', async () => {
    await me.command('drill')
    const asked: string[] = []
    for (; me.buttons.includes('A'); await me.press('Next')) {
      asked.push(/### Which tea is (\w+)/.exec(me.text)?.[1] ?? '')
      await pick({ steamed: 'Sencha', malty: 'Assam', ground: 'Matcha' }[asked.at(-1) ?? ''] ?? '')
    }
    // Each new card has a second step; nothing else is left, so those come early.
    expect(asked).toEqual(['steamed', 'malty', 'ground', 'steamed', 'malty', 'ground'])
    expect(me.text).toBe(
      [
        '🎉 **All done for today.**',
        'You answered 6 questions; 6 right.',
        `Next card due: ${moment(Date.UTC(2026, 10, 22, 4))}. See you then!`,
        '3 cards begun today. 3 known at the end.',
      ].join('\n'),
    )
    expect(me.buttons).toEqual(["What's due?", 'Decks', 'Help'])
  })

  test('of one deck asks that deck alone, and says what waits elsewhere', async () => {
    await me.command('drill', { deck: 'black' })
    expect(me.text).toContain('-# Deck black › Tea · last card\n### Which tea is malty?')
    await pick('Assam')
    await me.press('Next')
    await pick('Assam')
    await me.press('Next')
    expect(me.text).toBe(
      [
        '🎉 **All done in Deck black for today.**',
        'You answered 2 questions; 2 right.',
        '2 cards are waiting in other decks.',
        'One card begun today. One known at the end.',
      ].join('\n'),
    )
    await me.press('Drill every deck')
    expect(me.text).toContain('### Which tea is steamed and rolled?')
  })

  test('of a wished length ends there, and goes on if wished', async () => {
    await me.command('drill', { count: 2 })
    expect(me.text).toContain('card 1 of 2')
    await pick('Sencha')
    await me.press('Next')
    expect(me.text).toContain('card 2 of 2')
    await pick('Wrong one')
    await me.press('Finish')
    expect(me.text).toBe(
      [
        '🎉 **Those were your 2 questions.**',
        'You answered 2 questions; 1 right.',
        'One more card is waiting.',
        '2 that you are just learning come back today.',
        '2 cards begun today. One known at the end.',
        '**Missed today:**',
        '• Which tea is malty?',
      ].join('\n'),
    )
    expect(me.buttons).toEqual(['Go on', 'Drill these again', "What's due?", 'Help'])
    await me.press('Go on')
    expect(me.text).toContain('card 1 of 2')
  })

  test('asks the same again until it is answered, wherever and however often', async () => {
    await me.command('drill')
    const first = me.text
    await me.command('drill')
    expect(me.text).toBe(first)
    const phone = clientOf(testBot(study), me.person)
    await phone.command('drill')
    expect(phone.text).toBe(first)
    expect(phone.idOf('A')).toBe(me.idOf('A'))
  })

  test('pauses while only cards are left that are being learned', async () => {
    study.current = fixtureBank({ black: FIXTURE_DECKS.black })
    await me.command('drill')
    await pick('Wrong one')
    study.clock -= 3_600_000
    await me.press('Next')
    expect(me.text).toBe(
      [
        '☕ **Time for a short break.**',
        'You answered one question; 0 right.',
        `The next one that you are just learning: ${moment(NOON + 60_000)}.`,
        'One card begun today.',
        '**Missed today:**',
        '• Which tea is malty?',
      ].join('\n'),
    )
    study.clock = NOON + 60_000
    await me.press('Go on')
    expect(me.text).toContain('### Which tea is malty?')
  })

  test('keeps what the day has no room for until tomorrow', async () => {
    const cards = Array.from({ length: 25 }, (_, at) =>
      cardOf(`many${String(at).padStart(6, 'a')}`, {
        kind: 'recall',
        stem: `Number ${at}?`,
        answer: `${at}`,
      }),
    )
    study.current = fixtureBank({ many: cards })
    await me.command('drill')
    expect(me.text).toContain('20 cards left')
    for (let at = 0; at < 20; at++) {
      await me.press('Show the answer')
      await me.press(me.buttons.find((label) => label.startsWith('Easy')) ?? '')
      await me.press('Next')
    }
    expect(me.text).toBe(
      [
        '🎉 **All done for today.**',
        'You answered 20 questions; 20 right.',
        `Next card due: ${moment(Date.UTC(2026, 10, 26, 4))}. See you then!`,
        `New cards: ${moment(TOMORROW)}.`,
        '20 cards begun today. 20 known at the end.',
      ].join('\n'),
    )
  })

  test('of a bank without cards says so', async () => {
    study.current = fixtureBank({ empty: [] })
    await me.command('drill')
    expect(me.text).toBe('🌱 **There are no cards here yet.**')
  })
})

describe('pressing again', () => {
  test('shows the first result, also for another option, and counts once', async () => {
    await me.command('drill')
    const question = me.seen
    await pick('Sencha')
    const result = me.text
    const tomorrow = study.clock + 30 * 3_600_000
    for (const [at, label] of [NOON, tomorrow].flatMap((at) =>
      ['A', 'B', 'C'].map((l) => [at, l] as const),
    )) {
      study.clock = at
      me.look(question)
      await me.press(label)
      expect(me.text).toBe(
        result.replace(
          '✅ **Right!**',
          '-# You had answered this one before, so that answer counts:\n✅ **Right!**',
        ),
      )
      expect(me.buttons.slice(0, 2)).toEqual(['Next', 'Undo'])
    }
    expect(await countReviews()).toBe(1)
  })

  test('twice at once counts once and shows one result', async () => {
    await me.command('drill')
    const ids = ['A', 'B', 'C', 'A', 'B'].map((label) => me.idOf(label))
    const question = me.seen
    const replies = await Promise.all(
      ids.map((id) => {
        const other = clientOf(testBot(study), me.person)
        other.look(question)
        return other.pressId(id)
      }),
    )
    expect(await countReviews()).toBe(1)
    const marks = replies.map(
      (reply) => JSON.stringify(reply).match(/❌ \*\*(\w)\*\*|✅ \*\*Right/)?.[0],
    )
    expect(new Set(marks).size).toBe(1)
  })

  test('"show the answer" of what is graded shows the grade', async () => {
    study.current = fixtureBank({
      tea: [cardOf('recall2222', { kind: 'recall', stem: 'Why?', answer: 'Steam.' })],
    })
    await me.command('drill')
    const question = me.seen
    await me.press('Show the answer')
    const answer = me.seen
    await me.press('Good · 10 min')
    me.look(question)
    await me.press('Show the answer')
    expect(me.text).toContain('You had answered this one before')
    expect(me.text).toContain('✅ **Good!**')
    me.look(answer)
    await me.press('Again · 1 min')
    expect(me.text).toContain('✅ **Good!**')
    expect(await countReviews()).toBe(1)
  })
})
