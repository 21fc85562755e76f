import { describe, expect, test } from 'vitest'
import { changeReminder } from '../../bot/remind/reminder-records.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import type { Card } from '../../study/bank/card.ts'
import { nastyCards } from '../support/discord/cards-of-kinds.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { readMarkup } from '../support/discord/read-markup.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { fixtureBank } from '../support/fixture-bank.ts'
import { openSimulatedStore } from '../support/simulated-store.ts'
import { testStudy } from '../support/test-study.ts'

// The client of these tests refuses whatever Discord would: see `replyComplaints`.

const study = testStudy(openSimulatedStore())
const bot = testBot(study, { links: { notes: 'https://example.org/notes/' } })

/** Somebody to whom there is to be said, above the next answer, that reminders were stopped. */
async function toldSomething(): Promise<PretendClient> {
  const me = clientOf(bot, somebody())
  const { id: userId } = me.person
  await changeReminder(bot, learnerOfDiscord(userId), () => ({
    ...{ userId, locale: 'en', hour: 18, state: 'closed', changedAt: 0, isTold: false },
  }))
  return me
}

const INVISIBLE = /(?!\n)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

/** Nothing that Discord makes of what is on the screen came from the notes. */
function expectOurMarkup(me: PretendClient): void {
  const found = readMarkup(me.text)
  const count = (kind: string): number => found.filter((each) => each.kind === kind).length
  expect(found.filter(({ kind, text }) => isForeign(kind, text))).toEqual([])
  expect(count('heading')).toBeLessThanOrEqual(1)
  expect(count('spoiler')).toBeLessThanOrEqual(1)
  expect(count('time')).toBeLessThanOrEqual(2)
  expect(me.text).not.toMatch(INVISIBLE)
  expect(me.text.isWellFormed()).toBe(true)
}

function isForeign(kind: string, text: string): boolean {
  const ours = ['heading', 'small', 'quote', 'spoiler', 'time']
  return !ours.includes(kind) || (kind === 'time' && text.includes('99'))
}

/** Answers whatever is asked in the first way that is offered, and looks at everything on the way. */
async function walkThrough(me: PretendClient): Promise<number> {
  let pressed = 0
  for (; pressed < 3; pressed++) {
    expectOurMarkup(me)
    if (me.components.some(({ type }) => type === 4)) await me.type('x'.repeat(300))
    else if (me.menus[0]?.[0] && !me.buttons.includes('Drill every deck'))
      await me.choose(me.menus[0][0].value)
    else if (me.buttons[0]) await me.press(me.buttons[0])
    if (me.text.includes('All done') || me.text.includes('short break')) break
  }
  return pressed
}

const CARDS = nastyCards()

test.each(CARDS.map((card): [string, Card] => [card.id, card]))(
  'the nasty card %s is asked, answered and looked at',
  async (_, card) => {
    study.current = fixtureBank({ tea: [card] })
    const me = await toldSomething()
    await me.command('drill')
    expect(me.text).toMatch(/^🔕 /)
    if (me.buttons.includes('Show the answer')) {
      const question = me.seen
      await me.press('Show the answer')
      expectOurMarkup(me)
      const grades = me.buttons.slice(0, 4).map((label) => label.split(' ')[0])
      expect(grades).toEqual(['Again', 'Hard', 'Good', 'Easy'])
      me.look(question)
    }
    expect(await walkThrough(me)).toBeGreaterThan(1)
  },
)

describe('decks with nasty names', () => {
  test.each(
    CARDS.filter(({ id }) => id.startsWith('nasty5')).map(
      ({ questions }) => questions[0]?.stem ?? '',
    ),
  )('are listed, completed and drilled: %#', async (title) => {
    const described = Object.fromEntries(
      Array.from({ length: 30 }, (_, at): [string, Card[]] => [
        `${at}${title}`,
        [CARDS[at] as Card],
      ]),
    )
    const bank = fixtureBank(described)
    const decks = bank.decks.map((deck) => ({ ...deck, title, description: title, emoji: '🍵' }))
    study.current = { ...bank, decks }
    for (const name of ['decks', 'due', 'drill', 'help']) {
      const me = await toldSomething()
      await me.command(name)
      expect(me.text).toMatch(/^🔕 /)
      expectOurMarkup(me)
    }
    const me = clientOf(bot, somebody())
    await me.command('drill', { deck: title })
    expectOurMarkup(me)
    expect(await me.complete('drill', '')).toHaveLength(25)
  })
})
