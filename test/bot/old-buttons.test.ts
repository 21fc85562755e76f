import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { respond } from '../../bot/respond.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { listReviews } from '../../study/act/list-reviews.ts'
import type { Card } from '../../study/bank/card.ts'
import { cardOf } from '../support/discord/cards-of-kinds.ts'
import { replyComplaints } from '../support/discord/discord-rules.ts'
import { messageFor, press, submit } from '../support/discord/interactions.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { ASSAM, FIXTURE_DECKS, fixtureBank, fixtureCard, SENCHA } from '../support/fixture-bank.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

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

const letterOf = (option: string): string =>
  /\*\*(\w)\*\*/.exec(me.text.split('\n').find((line) => line.endsWith(` ${option}`)) ?? '')?.[1] ??
  ''

async function countReviews(client = me): Promise<number> {
  const listed = await listReviews(study, { learnerId: learnerOfDiscord(client.person.id) })
  return listed.kind === 'listed' ? listed.reviews.length : -1
}

const STEM = SENCHA.questions[0]?.stem ?? ''
const recompile = (...green: Card[]): void => {
  study.current = fixtureBank({ ...FIXTURE_DECKS, green })
}

describe('a button from before the notes were compiled anew', () => {
  beforeEach(() => me.command('drill', { deck: 'green' }))

  test('counts what was shown where only distractors have changed', async () => {
    const right = letterOf('Sencha')
    recompile(
      fixtureCard(SENCHA.id, { stem: STEM, answer: 'Sencha', distractors: ['New', 'Newer'] }),
    )
    await me.press(right)
    expect(me.text).toContain('✅ **Right!**')
    expect(await countReviews()).toBe(1)
  })

  test('counts as wrong a distractor that has gone, and marks none that took its place', async () => {
    const wrong = letterOf('Wrong one')
    recompile(
      fixtureCard(SENCHA.id, { stem: STEM, answer: 'Sencha', distractors: ['New', 'Newer'] }),
    )
    await me.press(wrong)
    expect(me.text).toContain('❌ **Not this time.**')
    expect(me.text.match(/❌ \*\*\w\*\*/)).toBeNull()
    expect(me.text).toMatch(/✅ \*\*\w\*\* Sencha/)
  })

  test.each([
    [
      'rewritten',
      'This question was rewritten in the notes after you got it',
      () => recompile(fixtureCard(SENCHA.id, { stem: `${STEM} Really?`, answer: 'Sencha' })),
    ],
    ['removed', 'This card has left the notes since you got it', () => recompile(ASSAM)],
  ])(
    'is kindly refused where the question was %s, and the drill goes on',
    async (_, words, change) => {
      change()
      for (const label of ['A', 'B', 'C']) {
        const question = me.seen
        await me.press(label)
        expect(me.text).toContain(words)
        expect(me.buttons).toEqual(['Next'])
        await me.press('Next')
        expect(me.buttons).toEqual(['A', 'B', 'C'])
        me.look(question)
      }
      expect(await countReviews()).toBe(0)
    },
  )

  test('of a deck that has gone offers the others', async () => {
    await me.press('A')
    study.current = fixtureBank({ black: [ASSAM] })
    await me.press('Next')
    expect(me.text).toContain('That deck has left the notes.')
    expect(me.menus[0]?.map(({ label }) => label)).toEqual(['Deck black'])
  })

  test('still shows the result that was counted, though the card is gone', async () => {
    const question = me.seen
    const right = letterOf('Sencha')
    await me.press(right)
    recompile(ASSAM)
    me.look(question)
    await me.press(right)
    expect(me.text).toContain('✅ **Right!**')
    expect(me.text).not.toContain('steamed')
    expect(me.buttons).toEqual(['Next', 'Undo'])
  })
})

