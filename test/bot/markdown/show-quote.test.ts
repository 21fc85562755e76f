import { expect, test } from 'vitest'
import { showQuote } from '../../../bot/markdown/show-quote.ts'

test.each([
  ['- **Layer** - what one step changed', '> **Layer** - what one step changed'],
  ['## Words\n\n- one\n  - two', '> Words\n> one\n> two'],
  ['3. third\n- [x] done', '> third\n> done'],
  ['> quoted\n> again', '> quoted\n> again'],
  ['| a | b |\n| --- | --- |\n| `x` | y |', '> a · b\n> `x` · y'],
  ['```sh\nrm -rf *\n```', '> `rm -rf *`'],
  ['```\n`tick`\n```', '> \\`tick\\`'],
  ['Read [this](https://x.y)\r\nand @here', '> Read this and \\@here'],
  [
    'one line that an\neditor broke\n\nand another',
    '> one line that an editor broke\n> and another',
  ],
  ['- an item\n  over two lines\n- the next', '> an item over two lines\n> the next'],
  ['# Heading\ntext\n```\na\nb\n```\nmore', '> Heading\n> text\n> `a`\n> `b`\n> more'],
  ['', ''],
  ['---', ''],
])('%j is quoted as %j', (quote, shown) => {
  expect(showQuote(quote, 600)).toBe(shown)
})

test('of many lines five are shown, of long ones as much as fits', () => {
  const many = Array.from({ length: 9 }, (_, at) => `- line ${at + 1}`).join('\n')
  expect(showQuote(many, 600).split('\n')).toEqual([
    '> line 1',
    '> line 2',
    '> line 3',
    '> line 4',
    '> line 5',
    '> …',
  ])
  const long = showQuote('word '.repeat(100), 60)
  expect(long).toBe(`> ${'word '.repeat(10)}word…`)
})
