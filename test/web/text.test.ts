import { describe, expect, test, vi } from 'vitest'
import type { Inline } from '../../web/text/inline.ts'
import { parseInline } from '../../web/text/parse-inline.ts'
import { plainInline } from '../../web/text/plain-inline.ts'
import { readableQuote } from '../../web/text/readable-quote.ts'
import { countdownOf, dayNameOf, momentOf, spanOf, whenOf } from '../../web/text/spans.ts'

/** A tree as one line: `strong(a)`. */
function brief(pieces: readonly Inline[]): string {
  return pieces.map(briefOne).join('')
}

function briefOne(piece: Inline): string {
  const { kind } = piece
  if (kind === 'text') return piece.text
  if (kind === 'code' || kind === 'block') return `${kind}(${piece.text})`
  if (kind === 'image') return `image(${piece.url} ${piece.alt})`
  if (kind === 'link') return `link(${piece.url} ${brief(piece.children)})`
  return 'children' in piece ? `${kind}(${brief(piece.children)})` : kind
}

describe('inline Markdown', () => {
  test.each([
    ['plain words', 'plain words'],
    ['a **bold _and_ more** b', 'a strong(bold em(and) more) b'],
    ['__bold__ and *italic*', 'strong(bold) and em(italic)'],
    ['~~gone~~ ==marked==', 'del(gone) mark(marked)'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['**open', '**open'],
    ['*a **b* c**', 'em(a **b) c**'],
    ['****', '****'],
    ['`a * b` and `` c ` d ``', 'code(a * b) and code(c ` d)'],
    ['`open', '`open'],
    ['Which?\n```js\nlet a = `b`\n\n*c*\n```\nSay.', 'Which?block(let a = `b`\n\n*c*)Say.'],
    ['````\n```\nx\n```\n````', 'block(```\nx\n```)'],
    ['```\nopen', '```\nopen'],
    ['\\*no\\* \\`code\\` a\\\\b', '*no* `code` a\\b'],
    ['&lt;b&gt; &amp; &bogus;', '<b> & &bogus;'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['one<br>two', 'onebreaktwo'],
    ['an […] here', 'an gap here'],
    ['[a *b*](https://example.com/x_(y) "T")', 'link(https://example.com/x_(y) a em(b))'],
    ['<https://example.com>', 'link(https://example.com https://example.com)'],
    ['[x](javascript:alert(1))', 'link( x)'],
    ['[x](data:text/html,hi) [y](//evil.example)', 'link( x) link( y)'],
    ['[x](HTTPS://example.com)', 'link(HTTPS://example.com x)'],
    ['![layers](assets/0af3.svg)', 'image(assets/0af3.svg layers)'],
    ['![a](https://example.com/a.png) ![b](assets/../x.png)', 'a b'],
    ['[not a link] (at all)', '[not a link] (at all)'],
  ])('%s', (markdown, tree) => {
    expect(brief(parseInline(markdown))).toBe(tree)
  })

  test.each([
    '*',
    '`',
    '`a ``b ',
    '[',
    '[a](',
    '*a_',
    '**a __',
    '&',
    '<https://',
    '![',
    '\n```\n',
    '\n````js\n```\n',
    '\\\\',
  ])('hostile %j, many times, is read in a time that grows with it and no faster', (part) => {
    const before = process.cpuUsage()
    const plain = plainInline(part.repeat(50_000))
    // Each part held against each other one would be 2,500 million steps.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
    expect(plain.length).toBeGreaterThan(0)
  })

  test('as plain text has no marks', () => {
    expect(plainInline('The **`awsvpc`** […], see [*here*](https://example.com)<br>now')).toBe(
      'The awsvpc blank, see here now',
    )
  })
})

test.each([
  ['- **Family** - the name', '**Family** - the name'],
  ['  3. Push\n  4. Pull', '3. Push\n4. Pull'],
  ['1. alone', 'alone'],
  ['- broken\n  by an editor\n- next', '• broken by an editor\n• next'],
  ['One sentence\nin two lines.\n\nAnother.', 'One sentence in two lines.\nAnother.'],
  ['An image holds:\n\n- files\n- metadata', 'An image holds:\n• files\n• metadata'],
  ['> - [x] done', 'done'],
  ['## Words', 'Words'],
  ['| Task | a \\| b |\n| --- | :-: |\n| Family | |', 'Task — a \\| b\nFamily'],
  ['```sh\ndocker run\n```', 'docker run'],
  ['*emphasis* stays, and -5 too', '*emphasis* stays, and -5 too'],
])('the lines %j are quoted as %j', (quote, readable) => {
  expect(readableQuote(quote)).toBe(readable)
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('how far off a card is', () => {
  test.each([
    [10_000, 0, '1 minute', 'in 1 minute'],
    [10 * MINUTE, 0, '10 minutes', 'in 10 minutes'],
    [5 * HOUR, 0, '5 hours', 'in 5 hours'],
    [20 * HOUR, 1, '1 day', 'tomorrow'],
    [0, 30, '30 days', 'in 30 days'],
    [0, 61, '2 months', 'in 2 months'],
    [0, 365, '1 year', 'in 1 year'],
    [0, 550, '1.5 years', 'in 1.5 years'],
  ])('%i ms, %i days: %s', (ms, days, span, when) => {
    expect([spanOf({ ms, days }), whenOf({ ms, days })]).toEqual([span, when])
  })

  test.each([
    [8 * MINUTE, 'in 8 minutes'],
    [6 * HOUR, 'today at 18:30'],
    [15.5 * HOUR, 'tomorrow from 04:00'],
    [3 * 24 * HOUR, 'on Monday from 12:30'],
    [60 * 24 * HOUR, 'on 19 January 2027'],
    [6 * HOUR, 'today at 6:30 PM', 'en-US'],
    [60 * 24 * HOUR, 'on January 19, 2027', 'en-US'],
  ])('a moment %i ms off: %s', (ms, words, locale = 'de-DE') => {
    vi.stubEnv('TZ', 'UTC')
    const friday = Date.UTC(2026, 10, 20, 12, 30)
    expect(momentOf(friday + ms, friday, locale)).toBe(words)
    vi.unstubAllEnvs()
  })

  test.each([
    [0, '0:00'],
    [-5, '0:00'],
    [61_001, '1:02'],
    [HOUR + 5 * MINUTE, '1:05:00'],
  ])('%i ms left: %s', (ms, clock) => {
    expect(countdownOf(ms)).toBe(clock)
  })
})

test.each([
  [0, 'Today'],
  [13 * HOUR, 'Yesterday'],
  [96 * HOUR, 'Monday 16 November'],
])('a day that was %i ms ago: %s', (ms, name) => {
  vi.stubEnv('TZ', 'UTC')
  const friday = Date.UTC(2026, 10, 20, 12, 30)
  expect(dayNameOf(friday - ms, friday, 'en-GB')).toBe(name)
  vi.unstubAllEnvs()
})