test.each([
  ['Type the answer', 'typed', 'This question was rewritten'],
  ['Show the answer', 'typed', 'This question was rewritten'],
  ['Show the answer', 'gone', 'This card has left the notes'],
  ['Type the answer', 'gone', 'This card has left the notes'],
])('"%s" of a question that is now %s is kindly refused', async (label, change, words) => {
  const card = (stem: string) => cardOf('typed22222', { kind: 'typed', stem, answer: 'Assam' })
  study.current = fixtureBank({ tea: [card('Which tea?')] })
  await me.command('drill')
  study.current = fixtureBank({ tea: change === 'gone' ? [ASSAM] : [card('Which?')] })
  await me.press(label)
  expect(me.text).toContain(words)
  expect(me.buttons).toEqual(['Next'])
})

test('a form that is sent after its question was rewritten is kindly refused', async () => {
  const card = (stem: string) => cardOf('typed22222', { kind: 'typed', stem, answer: 'Assam' })
  study.current = fixtureBank({ tea: [card('Which tea?')] })
  await me.command('drill')
  await me.press('Type the answer')
  study.current = fixtureBank({ tea: [card('Which?')] })
  await me.type('Assam')
  expect(me.text).toContain('This question was rewritten')
})

describe('a custom_id that was never written', () => {
  const LOST = "That button is from another time and I can't read it any more"

  test('of any kind gets a kind answer and changes nothing', async () => {
    await me.command('drill')
    const real = me.idOf('A')
    const forms = [
      ...[
        '',
        '.',
        'nonsense',
        'answer:q1:0:1',
        '1.pick',
        '1.pick.x',
        '2.next.-0-0-',
        'a'.repeat(100),
      ],
      ...Array.from(
        real,
        (letter, at) => real.slice(0, at) + (letter === 'a' ? 'b' : 'a') + real.slice(at + 1),
      ),
    ].filter((each) => each !== real)
    for (const customId of forms) {
      await me.pressId(customId)
      expect(me.text).toContain(LOST)
      expect(me.buttons).toEqual(['Drill', "What's due?", 'Decks', 'Help'])
    }
    expect(await countReviews()).toBe(0)
    await me.press('Drill')
    expect(me.text).toContain('### Which tea is steamed and rolled?')
  })

  test('of a menu or a form does as well', async () => {
    const bot = testBot(study)
    const { person } = me
    for (const interaction of [
      press(person, 'x', { values: ['a'] }),
      press(person, 'x', { values: [] }),
      submit(person, 'x', { fields: [{ type: 4, custom_id: 'text', value: 'Assam' }] }),
      submit(person, 'x', { fields: [] }),
    ]) {
      const reply = await respond(bot, interaction)
      expect(replyComplaints(reply)).toEqual([])
      expect(JSON.stringify(reply)).toContain(LOST)
    }
  })

  test('is one that lacks what its menu or form brings', async () => {
    const bot = testBot(study)
    await me.command('decks')
    const menu = me.components.find(({ type }) => type === 3)?.custom_id ?? ''
    for (const interaction of [press(me.person, menu), press(me.person, menu, { values: [] })])
      expect(JSON.stringify(await respond(bot, interaction))).toContain(LOST)
    const elsewhere = press(me.person, menu, { values: ['aaaaaaaa'] })
    expect(JSON.stringify(await respond(bot, elsewhere))).toContain('That deck has left the notes.')
  })
})

test("a press on somebody else's message leaves it as it is and touches nobody's cards", async () => {
  await me.command('drill')
  const customId = me.idOf('A')
  const other = clientOf(testBot(study), somebody())
  other.look({ message: messageFor(me.person), reply: { type: 1 } })
  const reply = await other.pressId(customId)
  expect(reply).toMatchObject({ type: 4, data: { flags: 32_768 + 64 } })
  expect(other.text).toContain('That one was for somebody else.')
  expect([await countReviews(), await countReviews(other)]).toEqual([0, 0])
  await other.press('Drill')
  expect(other.text).toContain('### Which tea is steamed and rolled?')
})

test("with somebody else's custom_id a learner changes nobody's cards but their own", async () => {
  await me.command('drill')
  const customId = me.idOf(letterOf('Wrong one'))
  const other = clientOf(testBot(study), somebody())
  await other.pressId(customId)
  expect([await countReviews(), await countReviews(other)]).toEqual([0, 1])
  await me.press(letterOf('Sencha'))
  expect(me.text).toContain('✅ **Right!**')
  expect(await countReviews()).toBe(1)
})
