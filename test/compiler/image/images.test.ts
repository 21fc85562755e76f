import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Compiled, compile } from '../../../compiler/compile.ts'
import { EMPTY_LOCK, type Lock } from '../../../compiler/lock/lock.ts'
import type { Question } from '../../../study/bank/question.ts'
import { GIF, PNG, SVG } from '../../support/tiny-images.ts'

const IMAGES: ReadonlyMap<string, Uint8Array> = new Map([
  ['looms/warp.png', PNG],
  ['looms/img/my weft (old).svg', SVG],
  ['top.gif', GIF],
  ['looms/text.png', Buffer.from('no image')],
  ['looms/large.png', Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)])],
  ['looms/script.svg', Buffer.from('<html><svg/></html>')],
])

function build(text: string, images = IMAGES, lock: Lock = EMPTY_LOCK): Compiled {
  const files = [{ path: 'looms/parts.md', bytes: Buffer.from(text) }]
  return compile(files, lock, (path) => images.get(path))
}

function questionIn({ decks }: Compiled): Question | undefined {
  return decks[0]?.cards[0]?.questions[0]
}

const nameOf = (bytes: Uint8Array, extension: string): string =>
  `assets/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`
const WARP = nameOf(PNG, 'png')
const WEFT = nameOf(SVG, 'svg')
const TOP = nameOf(GIF, 'gif')

describe('an image in a question', () => {
  test.each<[string, string, string, string]>([
    [
      'beside the note',
      'Q: What is ![a thread](warp.png)?\nA: The warp',
      `What is ![a thread](${WARP})?`,
      'The warp',
    ],
    [
      'in the answer',
      'Q: Show the warp\nA: ![a thread](./warp.png)',
      'Show the warp',
      `![a thread](${WARP})`,
    ],
    ['from the folder of notes', 'Q: ![](/top.gif)\nA: A point', `![](${TOP})`, 'A point'],
    ['above the note', 'Q: ![](../top.gif)\nA: A point', `![](${TOP})`, 'A point'],
    [
      'with spaces and brackets in its name',
      'Q: ![old](<img/my weft (old).svg>)\nA: Weft',
      `![old](${WEFT})`,
      'Weft',
    ],
    [
      'with its address encoded',
      'Q: ![old](img/my%20weft%20(old).svg)\nA: Weft',
      `![old](${WEFT})`,
      'Weft',
    ],
    ['by reference', 'Q: ![old][w]\nA: Weft\n\n[w]: warp.png', `![old](${WARP})`, 'Weft'],
    ['as Obsidian embeds it', 'Q: ![[warp.png]]\nA: Weft', `![warp.png](${WARP})`, 'Weft'],
    ['in HTML', 'Q: <img src="warp.png" alt="a thread">\nA: Weft', `![a thread](${WARP})`, 'Weft'],
  ])('%s', (_, text, stem, answer) => {
    const compiled = build(text)
    expect(compiled.messages).toEqual([])
    expect(questionIn(compiled)).toMatchObject({ stem, answer })
  })

  test('is among the files of the bank, once, whatever it is called', () => {
    const { assets } = build('Q: ![](warp.png) ![](/top.gif)\nA: ![](../looms/warp.png)')
    expect([...assets]).toEqual(
      [
        [WARP, PNG],
        [TOP, GIF],
      ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
  })

  test('may be an option', () => {
    const question = questionIn(
      build('## Which is a warp?\n\n- [x] ![a](warp.png)\n- [ ] ![b](/top.gif)'),
    )
    const options =
      question && 'options' in question ? question.options.map(({ text }) => text) : []
    expect(options.toSorted()).toEqual([`![a](${WARP})`, `![b](${TOP})`].sort())
  })

  test('stands between a heading and its options', () => {
    expect(
      questionIn(build('## Which thread?\n\n![a](warp.png)\n\n- [x] warp\n- [ ] weft')),
    ).toMatchObject({
      stem: `Which thread? ![a](${WARP})`,
    })
  })

  test('that nobody asks about is no part of the bank', () => {
    const compiled = build('# Looms\n\n![a](warp.png)\n\n![b](missing.png)\n\nQ: One?\nA: Yes')
    expect([compiled.messages, [...compiled.assets]]).toEqual([[], []])
  })

  test('drawn anew makes another revision of the same card, wherever it stands', () => {
    const before = build('Q: ![](warp.png)\nA: Warp')
    const after = build(
      'Words.\n\nQ: ![](warp.png)\nA: Warp',
      new Map([['looms/warp.png', GIF]]),
      before.lock,
    )
    expect(questionIn(after)?.id).toBe(questionIn(before)?.id)
    expect(questionIn(after)?.rev).not.toBe(questionIn(before)?.rev)
    const moved = build('Words.\n\nQ: ![](warp.png)\nA: Warp', IMAGES, before.lock)
    expect(questionIn(moved)).toEqual(questionIn(before))
  })
})

describe('an image that cannot be shown', () => {
  test.each<[string, string]>([
    [
      'missing.png',
      '3:4 error image: `looms/missing.png`, which is not there, an image below the notes',
    ],
    ['Warp.png', '3:4 error image: `looms/Warp.png`, which is not there, an image below the notes'],
    [
      '../../etc/x.png',
      '3:4 error image: `../etc/x.png`, which is not below the notes, a file below the notes',
    ],
    [
      'text.png',
      '3:4 error image: `looms/text.png`, a file that is no image, PNG, JPEG, GIF, WebP, AVIF or SVG',
    ],
    [
      'script.svg',
      '3:4 error image: `looms/script.svg`, a file that is no image, PNG, JPEG, GIF, WebP, AVIF or SVG',
    ],
    [
      'large.png',
      '3:4 error image: `looms/large.png`, an image of more than 2 MB, at most 2 MB (2097152 bytes) an image',
    ],
    [
      'https://example.org/x.png',
      '3:4 warning image: an image from elsewhere, a file below the notes; its words alone are shown',
    ],
    [
      'data:image/png;base64,AAAA',
      '3:4 warning image: an image from elsewhere, a file below the notes; its words alone are shown',
    ],
  ])('%s is told with its place', (address, message) => {
    const { messages } = build(`# Looms\n\nQ: ![a thread](${address})\nA: Warp`)
    expect(
      messages.map(
        ({ line, column, severity, rule, found, expected }) =>
          `${line}:${column} ${severity} ${rule}: ${found}, ${expected}`,
      ),
    ).toEqual([message])
  })

  test('in a block of YAML, too', () => {
    const { messages } = build(
      '```quiz\nkind: choice\nquestion: Which?\noptions:\n  - text: "![a](warp.png)"\n    right: true\n  - text: "![b](missing.png)"\n```',
    )
    expect(messages.map(({ line, column }) => [line, column])).toEqual([[7, 12]])
  })

  test('from elsewhere is asked in words', () => {
    const compiled = build('Q: What is ![a thread](https://example.org/x.png)?\nA: Warp')
    expect(questionIn(compiled)?.stem).toBe('What is a thread?')
  })
})
