import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../bot/commands/commands.ts'
import { defineCommands } from '../../bot/commands/definitions.ts'
import { sayIn, type Texts } from '../../bot/texts/texts.ts'
import { definitionComplaints } from '../support/discord/discord-spec.ts'
import { LANGUAGES } from '../support/discord/test-bot.ts'

const ENGLISH = LANGUAGES.get('en')
if (!ENGLISH) throw new Error('no English')
const GERMAN: Texts = {
  ...ENGLISH,
  'drill.name': 'üben',
  'drill.description': 'Üben, was heute dran ist',
  'button.next': 'Weiter',
  'end.others': { one: 'Eine Karte', other: '{count} Karten' },
}
const TWO = new Map([...LANGUAGES, ['de', GERMAN]])

const forms = (text: string | object): string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
const places = (text: string | object): string[] =>
  [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted()

describe.each([...LANGUAGES])('the language %s', (code, texts) => {
  test('has every text, with the same places to fill', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(ENGLISH).toSorted())
    for (const [key, text] of Object.entries(texts))
      expect([key, places(text)]).toEqual([key, places(ENGLISH[key as keyof Texts])])
  })

  test('has the plural forms of its own', () => {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted()
    for (const text of Object.values(texts))
      if (typeof text !== 'string') expect(Object.keys(text).toSorted()).toEqual(wanted)
  })

  test.each(Object.entries(texts))('says %s in a line that Discord takes', (_, text) => {
    for (const form of forms(text)) {
      expect(form.trim()).toBe(form)
      expect(form).not.toBe('')
      expect(form.length).toBeLessThanOrEqual(500)
    }
  })
})

test.each([...LANGUAGES])('the language %s names commands as they are called in it', (_, texts) => {
  const names = [...COMMANDS.keys()].map((name) => texts[`${name}.name` as keyof Texts])
  for (const text of Object.values(texts))
    for (const form of forms(text))
      for (const [, name] of form.matchAll(/`\/([\p{L}-]+)/gu)) expect(names).toContain(name)
})

describe('saying', () => {
  test.each([
    ['de', 'Weiter', 'de'],
    ['de-AT', 'Weiter', 'de'],
    ['en-US', 'Next', 'en'],
    ['fr', 'Next', 'en'],
    ['', 'Next', 'en'],
    ['__proto__', 'Next', 'en'],
  ])('to a learner of the locale %j', (locale, next, language) => {
    const say = sayIn(TWO, locale)
    expect(say('button.next')).toBe(next)
    expect(say.language).toBe(language)
  })

  test('fills in values and chooses the form by number', () => {
    const say = sayIn(TWO, 'en-GB')
    expect(say('end.others', { count: 1 })).toBe('One card is waiting in another deck.')
    expect(say('end.others', { count: 0 })).toBe('0 cards are waiting in other decks.')
    expect(say('rating.label', { rating: '{interval}', interval: '$&' })).toBe('{interval} · $&')
    expect(sayIn(TWO, 'de')('end.others', { count: 3 })).toBe('3 Karten')
  })
})

describe('the commands', () => {
  test('are what Discord takes', () => {
    for (const languages of [LANGUAGES, TWO])
      expect(definitionComplaints(defineCommands(languages))).toEqual([])
  })

  test('go by the name that they are found by', () => {
    expect(defineCommands(LANGUAGES).map(({ name }) => name)).toEqual([
      ...COMMANDS.keys(),
      'Report question',
    ])
    for (const { name, type } of defineCommands(LANGUAGES))
      if (type !== 3) expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
  })

  test('are for servers and single persons, and work everywhere', () => {
    for (const { name, integration_types, contexts } of defineCommands(LANGUAGES)) {
      const isOfServers = ['admin', 'quiz', 'leaderboard'].includes(name)
      expect([name, integration_types]).toEqual([name, name === 'admin' ? [0] : [0, 1]])
      expect([name, contexts]).toEqual([name, isOfServers ? [0] : [0, 1, 2]])
    }
  })

  test('say in other languages what those say', () => {
    const [drill] = defineCommands(TWO)
    expect(drill).toMatchObject({
      type: 1,
      name: 'drill',
      name_localizations: { de: 'üben' },
      description: 'Study: the cards that are due today, then a few new ones',
      description_localizations: { de: 'Üben, was heute dran ist' },
      options: [
        { type: 3, name: 'deck', autocomplete: true },
        { type: 4, name: 'count', min_value: 1, max_value: 100 },
      ],
    })
  })
})
