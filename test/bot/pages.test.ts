import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../bot/commands/commands.ts'
import { respond } from '../../bot/respond.ts'
import { autocomplete, command, ping } from '../support/discord/interactions.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { FIXTURE_DECKS, fixtureBank, fixtureCard } from '../support/fixture-bank.ts'
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

test('a PING is answered with a PONG', async () => {
  expect(await respond(testBot(study), ping())).toEqual({ type: 1 })
})

describe('/due', () => {
  test('says what waits in all and in each deck, and leads there', async () => {
    await me.command('due')
    expect(me.text).toBe(
      ['**Today**', '**All decks**: 3 new', '**Deck green**: 2 new', '**Deck black**: 1 new'].join(
        '\n',
      ),
    )
    expect(me.buttons).toEqual(['Drill', 'Decks', 'Help'])
    const black = me.menus[0]?.find(({ label }) => label === 'Deck black')
    expect(black).toMatchObject({ description: '1 new' })
    await me.choose(black?.value ?? '')
    expect(me.text).toContain('### Which tea is malty?')
  })

  test('tells new cards from those in learning and those due', async () => {
    study.current = fixtureBank({ green: FIXTURE_DECKS.green })
    await me.command('drill')
    await me.press('A')
    await me.command('due')
    expect(me.text).toBe('**Today**\n**Deck green**: 1 in learning · 1 new')
    expect(me.menus).toEqual([])
  })

  test('says when to come back when nothing is due', async () => {
    await me.command('drill', { deck: 'black' })
    study.current = fixtureBank({ black: FIXTURE_DECKS.black })
    for (let again = 0; again < 9 && me.buttons.includes('A'); again++) {
      const line = me.text.split('\n').find((each) => each.endsWith('Assam')) ?? ''
      await me.press(line.charAt(2))
      await me.press('Next')
    }
    await me.press("What's due?")
    expect(me.text).toBe(
      `🌱 **Nothing is due just now.**\nNext card due: <t:${Date.UTC(2026, 10, 22, 4) / 1000}:R>. See you then!`,
    )
    expect(me.buttons).toEqual(['Decks', 'Help'])
  })
})

describe('/decks', () => {
  test('lists them with how far one has come, and drills one', async () => {
    await me.command('drill', { deck: 'green' })
    await me.press('A')
    await me.command('decks')
    expect(me.text).toBe(
      '**Decks**\n**Deck green**\n-# 1 of 2 cards begun\n**Deck black**\n-# 0 of 1 card begun',
    )
    expect(me.buttons).toEqual(['Drill every deck', "What's due?", 'Help'])
    await me.choose(me.menus[0]?.find(({ label }) => label === 'Deck black')?.value ?? '')
    expect(me.text).toContain('### Which tea is malty?')
  })

  test('of more than twenty says how to find the others', async () => {
    const decks = Array.from({ length: 30 }, (_, at) => [
      `deck-${at}`,
      [fixtureCard(`card${String(at + 10)}2222`, { stem: `Which ${at}?`, answer: `${at}` })],
    ])
    study.current = fixtureBank(Object.fromEntries(decks))
    await me.command('decks')
    expect(me.text.split('\n').slice(-3)).toEqual([
      '**Deck deck-19**',
      '-# 0 of 1 card begun',
      '-# … and 10 more: `/drill` finds them by name.',
    ])
    expect(me.menus[0]).toHaveLength(25)
  })

  test('of none says so', async () => {
    study.current = fixtureBank({})
    await me.command('decks')
    expect(me.text).toBe('🌱 **There are no decks yet.**')
    await me.press('Help')
    expect(me.text).toContain('**Hello!')
  })
})

describe('/help', () => {
  test('says how it works, and names every command', async () => {
    await me.command('help')
    for (const name of COMMANDS.keys())
      expect(me.text.includes(`\`/${name}\``) || ['help', 'admin'].includes(name), name).toBe(true)
    expect(me.text).toContain('`/forget-me` erases it.')
    expect(me.text).not.toContain('docs/')
  })

  test.each([
    ['https://example.org/privacy', true],
    ['not an address', false],
    [`https://example.org/${'x'.repeat(600)}`, false],
  ])('links to what is kept about a learner: %s', async (privacy, isLinked) => {
    me = clientOf(testBot(study, { links: { privacy } }), somebody())
    await me.command('help')
    expect(me.buttons.includes('What is kept about me')).toBe(isLinked)
  })
})

