import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showInline, showPlain } from '../../../bot/markdown/show-inline.ts'
import { showQuote } from '../../../bot/markdown/show-quote.ts'
import { readMarkup } from '../../support/discord/read-markup.ts'

/** Text out of the pieces that markup, mentions and links are made of. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '``',
      '```',
      '\\',
      '\\\\',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
    ],
    ...[
      '@',
      '@everyone',
      '@here',
      '<@1>',
      '<@&1>',
      '<#1>',
      '</a:1>',
      '<id:guide>',
      '<t:1:R>',
      '<:a:1>',
    ],
    ...[
      ':smile:',
      '#',
      '## ',
      '- ',
      '1. ',
      '-# ',
      '> ',
      '>>> ',
      '\n',
      '\r\n',
      ' ',
      '!',
      '&lt;',
      '&#64;',
    ],
    ...[
      'https://x.y',
      '<https://x.y>',
      '[a](https://x.y)',
      'discord://x',
      '\u202e',
      '\u200b',
      '\u200d',
    ],
    ...['word', 'é', '👩‍💻', '\ud83d', '\u{e0041}', '<br>', '<!--', '-->', '==', '$x_1$'],
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

test('of no text does Discord make a mention, a link, a time, an emoji, a list or a heading', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 8, max: 200 }), (text, limit) => {
      for (const shown of [showInline(text, limit), showPlain(text, limit)]) {
        expect(readMarkup(shown)).toEqual([])
        expect(shown.length).toBeLessThanOrEqual(limit)
        expect(shown).not.toMatch(INVISIBLE)
        expect(shown).not.toMatch(/\n/)
        expect(shown.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test('of no lines of a note does it make anything but quotes', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = showQuote(text, 300)
      const kinds = new Set(readMarkup(shown).map(({ kind }) => kind))
      kinds.delete('quote')
      expect([...kinds]).toEqual([])
      expect(shown.length).toBeLessThanOrEqual(300)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['stars', '*a_ '.repeat(8000)],
  ['backslashes', '[\\'.repeat(8000)],
  ['ticks', Array.from({ length: 180 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
  ['brackets', '[a](b'.repeat(8000)],
  ['pictures', '![a'.repeat(8000)],
  ['tags', '<!--<a '.repeat(8000)],
])('%s without end take no time to speak of', (_, text) => {
  const started = process.cpuUsage().user / 1000
  showInline(text, 2000)
  expect(process.cpuUsage().user / 1000 - started).toBeLessThan(250)
})

test('the reader of markup sees what Discord would make of raw text', () => {
  const kinds = (text: string) => readMarkup(text).map(({ kind }) => kind)
  expect(kinds('<@123> @everyone <#1> </x:1>')).toEqual([
    'mention',
    'mention',
    'mention',
    'mention',
  ])
  expect(kinds('[a](https://x.y) https://x.y <https://x.y>')).toEqual([
    'masked-link',
    'link',
    'link',
  ])
  expect(kinds('# a')).toEqual(['heading'])
  expect(kinds('- a\n1. b\n-# c\n> - d')).toEqual(['list', 'list', 'small', 'quote', 'list'])
  expect(kinds('<t:1:R> <:a:1> :b: ||c||')).toEqual(['time', 'emoji', 'emoji', 'spoiler'])
  expect(kinds('\\<\\@1\\> `<@1>` ``` <@1> ```')).toEqual(['code-block'])
})
