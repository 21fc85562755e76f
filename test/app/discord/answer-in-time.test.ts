import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDiscord, type Discord } from '../../../app/discord/create-discord.ts'
import type { Interaction, Reply } from '../../../bot/discord.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import type { Records } from '../../../study/act/records.ts'
import { type Store, StoreUnavailable } from '../../../study/act/store.ts'
import { cardOf, EVERY_KIND, optionsOf } from '../../support/discord/cards-of-kinds.ts'
import { autocomplete, command } from '../../support/discord/interactions.ts'
import { PretendClient } from '../../support/discord/pretend-client.ts'
import { somebody, testBot } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { fixtureBank } from '../../support/fixture-bank.ts'
import { recordsInMemory } from '../../support/records-in-memory.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

type Weather = 'fine' | 'slow' | 'slow after writing' | 'unavailable' | 'broken'

let embedded: EmbeddedStore
let study: TestStudy
let weather: Weather
let discord: Discord
let errors: unknown[]
let me: PretendClient
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  weather = 'fine'
  errors = []
  study = testStudy(underWeather(embedded.store))
  discord = createDiscord({ ...testBot(study), publicKeys: [], deadlineMs: 800 })
  me = new PretendClient(answer, somebody())
})

async function answer(interaction: Interaction) {
  const { reply, error } = await discord.answer(interaction)
  if (error !== undefined) errors.push(error)
  return reply
}

const never = (): Promise<never> => new Promise(() => undefined)

function underWeather(store: Store): Store {
  return {
    ...store,
    async read(...args) {
      if (weather === 'slow') return never()
      if (weather === 'unavailable') throw new StoreUnavailable('out of reach')
      if (weather === 'broken') throw new TypeError('the learner wrote: Sencha')
      return store.read(...args)
    },
    async append(...args) {
      const written = await store.append(...args)
      return weather === 'slow after writing' ? never() : written
    },
  }
}

async function countReviews(): Promise<number> {
  const learnerId = learnerOfDiscord(me.person.id)
  const listed = await listReviews({ ...study, store: embedded.store }, { learnerId })
  return listed.kind === 'listed' ? listed.reviews.length : -1
}

const LATE = "I couldn't reach your cards in time, so I don't know whether that was saved."

describe('an answer that cannot be had in time', () => {
  test.each([
    ['slow', 'TooLate', 0],
    ['slow after writing', 'TooLate', 1],
    ['unavailable', 'StoreUnavailable', 0],
  ] as const)(
    'from a store that is %s: honest words and the same button',
    async (now, name, kept) => {
      await me.command('drill')
      const question = me.seen
      const customId = me.idOf('B')
      weather = now
      const reply = await me.press('B')
      expect(reply).toMatchObject({ type: 4, data: { flags: 32_768 + 64 } })
      expect(me.text).toContain(LATE)
      expect(me.idOf('Try again')).toBe(customId)
      expect(errors).toMatchObject([{ name }])
      expect(await countReviews()).toBe(kept)

      weather = 'fine'
      await me.press('Try again')
      expect(me.buttons[0]).toBe('Next')
      me.look(question)
      await me.press('A')
      expect(me.text).toContain('You had answered this one before')
      expect(await countReviews()).toBe(1)
    },
  )

  test('of a command, says so and offers to begin again', async () => {
    weather = 'slow'
    await me.command('due')
    expect(me.text).toBe('That took me too long, sorry. Once more?')
    weather = 'fine'
    await me.press('Drill')
    expect(me.buttons).toEqual(['A', 'B', 'C'])
  })

  test('of a menu or a form, leaves what was pressed as it is', async () => {
    const options = optionsOf(Array.from({ length: 12 }, (_, at) => `Tea ${at}`))
    const many = cardOf('menu222222', { kind: 'choice', stem: 'Which?', answer: 'Tea 0', options })
    study.current = fixtureBank({ tea: [many, ...EVERY_KIND.filter(({ id }) => /typed/.test(id))] })
    await me.command('drill')
    const question = me.seen
    weather = 'slow'
    await me.choose(me.menus[0]?.[0]?.value ?? '')
    expect(me.text).toContain(LATE)
    expect(me.buttons).toEqual([])
    weather = 'fine'
    me.look(question)
    await me.choose(me.menus[0]?.[0]?.value ?? '')
    await me.press('Next')
    await me.press('Type the answer')
    weather = 'slow'
    expect(await me.type('Darjeeling')).toMatchObject({ type: 4 })
    expect(me.text).toContain(LATE)
  })
})

test('a menu of channels that is answered late leaves them, and sets none without a choice', async () => {
  const kept = recordsInMemory()
  const records: Records = {
    ...kept,
    read: (keys) => (weather === 'slow' ? never() : kept.read(keys)),
  }
  discord = createDiscord({ ...testBot(study, { records }), publicKeys: [], deadlineMs: 800 })
  me = new PretendClient(answer, somebody({ permissions: String(1n << 5n) }))
  await me.command('admin')
  await me.chooseChannels('220000000000000001', '220000000000000002')
  const menu = me.components.find(({ type }) => type === 8)?.custom_id ?? ''
  weather = 'slow'
  await me.chooseChannels('220000000000000003')
  expect(me.text).toContain(LATE)
  expect(me.buttons).toEqual([])
  weather = 'fine'
  await me.pressId(menu)
  expect(me.text).toContain('That button is from another time')
  await me.command('admin')
  expect(me.text).toContain('Where: only in <#220000000000000001> <#220000000000000002>')
})

test('an answer is waited for 2.3 seconds if nothing else is said, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    weather = 'slow'
    const replies: Reply[] = []
    discord = createDiscord({ ...testBot(study), publicKeys: [] })
    void answer(command(me.person, 'due')).then((reply) => replies.push(reply))
    await vi.advanceTimersByTimeAsync(2299)
    expect(replies).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(JSON.stringify(replies)).toContain('That took me too long')
  } finally {
    vi.useRealTimers()
  }
})

test('what breaks is said in a sentence, with nothing of the inside, and reported', async () => {
  await me.command('drill')
  weather = 'broken'
  await me.press('A')
  expect(me.text).toBe(
    'Something went wrong on my side, sorry. Nothing that you answered before is lost. Once more?',
  )
  expect(me.buttons).toEqual(['Try again'])
  expect(errors).toMatchObject([{ name: 'TypeError' }])
})

test('completing goes without the store, however slow', async () => {
  weather = 'slow'
  expect(await answer(autocomplete(me.person, 'drill', 'green'))).toMatchObject({
    type: 8,
    data: { choices: [{ name: 'Deck green' }] },
  })
})