describe('by buttons alone, from any page on', () => {
  const MANAGER = { permissions: String(1n << 5n), botPermissions: '3072' }
  /** What each command shows, behind which button of the help. */
  const BEHIND: Record<string, readonly [label: string, says: string]> = {
    drill: ['Drill', '### Which tea is steamed and rolled?'],
    due: ["What's due?", '**Today**'],
    decks: ['Decks', '**Decks**'],
    card: ['Find a card', 'Words of its question or answer'],
    stats: ['Statistics', 'No answer yet'],
    settings: ['Settings', '**Your settings**'],
    remind: ['Reminders', 'I do not remind you'],
    pause: ['Pause', '**Paused.**'],
    undo: ['Undo last answer', 'There is no answer to take back'],
    link: ['Link an app', 'The eight letters that the app shows'],
    quiz: ['Quiz', 'Time for each question'],
    leaderboard: ['Leaderboard', '**Leaderboard of the last 90 days**'],
    admin: ['Server settings', '**Quizzes in this server**'],
    export: ['Export', '**Everything there is about you:**'],
    'forget-me': ['Forget me …', '**Shall I forget you?**'],
    help: ['Help', '**Hello!'],
  }
  /** What stands on a page or form: its texts, and the labels of its fields. */
  const screen = (): string =>
    me.components.flatMap((each) => each.content ?? each.label ?? []).join()

  test.each([...COMMANDS.keys()])('/%s is there', async (name) => {
    const [label = '', says = ''] = BEHIND[name] ?? []
    const wake = async (): Promise<void> => undefined
    me = clientOf(testBot(study, { timers: { wake } }), somebody(MANAGER))
    await me.command('due')
    await me.press('Help')
    if (name !== 'help') await me.press(label)
    expect(screen()).toContain(says)
  })

  test('a card is found, an app let in and a quiz begun by a form', async () => {
    const wake = async (): Promise<void> => undefined
    me = clientOf(testBot(study, { timers: { wake } }), somebody(MANAGER))
    await me.command('help')
    const help = me.seen
    await me.press('Find a card')
    await me.type('malty')
    expect(me.text).toContain('### Which tea is malty?')
    me.look(help)
    await me.press('Link an app')
    await me.type('BCDF-GHJK')
    expect(me.text).toContain('No app waits under that code')
    me.look(help)
    await me.press('Quiz')
    const [deck] = me.menus[0] ?? []
    const given = { deck: deck?.value ?? '', questions: '2', pace: 'fast', mode: 'speed' }
    expect(await me.fill(given)).toMatchObject({ type: 4, data: { flags: 32_768 } })
    expect(me.text).toContain('A quiz of 2 questions: Deck green.')
    expect(me.text).toContain('the sooner it is right')
  })

  test('what is for servers is offered there alone, and managing only to who may', async () => {
    await me.command('help')
    expect(me.buttons).toEqual(expect.arrayContaining(['Quiz', 'Leaderboard']))
    expect(me.buttons).not.toContain('Server settings')
    me = clientOf(testBot(study), somebody({ place: 'bot-dm' }))
    await me.command('help')
    expect(me.buttons).not.toContain('Quiz')
  })
})

test('where the notes are on the web, the line that answers is one press away', async () => {
  const notes = 'https://example.org/notes/'
  me = clientOf(testBot(study, { links: { notes } }), somebody())
  await me.command('drill')
  await me.press('A')
  const link = me.components.find(({ url }) => url !== undefined)
  expect(link).toMatchObject({ label: 'Open the note', url: `${notes}tea/green.md#L3` })
})

describe('the deck of /drill', () => {
  test.each([
    ['', ['Deck green', 'Deck black']],
    ['bla', ['Deck black']],
    ['Deck B', ['Deck black']],
    ['lac', ['Deck black']],
    ['DECK', ['Deck green', 'Deck black']],
    ['tea', []],
    ['*', []],
  ])('completes %j to %j', async (typed, names) => {
    expect((await me.complete('drill', typed)).map(({ name }) => name)).toEqual(names)
  })

  test('is found by what was completed, by id, by title and by a part that no other has', async () => {
    const [choice] = await me.complete('drill', 'black')
    for (const deck of [
      choice?.value ?? '',
      'black',
      'BLACK',
      'deck black',
      ' Deck Black ',
      'blac',
    ]) {
      await me.command('drill', { deck })
      expect(me.text).toContain('### Which tea is malty?')
    }
  })

  test('that is none is named, and the ones there are are offered', async () => {
    await me.command('drill', { deck: '@everyone **red**' })
    expect(me.text).toContain('I know no deck called “\\@everyone \\*\\*red\\*\\*”.')
    expect(me.menus[0]).toHaveLength(2)
    await me.command('drill', { deck: 'deck' })
    expect(me.text).toContain('I know no deck called “deck”.')
  })

  test('of at most 25 choices and 100 characters', async () => {
    const decks = Array.from({ length: 40 }, (_, at) => [`${'long-'.repeat(40)}${at}`, []])
    study.current = fixtureBank(Object.fromEntries(decks))
    expect(await me.complete('drill', 'long')).toHaveLength(25)
  })

  test('completes nothing for a command or option that is none', async () => {
    for (const name of ['nothing', 'due']) {
      const reply = await respond(testBot(study), autocomplete(me.person, name, 'x'))
      expect(reply).toEqual({ type: 8, data: { choices: [] } })
    }
  })
})

test.each(['quizz', '', 'constructor', '__proto__'])(
  'the command %j that is none gets a kind answer',
  async (name) => {
    await me.command(name)
    expect(me.text).toContain("I don't know that command (any more).")
    expect(me.buttons).toEqual(['Drill', "What's due?", 'Decks', 'Help'])
  },
)

test.each([
  ['a number below one', { count: 0 }, 'cards left'],
  ['a number above all', { count: 1e6 }, 'card 1 of 100'],
  ['an option that is none', { colour: 'red' }, 'cards left'],
])('/drill with %s drills all the same', async (_, options, words) => {
  await me.command('drill', options as Record<string, string | number>)
  expect(me.text).toContain(words)
})

test('an interaction of nobody is refused', async () => {
  const {
    user: _,
    member: __,
    ...nobody
  } = command(me.person, 'drill') as unknown as Record<string, unknown>
  await expect(respond(testBot(study), nobody as never)).rejects.toThrow(RangeError)
})
